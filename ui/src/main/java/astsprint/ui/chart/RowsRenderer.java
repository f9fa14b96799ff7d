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

  private final RowsChart chart;
  private final ChartStyle style;

  RowsRenderer(RowsChart chart, ChartStyle style) {
    this.chart = chart;
    this.style = style;
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
      drawBackground(g, area, values, row, middle, height);
      Rectangle2D line =
          new Rectangle2D.Double(area.getX(), middle - height / 2, area.getWidth(), height);
      add(entities, line, data, series, item, tip(row));
    }
    boolean linked =
        chart.scale() == Scale.LOG && chart.series().get(series).look() == RowsChart.Look.LINKED;
    if (linked && series == 0) {
      drawLink(g, area, values, row, middle);
    }
    int lanes = row.marks().size();
    for (int i = 0; i < lanes; i++) {
      Row.Mark mark = row.marks().get(i);
      if (mark.series() == series && Double.isFinite(mark.value())) {
        // Points may share a line where it is too narrow for several, bars may not.
        boolean shared = lanes > 1 && (!linked || height > lanes * 14 * style.scale());
        double room = chart.scale() == Scale.LOG ? 0.5 : 0.8;
        double lane = shared ? height * room / lanes : height * 0.62;
        lane = linked ? Math.min(lane, 16 * style.scale()) : lane;
        double y = shared ? middle + (i - (lanes - 1) / 2.0) * lane : middle;
        Shape shape = drawMark(g, area, values, row, mark, y, Math.min(lane, 44 * style.scale()));
        add(entities, shape, data, series, item, mark.tip());
      }
    }
  }

  /** Joins a row's points, so that the eye measures their distance. */
  private void drawLink(Graphics2D g, Rectangle2D area, ValueAxis values, Row row, double middle) {
    var range = row.marks().stream().mapToDouble(Row.Mark::value).summaryStatistics();
    if (range.getCount() > 1) {
      g.setPaint(style.theme().grid());
      g.setStroke(style.stroke(3));
      double from = clamp(x(values, area, range.getMin()), area);
      g.draw(new Line2D.Double(from, middle, clamp(x(values, area, range.getMax()), area), middle));
    }
  }

  private static String tip(Row row) {
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
      String tip) {
    if (entities != null) {
      entities.add(new XYItemEntity(shape, data, series, item, tip, null));
    }
  }

  private void drawBackground(
      Graphics2D g, Rectangle2D area, ValueAxis values, Row row, double middle, double height) {
    if (row.key().equals(chart.selected())) {
      g.setPaint(ChartStyle.veil(style.theme().accent(), 0.08));
      g.fill(new Rectangle2D.Double(area.getX(), middle - height / 2, area.getWidth(), height));
    }
    if (row.band() != null) {
      double low = clamp(x(values, area, row.band().low()), area);
      double high = clamp(x(values, area, row.band().high()), area);
      g.setPaint(ChartStyle.veil(style.theme().muted(), 0.28));
      g.fill(
          new Rectangle2D.Double(
              low, middle - height * 0.42, Math.max(1.5, high - low), height * 0.84));
    }
    if (row.missing() != null) {
      g.setFont(style.font(12));
      g.setPaint(style.theme().muted());
      FontMetrics metrics = g.getFontMetrics();
      String text = row.missing();
      double gap = 8 * style.scale();
      double left = area.getX() + gap;
      for (Row.Mark mark : row.marks()) {
        double end = Double.isNaN(mark.high()) ? mark.value() : Math.max(mark.high(), mark.value());
        left = Math.max(left, clamp(x(values, area, end), area) + 2 * gap);
      }
      double room = area.getMaxX() - left;
      while (metrics.stringWidth(text) > room && text.length() > 4) {
        text = text.substring(0, text.length() - 4) + "…";
      }
      TextUtils.drawAlignedString(text, g, (float) left, (float) middle, TextAnchor.CENTER_LEFT);
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
    boolean hollow = chart.series().get(mark.series()).look() == RowsChart.Look.HOLLOW;
    boolean stage = chart.series().get(mark.series()).look() == RowsChart.Look.STAGE;
    Color colour = chart.colour(mark.series(), style);
    if (stage && chosen) {
      colour = style.theme().accent();
    }
    double x = x(values, area, mark.value());
    Shape shape;
    if (chart.scale() == Scale.LINEAR) {
      double zero = x(values, area, 0);
      x = zero + style.growth() * (x - zero);
      double round = Math.min(lane / 2, 6 * style.scale());
      // Rounded at the far end only: the base stands on the axis.
      Path2D bar = new Path2D.Double();
      bar.append(
          new RoundRectangle2D.Double(
              zero - round, y - lane / 2, Math.max(1, x - zero) + round, lane, round, round),
          false);
      Shape clip = g.getClip();
      g.clip(new Rectangle2D.Double(zero, area.getY(), area.getWidth(), area.getHeight()));
      g.setPaint(hollow ? ChartStyle.veil(colour, 0.12) : colour);
      g.fill(bar);
      if (hollow) {
        g.setPaint(colour);
        g.setStroke(chart.outline(style));
        g.draw(bar);
      }
      g.setClip(clip);
      shape = new Rectangle2D.Double(zero, y - lane / 2, Math.max(3, x - zero), lane);
    } else {
      shape = at(shape(mark.series(), (chosen ? 7.5 : 6) * style.scale()), x, y);
    }
    if (style.growth() >= 1) {
      drawPoints(g, area, values, mark, y, lane);
      drawInterval(g, area, values, mark, y, lane);
    }
    if (chart.scale() == Scale.LOG) {
      g.setPaint(hollow ? style.theme().ground() : colour);
      g.fill(shape);
      g.setPaint(hollow ? colour : style.theme().ground());
      g.setStroke(hollow ? chart.outline(style) : style.stroke(1));
      g.draw(shape);
    }
    return shape;
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
      Graphics2D g, Rectangle2D area, ValueAxis values, Row.Mark mark, double y, double lane) {
    if (!Double.isFinite(mark.low()) || !Double.isFinite(mark.high())) {
      return;
    }
    double low = clamp(x(values, area, mark.low()), area);
    double high = clamp(x(values, area, mark.high()), area);
    double cap = Math.min(lane * 0.28, 6 * style.scale());
    g.setPaint(style.theme().text());
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

  private static double clamp(double x, Rectangle2D area) {
    return Math.max(area.getX(), Math.min(area.getMaxX(), x));
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
