package astsprint.ui.chart;

import astsprint.results.figures.Ladder;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** A linear zoom on one step: the stage before and the stage after, the latter perhaps hidden. */
public final class StepChart implements Chart {
  private static final RowsChart.Series MEASURED =
      new RowsChart.Series("measured", RowsChart.Look.STAGE);

  /** A bar this many times as short as another one is a sliver. */
  private static final double SLIVER = 30;

  private final List<Row> rows = new ArrayList<>();
  private final boolean guessed;
  private final String after;

  /**
   * The step to {@code after}.
   *
   * @param before key of the stage before; null for the first stage
   * @param revealed whether the figure of {@code after} is shown
   * @param guess what was predicted, in ns per visit; null if nothing was
   * @param guessed by whom, as the row's label
   */
  public StepChart(
      Ladder ladder,
      @Nullable String before,
      String after,
      boolean revealed,
      @Nullable Double guess,
      String guessed) {
    this.after = after;
    this.guessed = guess != null;
    if (before != null) {
      ladder.row(before).ifPresent(row -> add(row, true));
    }
    ladder.row(after).ifPresent(row -> add(row, revealed));
    if (guess != null) {
      rows.add(
          new Row(
              "guess",
              guessed,
              List.of(
                  new Row.Mark(
                      1, guess, Double.NaN, Double.NaN, List.of(), "predicted: " + guess + " ns")),
              List.of(Numbers.figure(guess)),
              null,
              null));
    }
  }

  private void add(Ladder.Row row, boolean shown) {
    String key = row.subject().key();
    String label = key + "  " + row.subject().title();
    Estimate ns = row.ns();
    if (ns == null || row.absence() != null) {
      String why = row.absence() == null ? "not measured" : row.absence();
      rows.add(new Row(key, label, List.of(), List.of("–"), why, null));
    } else if (!shown) {
      rows.add(new Row(key, label, List.of(), List.of("?"), "predict first", null));
    } else {
      String tip = key + "\n" + ns.value() + " ns per visit\n" + Numbers.ends(ns, " ns");
      rows.add(
          new Row(
              key,
              label,
              List.of(mark(row, ns, tip)),
              List.of(Numbers.figure(ns.value())),
              null,
              null));
    }
  }

  private static Row.Mark mark(Ladder.Row row, Estimate ns, String tip) {
    SeriesFigures figures = row.figures();
    return figures == null
        ? new Row.Mark(0, ns.value(), ns.low(), ns.high(), List.of(), tip)
        : Row.Mark.of(0, ns, figures, tip);
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

  private java.util.stream.DoubleStream values() {
    return rows.stream().flatMap(row -> row.marks().stream()).mapToDouble(Row.Mark::value);
  }

  @Override
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    return new RowsChart(
            rows,
            guessed
                ? List.of(MEASURED, new RowsChart.Series("guess", RowsChart.Look.HOLLOW))
                : List.of(MEASURED),
            List.of("ns/visit"),
            "ns per visit",
            scale(),
            scale() == Scale.LOG ? new RowsChart.Span(least() / 3, Double.NaN) : RowsChart.Span.FIT,
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
