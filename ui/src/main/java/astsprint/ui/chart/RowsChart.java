package astsprint.ui.chart;

import astsprint.ui.model.Scale;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * Draws rows of figures: bars from zero or points on a logarithmic axis, with intervals, every
 * fork's point and columns of text at the right. A bar that is longer than its axis has a gap; its
 * length is to be read from the columns.
 *
 * @param rows from top to bottom
 * @param series names of the marks' series; a legend is drawn if several have one
 * @param heads of the columns at the right
 * @param unit label of the value axis
 * @param scale bars or points
 * @param range of the value axis; empty to fit
 * @param selected key of the row that stands out; "" for none
 */
record RowsChart(
    List<Row> rows,
    List<Series> series,
    List<String> heads,
    String unit,
    Scale scale,
    Span range,
    String selected) {

  /**
   * What marks have in common.
   *
   * @param name in the legend; "" for none
   * @param colour index into the theme's series
   */
  record Series(String name, Look look, int colour) {
    /** One whose colour is that of its place among the series. */
    Series(String name, Look look) {
      this(name, look, OWN);
    }

    private static final int OWN = -2;
  }

  /** How a series is told apart without colour as well. */
  enum Look {
    /** Filled, in the plain colour of bars; what is selected in the accent colour. */
    STAGE,
    /** Filled, in the series' own colour. */
    FILLED,
    /** Filled, in a quiet colour: what nothing can pass. */
    FLOOR,
    /** As {@link #FILLED}; on a logarithmic axis the points of a row lie on one joined line. */
    LINKED,
    /** A part of a longer bar: it begins where the row's mark before it ends. */
    STACKED,
    /** An outline only: not measured here, or not ours. */
    HOLLOW,
    /** A point on the row's line in both scales: to be compared with the bar that lies there. */
    MARKER,
    /** The same as an outline. */
    HOLLOW_MARKER;

    boolean hollow() {
      return this == HOLLOW || this == HOLLOW_MARKER;
    }

    /** Whether it is a bar where there are bars. */
    boolean bar() {
      return this != MARKER && this != HOLLOW_MARKER;
    }
  }

  /** Ends of an axis; NaN to fit the data. */
  record Span(double low, double high) {
    static final Span FIT = new Span(Double.NaN, Double.NaN);
  }

  JFreeChart draw(ChartStyle style) {
    String[] labels = rows.stream().map(Row::label).toArray(String[]::new);
    RowNames names = style.axis(new RowNames(labels));
    names.setTickLabelFont(style.font(13));
    names.setTickLabelPaint(style.theme().text());
    names.setInverted(true);
    names.setGridBandsVisible(false);
    names.setAutoRange(false);
    names.setRange(new Range(-0.5, Math.max(0.5, rows.size() - 0.5)));
    ValueAxis values = values(style);

    DefaultXYDataset data = new DefaultXYDataset();
    for (int s = 0; s < series.size(); s++) {
      double[][] points = new double[2][rows.size()];
      for (int r = 0; r < rows.size(); r++) {
        points[0][r] = value(rows.get(r), s);
        points[1][r] = r;
      }
      data.addSeries(s + " " + series.get(s).name(), points);
    }
    RowsPlot plot = new RowsPlot(this, style, data, values, names);
    JFreeChart chart = style.chart(plot, false);
    plot.setRangeGridlinesVisible(false);
    if (series.stream().filter(each -> !each.name().isEmpty()).count() > 1) {
      plot.setFixedLegendItems(legend(style));
      chart = style.chart(plot, true);
      plot.setRangeGridlinesVisible(false);
    }
    return chart;
  }

  private ValueAxis values(ChartStyle style) {
    double greatest =
        rows.stream().flatMap(r -> r.marks().stream()).mapToDouble(Row.Mark::end).max().orElse(1);
    ValueAxis axis;
    if (scale == Scale.LOG) {
      axis = style.log(unit + " (logarithmic)");
      double low = Double.isNaN(range.low()) ? 0.01 : range.low();
      double high = Double.isNaN(range.high()) ? Math.max(1000, greatest * 1.5) : range.high();
      axis.setRange(low, high);
    } else {
      axis = style.linear(unit, true);
      axis.setRange(0, Double.isNaN(range.high()) ? Math.max(greatest, 1e-9) * 1.12 : range.high());
    }
    return axis;
  }

  private static double value(Row row, int series) {
    return row.marks().stream()
        .filter(m -> m.series() == series)
        .mapToDouble(Row.Mark::value)
        .findFirst()
        .orElse(Double.NaN);
  }

  private LegendItemCollection legend(ChartStyle style) {
    LegendItemCollection items = new LegendItemCollection();
    for (int s = 0; s < series.size(); s++) {
      if (series.get(s).name().isEmpty()) {
        continue;
      }
      boolean hollow = series.get(s).look().hollow();
      Color colour = colour(s, style);
      LegendItem item =
          new LegendItem(
              series.get(s).name(),
              null,
              null,
              null,
              symbol(s, style),
              hollow ? ChartStyle.veil(colour, 0.12) : colour,
              hollow ? outline(s, style) : style.stroke(0),
              colour);
      item.setLabelFont(style.font(12));
      item.setLabelPaint(style.theme().text());
      items.add(item);
    }
    return items;
  }

  /** What is hollow is drawn by: bars dashed, points too small for dashes. */
  Stroke outline(int s, ChartStyle style) {
    return bar(s) ? style.dashed(1.4) : style.stroke(1.8);
  }

  /** Bars are shown as bars, points as their shapes. */
  private Shape symbol(int s, ChartStyle style) {
    double r = 5 * style.scale();
    return bar(s)
        ? new Rectangle2D.Double(-1.6 * r, -0.8 * r, 3.2 * r, 1.6 * r)
        : RowsRenderer.shape(s, r);
  }

  /** Whether marks of that series are bars; else they are points. */
  boolean bar(int s) {
    return scale == Scale.LINEAR && series.get(s).look().bar();
  }

  Color colour(int s, ChartStyle style) {
    return switch (series.get(s).look()) {
      case STAGE -> scale == Scale.LOG ? style.theme().accent() : style.theme().bar();
      case FLOOR -> style.theme().muted();
      case FILLED, LINKED, STACKED, HOLLOW, MARKER, HOLLOW_MARKER ->
          style.series(series.get(s).colour() == Series.OWN ? s : series.get(s).colour());
    };
  }
}
