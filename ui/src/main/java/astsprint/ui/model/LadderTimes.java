package astsprint.ui.model;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.stats.Estimate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Single figures of ladders as plain numbers, for what only places them. */
public final class LadderTimes {
  private LadderTimes() {}

  /** Nanoseconds per visit of a subject; empty if it has no figure. */
  public static OptionalDouble ns(Ladder ladder, String key) {
    return ladder.row(key).filter(row -> row.absence() == null).map(Ladder.Row::ns).stream()
        .mapToDouble(Estimate::value)
        .findFirst();
  }

  /** How many times as fast a stage is as the one before; empty where that was not compared. */
  public static OptionalDouble step(Ladder ladder, String key) {
    return ladder.row(key).map(Ladder.Row::step).stream()
        .mapToDouble(step -> step.comparison().ratio().value())
        .findFirst();
  }

  /** The longest time on {@code tree} of all ladders of {@code runs}; NaN if there is none. */
  public static double longest(Collection<RunFigures> runs, String tree) {
    return runs.stream()
        .flatMap(run -> ShownLadder.of(run, tree).rows().stream())
        .flatMap(row -> Stream.ofNullable(row.ns()))
        .mapToDouble(Estimate::value)
        .max()
        .orElse(Double.NaN);
  }

  /** CPython's own walk, on {@code tree} or on the first that peers walked; empty without. */
  public static OptionalDouble python(RunFigures run, String tree) {
    List<String> trees = run.trees(Benchmarks.PEERS);
    String walked = trees.contains(tree) || trees.isEmpty() ? tree : trees.getFirst();
    return ns(run.ladder(Benchmarks.PEERS, walked), Subject.CPYTHON);
  }
}
