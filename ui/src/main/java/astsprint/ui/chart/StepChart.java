package astsprint.ui.chart;

import astsprint.results.figures.Ladder;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.FigureNotes;
import astsprint.ui.model.Scale;
import astsprint.ui.model.TreeTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** A zoom on one step: what was before, the stage after, and what was guessed. */
public final class StepChart implements Chart {
  private static final int MEASURED = 0;
  private static final int GUESS = 1;
  private static final int WEAK = 2;

  /** A bar this many times as short as another one is a sliver. */
  private static final double SLIVER = 15;

  private final List<Row> rows = new ArrayList<>();
  private final Ladder ladder;
  private final String after;

  /**
   * The step to {@code after}.
   *
   * @param before what it is compared with: the stage before, a peer; null for nothing
   * @param after key of the stage
   * @param guess what was predicted, in ns per visit; null if nothing was
   * @param guessed by whom, as the row's label
   */
  public StepChart(
      Ladder ladder,
      Ladder.@Nullable Row before,
      String after,
      @Nullable Double guess,
      String guessed) {
    this.ladder = ladder;
    this.after = after;
    if (before != null) {
      add(before);
    }
    ladder.row(after).ifPresent(this::add);
    if (guess != null) {
      List<Row.Mark> marks = List.of(Row.Mark.bare(GUESS, guess, "predicted: " + guess + " ns"));
      rows.add(new Row("guess", guessed, marks, List.of(Numbers.figure(guess)), null, null));
    }
  }

  private void add(Ladder.Row row) {
    String key = row.subject().key();
    String title = row.subject().title();
    String label = key.matches("S\\d+") ? key + "  " + title : title;
    Estimate ns = row.ns();
    SeriesFigures figures = row.figures();
    if (ns == null || row.absence() != null) {
      String why = row.absence() == null ? "not measured" : row.absence();
      rows.add(new Row(key, label, List.of(), List.of("–"), why, null));
      return;
    }
    String tip = key + "\n" + ns.value() + " ns per visit\n" + Numbers.ends(ns, " ns");
    FigureNotes notes = new FigureNotes(ladder.run());
    boolean weak = notes.weaker(ladder).contains(key);
    Row.Mark mark =
        figures == null
            ? new Row.Mark(MEASURED, ns.value(), ns.low(), ns.high(), List.of(), tip)
            : Row.Mark.of(weak ? WEAK : MEASURED, ns, figures, tip);
    String told = weak ? FigureNotes.range(row) : Numbers.figure(ns.value());
    rows.add(new Row(key, label, List.of(mark), List.of(told), null, null));
  }

  @Override
  public String name() {
    return "step-" + after;
  }

  @Override
  public String caption() {
    return (scale() == Scale.LOG
            ? "Logarithmic, for a bar would be a sliver."
            : "Linear, from zero.")
        + " Whiskers: 95% interval over rounds, or their range.";
  }

  /** Points where the shortest bar could not be seen beside the longest. */
  private Scale scale() {
    return least() * SLIVER < values().max().orElse(0) ? Scale.LOG : Scale.LINEAR;
  }

  private double least() {
    return values().min().orElse(0);
  }

  private DoubleStream values() {
    return rows.stream().flatMap(row -> row.marks().stream()).mapToDouble(Row.Mark::value);
  }

  private boolean has(int series) {
    return rows.stream().flatMap(row -> row.marks().stream()).anyMatch(m -> m.series() == series);
  }

  private boolean dotted() {
    return rows.stream().flatMap(row -> row.marks().stream()).anyMatch(m -> m.points().size() > 1);
  }

  private boolean crossed() {
    return rows.stream().flatMap(row -> row.marks().stream()).anyMatch(m -> !m.apart().isEmpty());
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    // A key for what is not there would be a riddle.
    List<RowsChart.Series> series =
        List.of(
            new RowsChart.Series("measured", RowsChart.Look.STAGE),
            new RowsChart.Series(has(GUESS) ? "guess" : "", RowsChart.Look.HOLLOW),
            new RowsChart.Series(
                has(WEAK) ? "measured, not to be quoted" : "", RowsChart.Look.HOLLOW, 0));
    String dots =
        !dotted() ? "" : crossed() ? " · dots: single JVMs, crosses: disturbed" : " · dots: JVMs";
    return new RowsChart(
            rows,
            series,
            List.of("ns/visit"),
            "ns per visit, " + TreeTitles.words(ladder.tree()) + dots,
            scale(),
            scale() == Scale.LOG
                ? new RowsChart.Span(least() / 3, 3 * values().max().orElse(1))
                : RowsChart.Span.FIT,
            after)
        .draw(style);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines =
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.key(),
                        row.marks().isEmpty()
                            ? ""
                            : FigureTable.exact(row.marks().getFirst().value())))
            .toList();
    return new FigureTable(List.of("key", "ns_per_visit"), lines);
  }
}
