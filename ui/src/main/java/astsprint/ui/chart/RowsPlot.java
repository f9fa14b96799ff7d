package astsprint.ui.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** A plot with columns of text at its right, one line a row. */
@SuppressWarnings("serial") // charts are never serialized
final class RowsPlot extends XYPlot {
  private static final long serialVersionUID = 1L;

  private final RowsChart rows;
  private final ChartStyle style;
  private final RowNames names;

  /** The share of the room that is left to marks; on a phone columns give way to them. */
  private static final double LEAST = 0.3;

  RowsPlot(RowsChart rows, ChartStyle style, XYDataset data, ValueAxis values, RowNames names) {
    super(data, values, names, new RowsRenderer(rows, style));
    // What the first series draws, lies beneath: bands, and what joins a row's points.
    setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    this.rows = rows;
    this.style = style;
    this.names = names;
  }

  @Override
  public void draw(
      Graphics2D g,
      Rectangle2D area,
      @Nullable Point2D anchor,
      @Nullable PlotState parent,
      @Nullable PlotRenderingInfo given) {
    PlotRenderingInfo info = given == null ? new PlotRenderingInfo(null) : given;
    double[] widths = widths(g, area.getWidth());
    double columns = 0;
    for (double w : widths) {
      columns += w;
    }
    double head = widths.length == 0 ? 0 : 24 * style.scale();
    Rectangle2D inner =
        new Rectangle2D.Double(
            area.getX(),
            area.getY() + head,
            Math.max(10, area.getWidth() - columns),
            Math.max(10, area.getHeight() - head));
    // Nearly as high as the rows will be together: less by the axis of values.
    double axis = 2.6 * style.font(12).getSize2D();
    names.fit((inner.getHeight() - axis) / Math.max(1, rows.rows().size()));
    super.draw(g, inner, anchor, parent, info);
    drawColumns(g, area, info.getDataArea(), widths, columns);
  }

  private double[] widths(Graphics2D g, double room) {
    // Measured as it will be drawn: asked for another font, the canvas answers for its own.
    g.setFont(style.bold(12));
    FontMetrics strong = g.getFontMetrics();
    g.setFont(style.bold(11));
    FontMetrics bold = g.getFontMetrics();
    double[] widths = new double[rows.heads().size()];
    for (int c = 0; c < widths.length; c++) {
      double widest = bold.stringWidth(rows.heads().get(c));
      for (Row row : rows.rows()) {
        if (c < row.columns().size()) {
          widest = Math.max(widest, strong.stringWidth(row.columns().get(c)));
        }
      }
      widths[c] = widest + 18 * style.scale();
    }
    g.setFont(style.font(13));
    FontMetrics plain = g.getFontMetrics();
    int labels =
        rows.rows().stream().mapToInt(row -> plain.stringWidth(row.label())).max().orElse(0);
    return fitting(widths, labels, room);
  }

  /** The first of them: those that leave the marks and their labels half of the room. */
  private static double[] fitting(double[] widths, double labels, double room) {
    double taken = 0;
    for (int c = 0; c < widths.length; c++) {
      taken += widths[c];
      if (c > 0 && (taken > room / 2 || room - taken - labels < LEAST * room)) {
        return Arrays.copyOf(widths, c);
      }
    }
    return widths;
  }

  private void drawColumns(
      Graphics2D g, Rectangle2D area, Rectangle2D data, double[] widths, double total) {
    double right = area.getMaxX() - total;
    for (int c = 0; c < widths.length; c++) {
      right += widths[c];
      g.setFont(style.bold(11));
      g.setPaint(style.theme().muted());
      String head = rows.heads().get(c);
      int headWidth = g.getFontMetrics().stringWidth(head);
      g.drawString(head, (float) (right - headWidth), (float) (data.getY() - 8 * style.scale()));
      for (int r = 0; r < rows.rows().size(); r++) {
        Row row = rows.rows().get(r);
        if (c >= row.columns().size()) {
          continue;
        }
        boolean chosen = row.key().equals(rows.selected());
        boolean strong = chosen || (c == 0 && rows.heads().getFirst().startsWith("ns"));
        g.setFont(names.fitted(strong ? style.bold(12) : style.font(12)));
        g.setPaint(strong ? style.theme().text() : style.theme().muted());
        double y = getRangeAxis().valueToJava2D(r, data, RectangleEdge.LEFT);
        // As the axis draws its labels, or lines of text would not be level.
        TextUtils.drawAlignedString(
            row.columns().get(c), g, (float) right, (float) y, TextAnchor.CENTER_RIGHT);
      }
    }
  }
}
