package astsprint.ui.chart;

import astsprint.results.report.Numbers;
import astsprint.results.report.Ratios;
import astsprint.ui.model.ArticleFigures;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;

/** What the article reports of its beginning and its end, beside Python as measured here. */
public final class ClaimChart implements Chart {
  private final OptionalDouble python;

  /**
   * The claim.
   *
   * @param python CPython's own walk in the shown run; empty where it was not measured
   */
  public ClaimChart(OptionalDouble python) {
    this.python = python;
  }

  @Override
  public String name() {
    return "claim";
  }

  @Override
  public String caption() {
    return "Hollow: the article's figures, from its author's machine.";
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    double start = ArticleFigures.whole().high();
    double end = ArticleFigures.whole().low();
    rows.add(row("article-start", "ast.walk, the article's", start, 0, ""));
    python.ifPresent(ns -> rows.add(row("python", "ast.walk, here", ns, 1, "")));
    // Too short to be seen: the bar's label says that it is there, and what it means.
    rows.add(row("article-end", "in Rust, the article's", end, 0, Ratios.words(start / end)));
    return rows;
  }

  private static Row row(String key, String label, double ns, int series, String beside) {
    return new Row(
        key,
        label,
        List.of(Row.Mark.bare(series, ns, ns + " ns a node").labelled(beside)),
        List.of(Numbers.figure(ns)),
        null,
        null);
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    return new RowsChart(
            rows(),
            List.of(
                new RowsChart.Series("the article", RowsChart.Look.HOLLOW),
                new RowsChart.Series("measured here", RowsChart.Look.FILLED)),
            List.of("ns/node"),
            "ns per node",
            Scale.LINEAR,
            RowsChart.Span.FIT,
            "")
        .draw(style);
  }

  @Override
  public FigureTable table() {
    return new FigureTable(
        List.of("key", "ns_per_node"),
        rows().stream()
            .map(row -> List.of(row.key(), FigureTable.exact(row.marks().getFirst().value())))
            .toList());
  }
}
