package astsprint.ui.chart;

import astsprint.results.stats.Estimate;
import java.util.Locale;

/** Figures as people read them: three digits that mean something. */
public final class Numbers {
  private Numbers() {}

  /** A time or a number of bytes: {@code 62.1}, {@code 0.423}, {@code 1,204}. */
  public static String plain(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    int digits =
        size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** A ratio: {@code ×1.23}. */
  public static String factor(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return "×" + String.format(Locale.ROOT, "%,." + digits + "f", value);
  }

  /** A ratio with its ends. */
  public static String factor(Estimate ratio) {
    return factor(ratio.value())
        + " ("
        + factor(ratio.low()).substring(1)
        + "–"
        + factor(ratio.high()).substring(1)
        + ")";
  }

  /** A share: {@code 97.3%}. */
  public static String percent(double value) {
    return String.format(Locale.ROOT, value > 99 ? "%.2f%%" : "%.1f%%", value);
  }

  /** What an estimate's ends are. */
  public static String ends(Estimate estimate, String unit) {
    return (estimate.interval() ? "95% interval " : "range ")
        + plain(estimate.low())
        + " – "
        + plain(estimate.high())
        + unit
        + " · "
        + estimate.rounds()
        + (estimate.rounds() == 1 ? " round" : " rounds");
  }

  /** As exactly as a double holds it: for tables. */
  static String exact(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
