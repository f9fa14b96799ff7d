package astsprint.run;

import astsprint.results.Benchmarks;
import astsprint.results.Series;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How narrow the steps of the ladder are known after some rounds: half the width of a simultaneous
 * 95% interval for each ratio of a stage to its predecessor, from logarithms within rounds. It
 * plans further rounds; the verdict is the report's.
 *
 * @param rounds that all steps have
 * @param widest half the width of the widest interval, 0.03 for 3%; infinite below two rounds
 * @param step that has it, such as {@code S03 : S04 on SIXTEEN}; empty if there is no step
 */
record StepWidths(int rounds, double widest, String step) {
  private static final double CONFIDENCE = 0.95;

  static StepWidths of(Map<Series, SortedMap<Integer, Double>> figures) {
    record Step(String name, List<Double> logs) {}
    List<Step> steps = new ArrayList<>();
    TreeSet<String> trees = new TreeSet<>();
    figures.keySet().stream()
        .filter(series -> series.benchmark().equals(Benchmarks.LADDER))
        .forEach(series -> trees.add(series.tree()));
    for (String tree : trees) {
      SortedMap<Integer, Double> before = null;
      String beforeName = "";
      for (WalkStage stage : WalkStage.values()) {
        SortedMap<Integer, Double> after =
            figures.get(Series.of(Benchmarks.LADDER, stage.name(), tree));
        if (after == null) {
          continue;
        }
        if (before != null) {
          steps.add(new Step(beforeName + " : " + stage + " on " + tree, logs(before, after)));
        }
        before = after;
        beforeName = stage.name();
      }
    }
    int rounds = steps.stream().mapToInt(step -> step.logs().size()).min().orElse(0);
    StepWidths widest = new StepWidths(rounds, 0, "");
    for (Step step : steps) {
      double width = halfWidth(step.logs(), steps.size());
      if (width > widest.widest()) {
        widest = new StepWidths(rounds, width, step.name());
      }
    }
    return widest;
  }

  private static List<Double> logs(
      SortedMap<Integer, Double> before, SortedMap<Integer, Double> after) {
    List<Double> logs = new ArrayList<>();
    before.forEach(
        (round, ns) -> {
          Double other = after.get(round);
          if (other != null) {
            logs.add(Math.log(ns / other));
          }
        });
    return logs;
  }

  private static double halfWidth(List<Double> logs, int steps) {
    int n = logs.size();
    if (n < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double mean = logs.stream().mapToDouble(Double::doubleValue).sum() / n;
    double squares = logs.stream().mapToDouble(log -> (log - mean) * (log - mean)).sum();
    double t = TDistribution.of(n - 1).inverseSurvivalProbability((1 - CONFIDENCE) / 2 / steps);
    return Math.expm1(t * Math.sqrt(squares / (n - 1) / n));
  }

  /** How many rounds it will take until the widest is so narrow: widths shrink as roots grow. */
  int roundsFor(double width) {
    return Double.isInfinite(widest)
        ? rounds + 1
        : Math.max(rounds + 1, (int) Math.ceil(rounds * (widest / width) * (widest / width)));
  }
}
