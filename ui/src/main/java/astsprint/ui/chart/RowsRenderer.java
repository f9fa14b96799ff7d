package astsprint.ui.chart;

import astsprint.ui.model.Scale;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** Draws the marks of a {@link RowsChart}. */
@SuppressWarnings("serial") // charts are never serialized
final class RowsRenderer extends AbstractXYItemRenderer {
  private static final long serialVersionUID = 1L;

  /** Half the width of a point, at scale 1. */
  private static final double POINT = 6;

  /** Where a bar that goes on beyond the axis is cut, left of the axis' end. */
  private static final double[] GAPS = {26, 16};

  private final RowsChart chart;
  private final ChartStyle style;
  private final RowBackground background;

  RowsRenderer(RowsChart chart, ChartStyle style) {
    this.chart = chart;
    this.style = style;
    background = new RowBackground(chart, style);
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
    XYItemRendererState state = super.initialise(g, area, plot, data, info);
    // What lies beyond the axis is drawn too, cut.
    state.setProcessVisibleItemsOnly(false);
    return state;
  }

  @Override
  public void drawItem(
      Graphics2D g,
      XYItemRendererState state,
      Rectangle2D area,
      @Nullable PlotRenderingInfo info,
      XYPlot plot,
      ValueAxis values,
      ValueAxis names,
      XYDataset data,
      int series,
      int item,
      CrosshairState crosshair,
      int pass) {
    Row row = chart.rows().get(item);
    double middle = names.valueToJava2D(item, area, RectangleEdge.LEFT);
    double height = Math.abs(names.valueToJava2D(item + 1.0, area, RectangleEdge.LEFT) - middle);
    EntityCollection entities =
        info == null || info.getOwner() == null ? null : info.getOwner().getEntityCollection();
    if (series == 0) {
      background.draw(g, area, values, row, middle, height);
      Rectangle2D line =
          new Rectangle2D.Double(area.getX(), middle - height / 2, area.getWidth(), height);
      add(entities, line, data, series, item, tip(row));
      if (chart.scale() == Scale.LOG && chart.series().get(0).look() == RowsChart.Look.LINKED) {
        drawLink(g, area, values, row, middle);
      }
    }
    RowPlaces places = places(area, values, row, middle, height);
    for (int i = 0; i < row.marks().size(); i++) {
      Row.Mark mark = row.marks().get(i);
      if (mark.series() == series && Double.isFinite(mark.value())) {
        double lane = Math.min(places.lane(), 44 * style.scale());
        Shape shape =
            chart.series().get(series).look() == RowsChart.Look.STACKED
                ? drawPart(g, area, values, row, i, middle, lane)
                : drawMark(g, area, values, row, mark, places.y(i), lane);
        add(entities, shape, data, series, item, mark.tip());
      }
    }
  }

  private RowPlaces places(
      Rectangle2D area, ValueAxis values, Row row, double middle, double height) {
    int marks = row.marks().size();
    if (chart.series().get(0).look() == RowsChart.Look.STACKED) {
      return new RowPlaces(middle, height, marks);
    }
    boolean[] bars = new boolean[marks];
    double[] xs = new double[marks];
    for (int i = 0; i < marks; i++) {
      bars[i] = chart.bar(row.marks().get(i).series());
      xs[i] = RowBackground.at(values, area, row.marks().get(i).value());
    }
    return new RowPlaces(middle, height, bars, xs, 2.2 * POINT * style.scale());
  }

  /** Joins a row's points, so that the eye measures their distance. */
  private void drawLink(Graphics2D g, Rectangle2D area, ValueAxis values, Row row, double middle) {
    var range = row.marks().stream().mapToDouble(Row.Mark::value).summaryStatistics();
    if (range.getCount() > 1) {
      g.setPaint(style.theme().grid());
      g.setStroke(style.stroke(3));
      double from = RowBackground.at(values, area, range.getMin());
      g.draw(
          new Line2D.Double(from, middle, RowBackground.at(values, area, range.getMax()), middle));
    }
  }

  private static @Nullable String tip(Row row) {
    if (row.headingText() != null) {
      return null;
    }
    if (row.missing() != null) {
      return row.label() + "\n" + row.missing();
    }
    return row.marks().isEmpty() ? row.label() : row.marks().getFirst().tip();
  }

  private static void add(
      @Nullable EntityCollection entities,
      Shape shape,
      XYDataset data,
      int series,
      int item,
      @Nullable String tip) {
    if (entities != null) {
      entities.add(new XYItemEntity(shape, data, series, item, tip, null));
    }
  }

