/**
 * The charts, one class each, without a scene graph.
 *
 * <p>A {@link astsprint.ui.chart.Chart} takes finished figures and makes of them a drawing by
 * JFreeChart, and a table for those who want the numbers. It draws on any thread and is shown by
 * {@code ui.control.ChartPane} or written to a file by {@code ui.export}. Two kinds of drawing
 * serve most charts: {@code RowsChart}, subjects from top to bottom, and {@code LinesChart}, times
 * against a number. No chart computes a figure; what it calculates are places on the drawing.
 */
@NullMarked
package astsprint.ui.chart;

import org.jspecify.annotations.NullMarked;
