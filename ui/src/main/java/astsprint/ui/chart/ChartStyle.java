package astsprint.ui.chart;

import astsprint.results.Subject;
import astsprint.ui.theme.Fonts;
import astsprint.ui.theme.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * How charts look.
 *
 * @param theme whose colours
 * @param scale type size: 1 on a desk, about 2 on a projector
 * @param growth how far bars have grown, 0 to 1; below 1 nothing else is drawn of a figure
 */
public record ChartStyle(Theme theme, double scale, double growth) {
  /** The colour of what is no subject among others: the floor, what would be ideal. */
  static final int QUIET = -1;

  /** The same with bars at their full length. */
  public ChartStyle(Theme theme, double scale) {
    this(theme, scale, 1);
  }

  public Font font(double size) {
    return new Font(Fonts.SANS, Font.PLAIN, (int) Math.round(size * scale));
  }

  public Font bold(double size) {
    return new Font(Fonts.SANS, Font.BOLD, (int) Math.round(size * scale));
  }

  public Stroke stroke(double width) {
    return new BasicStroke(
        (float) (width * Math.max(1, scale * 0.8)), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  public Stroke dashed(double width) {
    float w = (float) (width * Math.max(1, scale * 0.8));
    return new BasicStroke(
        w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5 * w, 4 * w}, 0);
  }

  /** {@code colour} at an opacity from 0 to 1. */
  public static Color veil(Color colour, double opacity) {
    return new Color(
        colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
  }

  /** Black or white, whichever is read better over {@code colour}. */
  static Color over(Color colour) {
    double light = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return light > 140 ? Color.BLACK : Color.WHITE;
  }

  JFreeChart chart(Plot plot, boolean legend) {
    JFreeChart chart = new Drawing(plot, font(13));
    chart.setBackgroundPaint(theme.ground());
    chart.setPadding(new RectangleInsets(6 * scale, 8 * scale, 6 * scale, 14 * scale));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setNoDataMessageFont(font(14));
    plot.setNoDataMessagePaint(theme.muted());
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    if (plot instanceof XYPlot xy) {
      xy.setDomainGridlinePaint(theme.grid());
      xy.setRangeGridlinePaint(theme.grid());
      xy.setDomainGridlineStroke(new BasicStroke(1));
      xy.setRangeGridlineStroke(new BasicStroke(1));
      xy.setAxisOffset(RectangleInsets.ZERO_INSETS);
    }
    if (legend) {
      LegendTitle keys = new LegendTitle(plot);
      keys.setItemFont(font(12));
      keys.setItemPaint(theme.text());
      keys.setBackgroundPaint(null);
      keys.setPosition(RectangleEdge.TOP);
      keys.setItemLabelPadding(new RectangleInsets(2, 4 * scale, 2, 14 * scale));
      chart.addSubtitle(keys);
    }
    return chart;
  }

  <A extends ValueAxis> A axis(A axis) {
    axis.setLabelFont(font(12));
    axis.setLabelPaint(theme.muted());
    axis.setTickLabelFont(font(12));
    axis.setTickLabelPaint(theme.muted());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  /** A linear axis that starts at zero where {@code fromZero}. */
  NumberAxis linear(String label, boolean fromZero) {
    NumberAxis axis = axis(new NumberAxis(label));
    axis.setAutoRangeIncludesZero(fromZero);
    axis.setNumberFormatOverride(new DecimalFormat("#,##0.###", symbols()));
    return axis;
  }

  /** A logarithmic axis, labelled at {@code values} or, if there are none, at decades. */
  LogAxis log(String label, double... values) {
    return axis(new DecadesAxis(label, new DecimalFormat("#,##0.####", symbols()), values));
  }

  /**
   * The {@code i}-th colour for the {@code i}-th stage, whatever else is shown. The floor has none
   * of them, or it would have the first stage's where ten stages stand above it.
   */
  static int colour(String key, int otherwise) {
    if (key.equals(Subject.FLOOR)) {
      return QUIET;
    }
    return key.matches("S\\d\\d") ? Integer.parseInt(key.substring(1)) - 1 : otherwise;
  }

  /** The theme's colour of that number, or its quiet one for {@link #QUIET}. */
  Color series(int colour) {
    return colour == QUIET ? theme.muted() : theme.series(colour);
  }

  @SuppressWarnings("serial") // charts are never serialized
  private static final class Drawing extends JFreeChart {
    private static final long serialVersionUID = 1L;
    private static final Font NONE = new Font(Font.DIALOG, Font.PLAIN, 1);

    Drawing(Plot plot, Font font) {
      super(null, font, plot, false);
    }

    @Override
    public void draw(
        Graphics2D g,
        Rectangle2D area,
        @Nullable Point2D anchor,
        @Nullable ChartRenderingInfo info) {
      // The canvas forgets its font from one drawing to the next, its Graphics2D does not: a font
      // that is the last one of the drawing before would not be set, and the default be seen.
      g.setFont(NONE);
      super.draw(g, area, anchor, info);
    }
  }

  private static DecimalFormatSymbols symbols() {
    return DecimalFormatSymbols.getInstance(Locale.ROOT);
  }
}
