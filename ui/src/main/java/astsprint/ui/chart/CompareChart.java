package astsprint.ui.chart;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunComparison;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.Ladders;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;

/**
 * Runs side by side. Those of one machine in nanoseconds, with the ratio of each to the first;
 * those of different ones only as ratios, each to its own first stage.
 */
public final class CompareChart implements Chart {
  private final List<RunFigures> runs;
  private final List<String> names;
  private final List<Ladder> ladders;
  private final String tree;
  private final boolean relative;
  private final Scale scale;
  private final List<RunComparison> comparisons;

  /**
   * The ladders of {@code runs} on {@code tree}.
   *
   * @param names of the runs, for the legend
   * @param comparisons of the first run with each of the others
   * @param relative whether only ratios to each run's own first stage may be shown
   */
  public CompareChart(
      List<RunFigures> runs,
      List<String> names,
      List<RunComparison> comparisons,
      String tree,
      boolean relative,
      Scale scale) {
    this.runs = List.copyOf(runs);
    this.names = List.copyOf(names);
    this.comparisons = List.copyOf(comparisons);
    this.tree = tree;
    this.relative = relative;
    this.scale = scale;
    this.ladders = runs.stream().map(r -> Ladders.of(r, Benchmarks.LADDER, tree)).toList();
  }

  private Map<String, String> stages() {
    Map<String, String> stages = new LinkedHashMap<>();
    for (Ladder ladder : ladders) {
      for (Ladder.Row row : ladder.rows()) {
        if (row.subject().role() == Subject.Role.STAGE) {
          stages.put(row.subject().key(), row.subject().title());
        }
      }
    }
    return stages;
  }

  /** Time per visit, or how many times as fast as the run's own first stage. */
  private Optional<Estimate> value(int run, String key) {
    return ladders
        .get(run)
        .row(key)
        .filter(row -> row.absence() == null)
        .flatMap(row -> Optional.ofNullable(relative ? row.toFirst() : row.ns()));
  }

  /** The stage in the first run against the {@code run}-th, as the results compare them. */
  private Optional<RunComparison.Row> toBase(int run, String key) {
    return comparisons.get(run - 1).rows().stream()
        .filter(row -> row.tree().equals(tree) && row.subject().key().equals(key))
        .findFirst();
  }

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String caption() {
    return relative
        ? "Different machines, JVMs or corpora: only ratios, each to its own run's S01. Not a"
            + " comparison of times."
        : "At the right: the time of "
            + names.getFirst()
            + " over each other run's, with its interval; above 1 the other run is faster. Its"
            + " verdict is in the tooltip.";
  }

  @Override
  public boolean ofOneRun() {
    return false;
  }

  @Override
  public boolean isEmpty() {
    return runs.size() < 2 || stages().isEmpty();
  }

  private String unit() {
    return relative ? "times as fast as the run's own S01" : "ns per visit";
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<Row> rows = new ArrayList<>();
    stages().forEach((key, title) -> rows.add(row(key, title)));
    List<RowsChart.Series> series =
        names.stream().map(n -> new RowsChart.Series(n, RowsChart.Look.FILLED)).toList();
    List<String> heads = new ArrayList<>();
    for (int r = relative ? 0 : 1; r < runs.size(); r++) {
      heads.add(relative ? "run " + (r + 1) : "run 1 : run " + (r + 1));
    }
    return new RowsChart(
            rows,
            series,
            heads,
            unit(),
            scale,
            relative ? new RowsChart.Span(0.5, Double.NaN) : RowsChart.Span.FIT,
            "")
        .draw(style);
  }

  private Row row(String key, String title) {
    List<Row.Mark> marks = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int r = 0; r < runs.size(); r++) {
      Optional<Estimate> value = value(r, key);
      int run = r;
      value.ifPresent(
          v ->
              marks.add(
                  new Row.Mark(run, v.value(), v.low(), v.high(), List.of(), tip(run, key, v))));
      if (relative) {
        columns.add(value.map(v -> Numbers.factor(v.value())).orElse(""));
      } else if (r > 0) {
        columns.add(toBase(r, key).map(c -> Numbers.factor(c.comparison().ratio())).orElse(""));
      }
    }
    return new Row(
        key, key + "  " + title, marks, columns, marks.isEmpty() ? "not measured" : null, null);
  }

  private String tip(int run, String key, Estimate value) {
    StringBuilder tip = new StringBuilder(key).append(" · ").append(names.get(run)).append('\n');
    tip.append(value.value()).append(' ').append(unit()).append('\n');
    tip.append(Numbers.ends(value, ""));
    if (!relative && run > 0) {
      toBase(run, key)
          .ifPresent(
              c ->
                  tip.append('\n')
                      .append(Numbers.factor(c.comparison().ratio()))
                      .append(" to ")
                      .append(names.getFirst())
                      .append(": ")
                      .append(c.verdict()));
    }
    return tip.toString();
  }

  @Override
  public Table table() {
    List<List<String>> lines = new ArrayList<>();
    for (String key : stages().keySet()) {
      for (int r = 0; r < runs.size(); r++) {
        Optional<Estimate> value = value(r, key);
        Optional<Estimate> ratio =
            relative || r == 0 ? Optional.empty() : toBase(r, key).map(c -> c.comparison().ratio());
        lines.add(
            List.of(
                key,
                names.get(r),
                tree,
                value.map(v -> Table.exact(v.value())).orElse(""),
                value.map(v -> Table.exact(v.low())).orElse(""),
                value.map(v -> Table.exact(v.high())).orElse(""),
                ratio.map(v -> Table.exact(v.value())).orElse(""),
                ratio.map(v -> Table.exact(v.low())).orElse(""),
                ratio.map(v -> Table.exact(v.high())).orElse("")));
      }
    }
    return new Table(
        List.of(
            "key",
            "run",
            "tree",
            relative ? "times_as_fast_as_own_S01" : "ns_per_visit",
            "low",
            "high",
            "ratio_to_first_run",
            "ratio_low",
            "ratio_high"),
        lines);
  }
}
