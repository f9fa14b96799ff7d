package astsprint.ui.chart;

import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Draws lines through points with intervals.
 *
 * @param lines in the order of their colours
 * @param x label of the horizontal axis
 * @param y label of the vertical axis
 * @param logX whether the horizontal axis is logarithmic
 * @param logY whether the vertical axis is logarithmic
 * @param marks vertical lines with a label
 * @param legend whether lines are named: at their ends, or above where several share a name
 */
record LinesChart(
    List<Line> lines,
    String x,
    String y,
    boolean logX,
    boolean logY,
    List<Mark> marks,
    boolean legend) {

  /**
   * One line.
   *
   * @param name at its end or in the legend; "" for a line that stands in neither
   * @param colour index into the theme's series, or {@link ChartStyle#QUIET}
   * @param joined whether the points are joined; if not they are small dots
   * @param dashed whether by dashes
   * @param points in order of {@code x}
   */
  record Line(String name, int colour, boolean joined, boolean dashed, List<Point> points) {}

  /** A point; {@code low} and {@code high} are NaN where there is no interval. */
  record Point(double x, double y, double low, double high, String tip) {}

  /** Something on the horizontal axis. */
  record Mark(double x, String label) {}

  private static final double USUAL_WIDTH = 1000;

  JFreeChart draw(ChartStyle style) {
    YIntervalSeriesCollection data = new YIntervalSeriesCollection();
    double least = Double.POSITIVE_INFINITY;
    double greatest = 0;
    for (int i = 0; i < lines.size(); i++) {
      YIntervalSeries series = new YIntervalSeries(i + " " + lines.get(i).name(), false, true);
      for (Point p : lines.get(i).points()) {
        boolean interval = Double.isFinite(p.low()) && Double.isFinite(p.high());
        double low = interval ? p.low() : p.y();
        double high = interval ? p.high() : p.y();
        series.add(p.x(), p.y(), low, high);
        least = Math.min(least, low);
        greatest = Math.max(greatest, high);
      }
      data.addSeries(series);
    }
    ValueAxis across = logX ? style.log(x, places()) : style.linear(x, false);
    if (across instanceof NumberAxis axis && !logX) {
      axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
    }
    ValueAxis up = logY ? style.log(y) : style.linear(y, true);
    if (logY && greatest > 0) {
      ((LogAxis) up).setRange(Math.max(1e-3, least * 0.7), greatest * 1.5);
    } else if (up instanceof NumberAxis axis) {
      axis.setUpperMargin(0.12);
      // The room around a label decides how many there are.
      double room = 14 * style.scale();
      axis.setTickLabelInsets(new RectangleInsets(room, 4, room, 4));
    }
    XYPlot plot = new XYPlot(data, across, up, renderer(style));
    boolean direct = legend && names().stream().distinct().count() == names().size();
    JFreeChart chart = style.chart(plot, legend && !direct);
    fitX(across, direct ? room(style) : 0);
    if (direct) {
      plot.addAnnotation(new LineLabels(labels(style), style));
    }
    for (Mark mark : marks) {
      plot.addDomainMarker(marker(mark, style));
    }
    return chart;
  }

  /** The points' own places where they are few and apart; none otherwise. */
  private double[] places() {
    double[] xs =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Point::x)
            .distinct()
            .sorted()
            .toArray();
    boolean apart = xs.length > 1 && xs.length <= 8 && xs[0] >= 1;
    for (int i = 1; i < xs.length; i++) {
      apart &= xs[i] > 1.3 * xs[i - 1];
    }
    return apart ? xs : new double[0];
  }

  private List<String> names() {
    return lines.stream()
        .filter(Line::joined)
        .map(Line::name)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private List<LineLabels.Label> labels(ChartStyle style) {
    return lines.stream()
        .filter(line -> line.joined() && !line.name().isEmpty() && !line.points().isEmpty())
        .map(
            line -> {
              Point end = line.points().getLast();
              Color colour = style.series(line.colour());
              return new LineLabels.Label(line.name(), end.x(), end.y(), colour);
            })
        .toList();
  }

  /** The share of a chart's usual width that the longest name takes. */
  private double room(ChartStyle style) {
    int longest = names().stream().mapToInt(String::length).max().orElse(0);
    return Math.min(0.45, (4 + longest) * 7.5 * style.scale() / USUAL_WIDTH);
  }

  /** Leaves {@code room}, a share of the width, at the right for names. */
  private void fitX(ValueAxis across, double room) {
    double[] xs =
        lines.stream().flatMap(l -> l.points().stream()).mapToDouble(Point::x).sorted().toArray();
    if (xs.length == 0) {
      return;
    }
    double low = xs[0];
    double high = xs[xs.length - 1];
    if (logX) {
      double wider = room > 0 ? Math.pow(Math.max(2, high / low), room / (1 - room)) : 1.4;
      across.setRange(Math.max(1e-3, low * 0.7), Math.max(high * wider, low * 2));
    } else {
      double margin = Math.max((high - low) * 0.03, 0.5);
      across.setRange(low - margin, high + margin + room / (1 - room) * (high - low));
    }
  }

  private XYErrorRenderer renderer(ChartStyle style) {
    @SuppressWarnings("serial") // charts are never serialized
    final class Renderer extends XYErrorRenderer {
      private static final long serialVersionUID = 1L;
    }
    XYErrorRenderer renderer = new Renderer();
    renderer.setDrawXError(false);
    renderer.setErrorStroke(style.stroke(1.2));
    renderer.setCapLength(5 * style.scale());
    renderer.setDrawSeriesLineAsPath(true);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Shape shape = RowsRenderer.shape(line.colour(), (line.joined() ? 4.2 : 2.1) * style.scale());
      Color colour = style.series(line.colour());
      renderer.setSeriesPaint(i, line.joined() ? colour : ChartStyle.veil(colour, 0.5));
      renderer.setSeriesShape(i, shape);
      boolean subject = !line.name().isEmpty() && line.colour() != ChartStyle.QUIET;
      renderer.setSeriesShapesVisible(i, Boolean.valueOf(subject));
      renderer.setSeriesShapesFilled(i, true);
      renderer.setSeriesLinesVisible(i, Boolean.valueOf(line.joined()));
      renderer.setSeriesStroke(i, line.dashed() ? style.dashed(1.8) : style.stroke(2));
      renderer.setSeriesToolTipGenerator(
          i, (data, series, item) -> lines.get(series).points().get(item).tip());
    }
    renderer.setLegendItemLabelGenerator((data, series) -> lines.get(series).name());
    for (int i = 0; i < lines.size(); i++) {
      String name = lines.get(i).name();
      boolean again =
          name.isEmpty() || lines.subList(0, i).stream().anyMatch(l -> l.name().equals(name));
      renderer.setSeriesVisibleInLegend(i, Boolean.valueOf(!again));
    }
    return renderer;
  }

  private static ValueMarker marker(Mark mark, ChartStyle style) {
    ValueMarker marker = new ValueMarker(mark.x(), style.theme().muted(), style.dashed(1.2));
    marker.setLabel(" " + mark.label());
    marker.setLabelFont(style.font(11));
    marker.setLabelPaint(style.theme().muted());
    marker.setLabelBackgroundColor(ChartStyle.veil(style.theme().ground(), 0));
    marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
    marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
    return marker;
  }
}
