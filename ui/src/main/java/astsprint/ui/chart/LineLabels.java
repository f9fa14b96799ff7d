package astsprint.ui.chart;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * The names of lines at their last points, pushed apart where they would overlap: nobody need look
 * from a legend to a line and back.
 */
@SuppressWarnings("serial") // charts are never serialized
final class LineLabels extends AbstractXYAnnotation {
  private static final long serialVersionUID = 1L;

  private final List<Label> labels;
  private final ChartStyle style;

  /** The name of a line whose last point is at {@code x}, {@code y}. */
  record Label(String text, double x, double y, Color colour) {}

  LineLabels(List<Label> labels, ChartStyle style) {
    this.labels = List.copyOf(labels);
    this.style = style;
  }

  @Override
  public void draw(
      Graphics2D g,
      XYPlot plot,
      Rectangle2D area,
      ValueAxis across,
      ValueAxis up,
      int index,
      PlotRenderingInfo info) {
    g.setFont(style.bold(12));
    FontMetrics metrics = g.getFontMetrics();
    double height = metrics.getAscent() * 1.25;
    List<Label> sorted = new ArrayList<>(labels);
    sorted.sort(Comparator.comparingDouble(label -> y(label, area, up)));
    double[] places = new double[sorted.size()];
    for (int i = 0; i < places.length; i++) {
      double wanted = y(sorted.get(i), area, up);
      places[i] = i == 0 ? wanted : Math.max(wanted, places[i - 1] + height);
    }
    double floor = area.getMaxY() - height / 4;
    for (int i = places.length - 1; i >= 0 && places[i] > floor; i--) {
      places[i] = floor;
      floor -= height;
    }
    double gap = 8 * style.scale();
    for (int i = 0; i < places.length; i++) {
      Label label = sorted.get(i);
      double x = across.valueToJava2D(label.x(), area, RectangleEdge.BOTTOM);
      g.setPaint(label.colour());
      if (Math.abs(places[i] - y(label, area, up)) > height / 3) {
        g.setStroke(style.stroke(0.8));
        g.draw(new Line2D.Double(x + gap / 2, y(label, area, up), x + 1.8 * gap, places[i]));
      }
      // Where there is no room for all of it, as on a phone, the first word names the line.
      double room = area.getMaxX() + 1.5 * gap - (x + 2 * gap);
      String text =
          metrics.stringWidth(label.text()) > room
              ? label.text().replaceAll(" .*", "")
              : label.text();
      g.drawString(text, (float) (x + 2 * gap), (float) (places[i] + 0.35 * metrics.getAscent()));
    }
  }

  private static double y(Label label, Rectangle2D area, ValueAxis up) {
    return up.valueToJava2D(label.y(), area, RectangleEdge.LEFT);
  }
}
