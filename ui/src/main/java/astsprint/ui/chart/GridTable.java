package astsprint.ui.chart;

import astsprint.results.figures.Grid;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** What grids hold, one line for each measured cell. */
final class GridTable {
  private GridTable() {}

  static FigureTable of(List<Grid> grids) {
    List<List<String>> lines = new ArrayList<>();
    for (Grid grid : grids) {
      for (Grid.Row row : grid.rows()) {
        for (String column : grid.columns()) {
          SeriesFigures figures = row.cells().get(column);
          Estimate ns = figures == null ? null : figures.ns();
          if (ns != null) {
            lines.add(
                List.of(
                    row.subject().key(),
                    grid.tree(),
                    column,
                    FigureTable.exact(ns.value()),
                    FigureTable.exact(ns.low()),
                    FigureTable.exact(ns.high()),
                    String.valueOf(ns.rounds())));
          }
        }
      }
    }
    String param = grids.isEmpty() ? "value" : grids.getFirst().param();
    return new FigureTable(
        List.of("key", "tree", param, "ns_per_visit", "low", "high", "rounds"), lines);
  }
}
