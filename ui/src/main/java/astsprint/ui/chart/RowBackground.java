package astsprint.ui.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** What lies below the marks of a row: that it is selected, its band, why it has no figure. */
final class RowBackground {
  /** How high a band is, as a share of its row: it must not be taken for a bar. */
  private static final double THIN = 0.1;

  private final RowsChart chart;
  private final ChartStyle style;

  RowBackground(RowsChart chart, ChartStyle style) {
    this.chart = chart;
    this.style = style;
  }

  void draw(
      Graphics2D g, Rectangle2D area, ValueAxis values, Row row, double middle, double height) {
    String heading = row.headingText();
    if (heading != null) {
      drawHeading(g, area, heading, middle, height);
      return;
    }
    if (row.key().equals(chart.selected())) {
      g.setPaint(ChartStyle.veil(style.theme().accent(), 0.08));
      g.fill(new Rectangle2D.Double(area.getX(), middle - height / 2, area.getWidth(), height));
    }
    if (row.band() != null) {
      double low = at(values, area, row.band().low());
      double high = at(values, area, row.band().high());
      double thick = Math.max(3 * style.scale(), height * THIN);
      g.setPaint(ChartStyle.veil(style.theme().muted(), 0.7));
      g.fill(
          new Rectangle2D.Double(
              low,
              middle + height * 0.44 - thick / 2,
              Math.max(3 * style.scale(), high - low),
              thick));
    }
    if (row.missing() != null) {
      drawMissing(g, area, values, row, row.missing(), middle, height);
    }
  }

  /** Below a thin line, that a new group begins. */
  private void drawHeading(
      Graphics2D g, Rectangle2D area, String text, double middle, double height) {
    g.setPaint(style.theme().grid());
    g.setStroke(style.stroke(1));
    double top = middle - height * 0.4;
    g.draw(new Line2D.Double(area.getX(), top, area.getMaxX(), top));
    g.setFont(fitted(style.bold(12), height));
    g.setPaint(style.theme().muted());
    // All of it, or what stands before its first comma.
    boolean fits = g.getFontMetrics().stringWidth(text) + 8 * style.scale() <= area.getWidth();
    TextUtils.drawAlignedString(
        fits ? text : text.replaceAll(",.*", ""),
        g,
        (float) (area.getX() + 8 * style.scale()),
        (float) (middle + height * 0.1),
        TextAnchor.CENTER_LEFT);
  }

  private void drawMissing(
      Graphics2D g,
      Rectangle2D area,
      ValueAxis values,
      Row row,
      String why,
      double middle,
      double height) {
    g.setFont(fitted(style.font(12), height));
    g.setPaint(style.theme().muted());
    FontMetrics metrics = g.getFontMetrics();
    String text = why;
    double gap = 8 * style.scale();
    double left = area.getX() + gap;
    for (Row.Mark mark : row.marks()) {
      left = Math.max(left, at(values, area, mark.end()) + 2 * gap);
    }
    double room = area.getMaxX() - left;
    while (metrics.stringWidth(text) > room && text.length() > 4) {
      text = text.substring(0, text.length() - 4) + "…";
    }
    TextUtils.drawAlignedString(text, g, (float) left, (float) middle, TextAnchor.CENTER_LEFT);
  }

  /** Type no higher than its row. */
  private static Font fitted(Font font, double height) {
    return font.deriveFont((float) Math.min(font.getSize2D(), height / RowNames.LINE));
  }

  /** What lies beyond an end of the axis is at that end; zero has no logarithm. */
  static double at(ValueAxis values, Rectangle2D area, double value) {
    if (value <= values.getLowerBound()) {
      return area.getX();
    }
    double x = values.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    return Math.max(area.getX(), Math.min(area.getMaxX(), x));
  }
}