  private Shape drawMark(
      Graphics2D g,
      Rectangle2D area,
      ValueAxis values,
      Row row,
      Row.Mark mark,
      double y,
      double lane) {
    boolean chosen = row.key().equals(chart.selected());
    boolean bar = chart.bar(mark.series());
    RowsChart.Look look = chart.series().get(mark.series()).look();
    Color colour = chart.colour(mark.series(), style);
    if (look == RowsChart.Look.STAGE && chosen) {
      colour = style.theme().accent();
    }
    boolean beyond = mark.value() > values.getUpperBound();
    double x = RowBackground.at(values, area, mark.value());
    Shape shape;
    if (bar) {
      shape = drawBar(g, area, values, x, y, lane, colour, mark.series(), beyond);
    } else {
      double point = Math.min(POINT * style.scale(), 0.55 * lane);
      x -= beyond ? point : 0;
      shape = at(shape(mark.series(), (chosen ? 1.25 : 1) * point), x, y);
    }
    if (style.growth() >= 1) {
      drawPoints(g, area, values, mark, y, lane);
      if (!beyond) {
        Color whisker = look.bar() ? style.theme().text() : colour;
        drawInterval(g, area, values, mark, y, lane, whisker);
      }
    }
    if (!bar) {
      g.setPaint(look.hollow() ? style.theme().ground() : colour);
      g.fill(shape);
      g.setPaint(look.hollow() ? colour : style.theme().ground());
      g.setStroke(look.hollow() ? chart.outline(mark.series(), style) : style.stroke(1));
      g.draw(shape);
    }
    if (!mark.label().isEmpty() && style.growth() >= 1) {
      drawLabel(g, area, values, row, mark, colour, x, y);
    }
    return shape;
  }

