package astsprint.ui.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis with a label at every power of ten, and at two and five times it where few
 * powers are in sight: with one label alone nobody could read a value.
 */
@SuppressWarnings("serial") // charts are never serialized
final class DecadesAxis extends LogAxis {
  private static final long serialVersionUID = 1L;

  /** As many decades have room for labels in between. */
  private static final double FEW = 3.2;

  private final NumberFormat format;
  private final double[] values;

  /**
   * An axis with labels at decades or at given places.
   *
   * @param values where labels stand, ascending; at decades if there are none
   */
  DecadesAxis(String label, NumberFormat format, double... values) {
    super(label);
    this.format = format;
    this.values = values.clone();
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    int[] steps = Math.log10(high / low) <= FEW ? new int[] {1, 2, 5} : new int[] {1};
    boolean across = RectangleEdge.isTopOrBottom(edge);
    TextAnchor anchor = across ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
    List<NumberTick> ticks = new ArrayList<>();
    for (double value : values) {
      if (value >= low && value <= high) {
        ticks.add(new NumberTick(TickType.MAJOR, value, format.format(value), anchor, anchor, 0));
      }
    }
    if (!ticks.isEmpty()) {
      return ticks;
    }
    for (int decade = (int) Math.floor(Math.log10(low)); Math.pow(10, decade) <= high; decade++) {
      for (int step : steps) {
        double value = step * Math.pow(10, decade);
        if (value >= low * 0.9999 && value <= high * 1.0001) {
          ticks.add(new NumberTick(TickType.MAJOR, value, format.format(value), anchor, anchor, 0));
        }
      }
    }
    return ticks;
  }
}
