package astsprint.ui.chart;

import java.awt.Font;
import org.jfree.chart.axis.SymbolAxis;

/**
 * The labels of rows. Where rows are too low for their type, it becomes smaller: none is left out.
 */
@SuppressWarnings("serial") // charts are never serialized
final class RowNames extends SymbolAxis {
  private static final long serialVersionUID = 1L;

  /** How high a line of type is, in its size, with the axis' own margin. */
  static final double LINE = 1.5;

  /** Smaller type is not read: labels are left out instead. */
  private static final double LEAST = 0.6;

  private double fit = 1;

  RowNames(String[] labels) {
    super("", labels);
  }

  /** Chooses the type's size for rows of {@code height}. */
  void fit(double height) {
    fit = Math.max(LEAST, Math.min(1, height / (LINE * super.getTickLabelFont().getSize2D())));
  }

  /** {@code font} as it fits the rows. */
  Font fitted(Font font) {
    return fit == 1 ? font : font.deriveFont((float) (fit * font.getSize2D()));
  }

  @Override
  public Font getTickLabelFont() {
    return fitted(super.getTickLabelFont());
  }
}
