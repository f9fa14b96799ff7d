package astsprint.ui.chart;

import astsprint.results.report.Numbers;
import astsprint.results.room.RoomFigures;
import astsprint.results.room.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** A room's steps, one dot a laptop: the ratio on a logarithmic scale, a colour a processor. */
public final class RoomChart implements Chart {
  /** More kinds of processors than there are colours share the last one. */
  private static final int MOST_COLOURS = 10;

  private final RoomFigures figures;
  private final boolean names;

  /**
   * A chart of the room.
   *
   * @param names whether tips say who a dot is
   */
  public RoomChart(RoomFigures figures, boolean names) {
    this.figures = figures;
    this.names = names;
  }

  @Override
  public String name() {
    return "room";
  }

  @Override
  public String caption() {
    return "How many times as fast the second is, on each laptop by itself: right of the line it is"
        + " faster. "
        + figures.steps().stream().map(RoomFigures.Step::words).collect(Collectors.joining(". "))
        + ".";
  }

  @Override
  public boolean isEmpty() {
    return figures.rows().isEmpty();
  }

  @Override
  public boolean ofOneRun() {
    return false;
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<RoomFigures.Step> steps = new ArrayList<>(figures.steps());
    Collections.reverse(steps); // The axis counts from below.
    List<String> processors = figures.processors();
    XYSeriesCollection data = new XYSeriesCollection();
    List<List<String>> tips = new ArrayList<>();
    for (String processor : processors) {
      data.addSeries(new XYSeries(processor, false, true));
      tips.add(new ArrayList<>());
    }
    for (int lane = 0; lane < steps.size(); lane++) {
      int number = 0;
      for (RoomFigures.Dot dot : steps.get(lane).dots()) {
        int series = processors.indexOf(dot.share().processor());
        // Dots of like ratio would hide each other: they take turns above and below the line.
        double y = lane + (number++ % 7 - 3) * 0.07;
        data.getSeries(series).add(dot.ratio(), y);
        tips.get(series).add(tip(dot));
      }
    }
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    for (int i = 0; i < processors.size(); i++) {
      int colour = Math.min(i, MOST_COLOURS - 1);
      renderer.setSeriesPaint(i, ChartStyle.veil(style.theme().series(colour), 0.8));
      renderer.setSeriesShape(i, RowsRenderer.shape(i, 5 * style.scale()));
      renderer.setSeriesShapesFilled(i, true);
    }
    renderer.setDefaultToolTipGenerator((of, series, item) -> tips.get(series).get(item));
    SymbolAxis lanes =
        style.axis(
            new SymbolAxis(null, steps.stream().map(RoomChart::label).toArray(String[]::new)));
    lanes.setGridBandsVisible(false);
    lanes.setRange(-0.5, steps.size() - 0.5);
    lanes.setTickLabelPaint(style.theme().text());
    lanes.setTickLabelFont(style.font(13));
    LogAxis across = style.log("times as fast");
    fit(across);
    XYPlot plot = new XYPlot(data, across, lanes, renderer);
    plot.addDomainMarker(
        new ValueMarker(1, style.theme().muted(), style.stroke(1.5)), Layer.BACKGROUND);
    return style.chart(plot, true);
  }

  private static String label(RoomFigures.Step step) {
    return step.name() + "  ·  faster on " + step.faster() + " of " + step.dots().size();
  }

  private String tip(RoomFigures.Dot dot) {
    Share share = dot.share();
    return Numbers.figure(dot.ratio())
        + " times as fast\n"
        + share.processor()
        + (names ? "\n" + share.nickname() + ", " + share.key() : "");
  }

  private void fit(LogAxis across) {
    double low = 1;
    double high = 1;
    for (RoomFigures.Step step : figures.steps()) {
      for (double ratio : step.ratios()) {
        low = Math.min(low, ratio);
        high = Math.max(high, ratio);
      }
    }
    across.setRange(low / 1.4, high * 1.4);
  }

  @Override
  public FigureTable table() {
    List<List<String>> rows = new ArrayList<>();
    for (RoomFigures.Row row : figures.rows()) {
      Share share = row.share();
      rows.add(
          List.of(
              names ? share.nickname() : "",
              share.key(),
              share.live() ? "live objects" : "snapshot",
              share.processor(),
              FigureTable.exact(row.originToFirst().ratio().value()),
              FigureTable.exact(row.toOrigin().ratio().value()),
              FigureTable.exact(row.toFirst().ratio().value())));
    }
    return new FigureTable(
        List.of("who", "walker", "walks", "processor", "S01_to_S04", "S04_to_own", "S01_to_own"),
        rows);
  }
}
