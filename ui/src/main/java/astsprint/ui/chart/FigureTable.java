package astsprint.ui.chart;

import java.util.List;

/**
 * A chart's figures as text: for CSV, for pages, and for those who cannot see the chart.
 *
 * @param columns headings
 * @param rows as many cells as there are columns, unrounded
 */
public record FigureTable(List<String> columns, List<List<String>> rows) {
  public FigureTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            row.size() + " cells for " + columns.size() + " columns");
      }
    }
  }

  /** A cell that holds a number as exactly as a double does; "" for what is no number. */
  static String exact(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
