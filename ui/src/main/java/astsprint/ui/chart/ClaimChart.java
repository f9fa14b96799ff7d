package astsprint.ui.chart;

import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.ArticleFigures;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** What the article reports of its beginning and its end, beside Python as measured here. */
public final class ClaimChart implements Chart {
  private final @Nullable Estimate python;

  /**
   * The claim.
   *
   * @param python CPython's own walk in the shown run; null where it was not measured
   */
  public ClaimChart(@Nullable Estimate python) {
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
    rows.add(row("article-start", "ast.walk, the article's", ArticleFigures.whole().high(), 0));
    if (python != null) {
      rows.add(row("python", "ast.walk, here", python.value(), 1));
    }
    rows.add(row("article-end", "in Rust, the article's", ArticleFigures.whole().low(), 0));
    return rows;
  }

  private static Row row(String key, String label, double ns, int series) {
    return new Row(
        key,
        label,
        List.of(new Row.Mark(series, ns, Double.NaN, Double.NaN, List.of(), ns + " ns a node")),
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
