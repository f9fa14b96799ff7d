package astsprint.ui.chart;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunComparison;
import astsprint.results.report.Numbers;
import astsprint.results.report.Ratios;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.Comparisons;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jfree.chart.JFreeChart;

/**
 * Runs side by side. Those of one machine in nanoseconds, with the ratio of each to the first;
 * those of different ones only as ratios to a stage that all of them measured.
 */
public final class CompareChart implements Chart {
  private final Comparisons compared;
  private final List<String> names;
  private final List<Ladder> ladders;
  private final String tree;
  private final String yardstick;
  private final Scale scale;

  /**
   * The ladders of the compared runs on {@code tree}.
   *
   * @param names of the runs, for the legend
   */
  public CompareChart(Comparisons compared, List<String> names, String tree, Scale scale) {
    this.compared = compared;
    this.names = List.copyOf(names);
    this.tree = tree;
    this.scale = scale;
    ladders = compared.runs().stream().map(r -> r.ladder(Benchmarks.LADDER, tree)).toList();
    yardstick = compared.across() ? compared.yardstick(tree).orElse("") : "";
  }

  private boolean relative() {
    return compared.across();
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

  /** Time per visit, or how many times as fast as the yardstick in the same run. */
  private Optional<Estimate> value(int run, String key) {
    Ladder ladder = ladders.get(run);
    return relative()
        ? ladder.ratio(yardstick, key)
        : ladder
            .row(key)
            .filter(row -> row.absence() == null)
            .flatMap(row -> Optional.ofNullable(row.ns()));
  }

  /** Every fork's time; of ratios there is none for a single fork. */
  private List<Double> forks(int run, String key, boolean sound) {
    return relative()
        ? List.of()
        : ladders.get(run).row(key).map(Ladder.Row::figures).stream()
            .flatMap(figures -> Row.Mark.times(figures, sound).stream())
            .toList();
  }

  /** The stage in the first run against the {@code run}-th, as the results compare them. */
  private Optional<RunComparison.Row> toBase(int run, String key) {
    return compared.pairs().get(run - 1).rows().stream()
        .filter(row -> row.tree().equals(tree) && row.subject().key().equals(key))
        .findFirst();
  }

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String caption() {
    return relative()
        ? "How many times as fast as "
            + yardstick
            + " in the same run, on each machine by itself: no comparison of times. At the right"
            + " the value over the rounds, with its interval or range."
        : compared.shareStages(tree)
            ? "At the right: each other run against "
                + names.getFirst()
                + ". Its verdict is in the tooltip."
            : "No other run has a stage in common with " + names.getFirst() + ".";
  }

  @Override
  public boolean ofOneRun() {
    return false;
  }

  @Override
  public boolean isEmpty() {
    return compared.pairs().isEmpty() || stages().isEmpty() || (relative() && yardstick.isEmpty());
  }

  private String unit() {
    return relative() ? "times as fast as " + yardstick + " in the same run" : "ns per visit";
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<Row> rows = new ArrayList<>();
    stages().forEach((key, title) -> rows.add(row(key, title)));
    List<RowsChart.Series> series =
        names.stream().map(n -> new RowsChart.Series(n, RowsChart.Look.FILLED)).toList();
    List<String> heads = new ArrayList<>();
    for (int r = relative() ? 0 : 1; r < ladders.size(); r++) {
      heads.add(relative() ? "run " + (r + 1) : "run " + (r + 1) + " to run 1");
    }
    return new RowsChart(
            rows,
            series,
            heads,
            unit(),
            scale,
            relative() ? new RowsChart.Span(0.5, Double.NaN) : RowsChart.Span.FIT,
            "")
        .draw(style);
  }

  private Row row(String key, String title) {
    List<Row.Mark> marks = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (int r = 0; r < ladders.size(); r++) {
      Optional<Estimate> value = value(r, key);
      int run = r;
      value.ifPresent(
          v ->
              marks.add(
                  new Row.Mark(
                      run,
                      v.value(),
                      v.low(),
                      v.high(),
                      forks(run, key, true),
                      forks(run, key, false),
                      tip(run, key, v),
                      "")));
      if (relative()) {
        columns.add(value.map(Ratios::factor).orElse("–"));
      } else if (r > 0) {
        columns.add(
            toBase(r, key).map(c -> Ratios.brief(c.comparison().ratio().value())).orElse("–"));
      }
    }
    return new Row(
        key, key + "  " + title, marks, columns, marks.isEmpty() ? "not measured" : null, null);
  }

  private String tip(int run, String key, Estimate value) {
    StringBuilder tip = new StringBuilder(key).append(" · ").append(names.get(run)).append('\n');
    tip.append(
            relative()
                ? Ratios.words(value.value()) + " as " + yardstick + " in the same run"
                : Numbers.figure(value.value()) + " " + unit())
        .append('\n');
    tip.append(Numbers.ends(value, ""));
    if (!relative() && run > 0) {
      toBase(run, key)
          .ifPresent(
              c -> tip.append('\n').append(Ratios.full(c.comparison(), "in " + names.getFirst())));
    }
    return tip.toString();
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (String key : stages().keySet()) {
      for (int r = 0; r < ladders.size(); r++) {
        Optional<Estimate> value = value(r, key);
        Optional<Estimate> ratio =
            relative() || r == 0
                ? Optional.empty()
                : toBase(r, key).map(c -> c.comparison().ratio());
        lines.add(
            List.of(
                key,
                names.get(r),
                tree,
                value.map(v -> FigureTable.exact(v.value())).orElse(""),
                value.map(v -> FigureTable.exact(v.low())).orElse(""),
                value.map(v -> FigureTable.exact(v.high())).orElse(""),
                ratio.map(v -> FigureTable.exact(v.value())).orElse(""),
                ratio.map(v -> FigureTable.exact(v.low())).orElse(""),
                ratio.map(v -> FigureTable.exact(v.high())).orElse("")));
      }
    }
    return new FigureTable(
        List.of(
            "key",
            "run",
            "tree",
            relative() ? "times_as_fast_as_" + yardstick : "ns_per_visit",
            "low",
            "high",
            "ratio_to_first_run",
            "ratio_low",
            "ratio_high"),
        lines);
  }
}
