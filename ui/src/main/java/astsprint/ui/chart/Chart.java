package astsprint.ui.chart;

import org.jfree.chart.JFreeChart;

/** Figures that can be drawn, and be written out as a table. */
public interface Chart {
  /** A short name, which also begins the names of exported files. */
  String name();

  /** What a page says beside the drawing: units, intervals, whose figures. */
  String caption();

  /** Whether there is anything to draw. */
  boolean isEmpty();

  /** A new drawing. May be called on any thread; the drawing then belongs to the one showing it. */
  JFreeChart draw(ChartStyle style);

  FigureTable table();

  /** Whether all that is drawn is of the run that is shown; otherwise the chart names its runs. */
  default boolean ofOneRun() {
    return true;
  }
}
