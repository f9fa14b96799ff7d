package astsprint.ui.chart;

import astsprint.results.figures.SeriesFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jfree.chart.JFreeChart;

/** Scores round by round: what drifts in all stages at once is the machine. */
public final class RoundsChart implements Chart {
  private final List<SeriesFigures> all;
  private final Set<String> keys;

  /** Those of {@code all} whose keys are in {@code keys}; all of them if that is empty. */
  public RoundsChart(List<SeriesFigures> all, Set<String> keys) {
    this.all = List.copyOf(all);
    this.keys = Set.copyOf(keys);
  }

  @Override
  public String name() {
    return "rounds";
  }

  @Override
  public String caption() {
    return "One point a round: the median over the measured iterations of its fork.";
  }

  @Override
  public boolean isEmpty() {
    return all.stream().noneMatch(f -> shown(f) && !f.rounds().isEmpty());
  }

  private boolean shown(SeriesFigures figures) {
    return keys.isEmpty() || keys.contains(figures.series().key());
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<LinesChart.Line> lines = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      SeriesFigures figures = all.get(i);
      if (!shown(figures)) {
        continue;
      }
      String key = figures.series().key();
      List<LinesChart.Point> points = new ArrayList<>();
      for (Map.Entry<Integer, Double> round : figures.rounds().entrySet()) {
        String tip = key + " · round " + round.getKey() + "\n" + round.getValue() + " ns per visit";
        points.add(
            new LinesChart.Point(round.getKey(), round.getValue(), Double.NaN, Double.NaN, tip));
      }
      lines.add(new LinesChart.Line(key, ChartStyle.colour(key, i), true, false, points));
    }
    return new LinesChart(lines, "round", "ns per visit", false, true, List.of(), true).draw(style);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (SeriesFigures figures : all) {
      if (shown(figures)) {
        figures
            .rounds()
            .forEach(
                (round, ns) ->
                    lines.add(
                        List.of(
                            figures.series().key(),
                            figures.series().tree(),
                            String.valueOf(round),
                            FigureTable.exact(ns))));
      }
    }
    return new FigureTable(List.of("key", "tree", "round", "ns_per_visit"), lines);
  }
}