  private Shape drawBar(
      Graphics2D g,
      Rectangle2D area,
      ValueAxis values,
      double end,
      double y,
      double lane,
      Color colour,
      int series,
      boolean beyond) {
    boolean hollow = chart.series().get(series).look().hollow();
    double zero = RowBackground.at(values, area, 0);
    double x = zero + style.growth() * (end - zero);
    double round = Math.min(lane / 2, 6 * style.scale());
    // Rounded at the far end only: the base stands on the axis. What goes on beyond is cut.
    Path2D bar = new Path2D.Double();
    double length = Math.max(1, x - zero) + round + (beyond ? round : 0);
    bar.append(
        new RoundRectangle2D.Double(zero - round, y - lane / 2, length, lane, round, round), false);
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(zero, area.getY(), area.getMaxX() - zero, area.getHeight()));
    g.setPaint(hollow ? ChartStyle.veil(colour, 0.12) : colour);
    g.fill(bar);
    if (hollow) {
      g.setPaint(colour);
      g.setStroke(chart.outline(series, style));
      g.draw(bar);
    }
    if (beyond) {
      g.setPaint(style.theme().ground());
      g.setStroke(style.stroke(3.5));
      double slant = lane * 0.25;
      for (double gap : GAPS) {
        double at = x - gap * style.scale();
        g.draw(new Line2D.Double(at - slant, y + lane * 0.6, at + slant, y - lane * 0.6));
      }
    }
    g.setClip(clip);
    return new Rectangle2D.Double(zero, y - lane / 2, Math.max(3, x - zero), lane);
  }

  /** A part of a stacked bar, with its label where that fits in. */
  private Shape drawPart(
      Graphics2D g, Rectangle2D area, ValueAxis values, Row row, int part, double y, double lane) {
    Row.Mark mark = row.marks().get(part);
    double zero = RowBackground.at(values, area, 0);
    double from =
        part == 0 ? zero : RowBackground.at(values, area, row.marks().get(part - 1).value());
    double to = RowBackground.at(values, area, mark.value());
    double left = zero + style.growth() * (from - zero);
    double wide = style.growth() * (to - from);
    Color colour = chart.colour(mark.series(), style);
    Shape shape = new Rectangle2D.Double(left, y - lane / 2, Math.max(1, wide), lane);
    g.setPaint(colour);
    g.fill(shape);
    // A seam, or two quiet neighbours would look like one.
    g.setPaint(style.theme().ground());
    g.setStroke(style.stroke(1));
    g.draw(new Line2D.Double(left, y - lane / 2, left, y + lane / 2));
    if (style.growth() >= 1) {
      g.setFont(style.bold(11));
      g.setPaint(ChartStyle.over(colour));
      FontMetrics metrics = g.getFontMetrics();
      // All of the label, or its first word, or nothing.
      Stream.of(mark.label(), mark.label().replaceAll(" .*", ""))
          .filter(text -> metrics.stringWidth(text) + 8 * style.scale() < wide)
          .findFirst()
          .ifPresent(
              text ->
                  TextUtils.drawAlignedString(
                      text, g, (float) (left + wide / 2), (float) y, TextAnchor.CENTER));
    }
    return shape;
  }

  /**
   * Beside its mark and the mark's interval: at the right, else at the left, nowhere where it would
   * hide another mark.
   */
  private void drawLabel(
      Graphics2D g,
      Rectangle2D area,
      ValueAxis values,
      Row row,
      Row.Mark mark,
      Color colour,
      double x,
      double y) {
    g.setFont(style.bold(11));
    FontMetrics metrics = g.getFontMetrics();
    String text = mark.label();
    double wide = metrics.stringWidth(text);
    double gap = 1.6 * POINT * style.scale();
    double from = Math.max(x, Double.isNaN(mark.high()) ? x : x(values, area, mark.high()));
    double to = Math.min(x, Double.isNaN(mark.low()) ? x : x(values, area, mark.low()));
    boolean right = free(row, area, values, x, from + gap + wide + gap);
    if (!right && !free(row, area, values, to - gap - wide - gap, x)) {
      return;
    }
    double left = right ? from + gap : to - gap - wide;
    double pad = 3 * style.scale();
    double high = metrics.getAscent() * 1.2;
    g.setPaint(ChartStyle.veil(style.theme().ground(), 0.82));
    g.fill(new Rectangle2D.Double(left - pad, y - high / 2, wide + 2 * pad, high));
    g.setPaint(colour);
    TextUtils.drawAlignedString(text, g, (float) left, (float) y, TextAnchor.CENTER_LEFT);
  }

  /** Whether no point of the row lies between two places of the area. */
  private boolean free(Row row, Rectangle2D area, ValueAxis values, double from, double to) {
    return from >= area.getX()
        && to <= area.getMaxX()
        && row.marks().stream()
            .filter(mark -> !chart.bar(mark.series()))
            .mapToDouble(mark -> RowBackground.at(values, area, mark.value()))
            .noneMatch(other -> other > from + 1 && other < to - 1);
  }

  private void drawPoints(
      Graphics2D g, Rectangle2D area, ValueAxis values, Row.Mark mark, double y, double lane) {
    double r = 2.1 * style.scale();
    int n = mark.points().size();
    for (int i = 0; i < n; i++) {
      double x = x(values, area, mark.points().get(i));
      if (x < area.getX() || x > area.getMaxX()) {
        continue;
      }
      // Spread over the lane in order of rounds, so that equal values stay countable.
      double dy = n == 1 ? 0 : ((double) i / (n - 1) - 0.5) * lane * 0.7;
      g.setPaint(ChartStyle.veil(style.theme().text(), 0.45));
      g.fill(new Ellipse2D.Double(x - r, y + dy - r, 2 * r, 2 * r));
    }
    g.setPaint(style.theme().warning());
    g.setStroke(style.stroke(1.3));
    for (double ns : mark.apart()) {
      double x = x(values, area, ns);
      if (x >= area.getX() && x <= area.getMaxX()) {
        g.draw(new Line2D.Double(x - r, y - r, x + r, y + r));
        g.draw(new Line2D.Double(x - r, y + r, x + r, y - r));
      }
    }
  }

  private void drawInterval(
      Graphics2D g,
      Rectangle2D area,
      ValueAxis values,
      Row.Mark mark,
      double y,
      double lane,
      Color colour) {
    if (!Double.isFinite(mark.low()) || !Double.isFinite(mark.high())) {
      return;
    }
    double low = RowBackground.at(values, area, mark.low());
    double high = RowBackground.at(values, area, mark.high());
    double cap = Math.min(lane * 0.28, 6 * style.scale());
    g.setPaint(colour);
    g.setStroke(style.stroke(1.5));
    g.draw(new Line2D.Double(low, y, high, y));
    g.draw(new Line2D.Double(low, y - cap, low, y + cap));
    g.draw(new Line2D.Double(high, y - cap, high, y + cap));
  }

  /** Zero and less have no place on a logarithmic axis: the left edge stands for them. */
  private double x(ValueAxis values, Rectangle2D area, double value) {
    if (chart.scale() == Scale.LOG && value <= values.getLowerBound()) {
      return area.getX();
    }
    return values.valueToJava2D(value, area, RectangleEdge.BOTTOM);
  }

  /** Circle, diamond, square, triangle: series differ in shape as well as in colour. */
  static Shape shape(int series, double r) {
    Path2D path = new Path2D.Double();
    switch (series % 4) {
      case 0 -> path.append(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r), false);
      case 1 -> polygon(path, 0, -1.25 * r, 1.25 * r, 0, 0, 1.25 * r, -1.25 * r, 0);
      case 2 -> polygon(path, -r, -r, r, -r, r, r, -r, r);
      default -> polygon(path, 0, -1.2 * r, 1.2 * r, r, -1.2 * r, r);
    }
    return path;
  }

  private static void polygon(Path2D path, double... xy) {
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
  }

  private static Shape at(Shape shape, double x, double y) {
    return java.awt.geom.AffineTransform.getTranslateInstance(x, y).createTransformedShape(shape);
  }
}
