package astsprint.ui.chart;

import astsprint.results.figures.Grid;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;

/** Subjects under each of several modes, such as interpreter, C1 and C2. */
public final class ModesChart implements Chart {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "interpreter", "no compiler (-Xint)",
          "C1", "the fast compiler only",
          "C2", "the optimizing compiler only",
          "clean", "the JVM's own choice, in a fresh JVM",
          "polluted", "the same, after all other stages have walked in that JVM",
          "compact-headers", "object headers of 8 bytes");

  private final Grid grid;
  private final Scale scale;
  private final String selected;

  public ModesChart(Grid grid, Scale scale, String selected) {
    this.grid = grid;
    this.scale = scale;
    this.selected = selected;
  }

  /** The key of the {@code i}-th row. */
  public String key(int i) {
    return grid.rows().get(i).subject().key();
  }

  @Override
  public String name() {
    return grid.benchmark() + "-" + grid.tree().toLowerCase(Locale.ROOT);
  }

  @Override
  public String caption() {
    return "Whiskers: 95% interval over rounds, or their range below six."
        + (scale == Scale.LOG
            ? " Points, no bars: on a logarithmic axis lengths mean nothing."
            : "")
        + meanings();
  }

  private String meanings() {
    List<String> told =
        grid.columns().stream().filter(MEANINGS::containsKey).map(ModesChart::meaning).toList();
    return told.isEmpty() ? "" : "\n" + String.join("; ", told) + ".";
  }

  private static String meaning(String mode) {
    return mode + ": " + MEANINGS.get(mode);
  }

  @Override
  public boolean isEmpty() {
    return grid.rows().isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<Row> rows = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      String key = row.subject().key();
      List<Row.Mark> marks = new ArrayList<>();
      List<String> columns = new ArrayList<>();
      for (int m = 0; m < grid.columns().size(); m++) {
        SeriesFigures figures = row.cells().get(grid.columns().get(m));
        Estimate ns = figures == null ? null : figures.ns();
        columns.add(ns == null ? "" : Numbers.figure(ns.value()));
        if (figures != null && ns != null) {
          String tip =
              key
                  + " · "
                  + grid.columns().get(m)
                  + "\n"
                  + ns.value()
                  + " ns per visit\n"
                  + Numbers.ends(ns, " ns");
          marks.add(Row.Mark.of(m, ns, figures, tip));
        }
      }
      String title = row.subject().title().equals(key) ? "" : "  " + row.subject().title();
      rows.add(
          new Row(key, key + title, marks, columns, marks.isEmpty() ? "not measured" : null, null));
    }
    List<RowsChart.Series> series =
        grid.columns().stream()
            .map(mode -> new RowsChart.Series(mode, RowsChart.Look.LINKED))
            .toList();
    return new RowsChart(
            rows,
            series,
            grid.columns(),
            "ns per visit",
            scale,
            new RowsChart.Span(0.1, Double.NaN),
            selected)
        .draw(style);
  }

  @Override
  public FigureTable table() {
    return GridTable.of(List.of(grid));
  }
}
