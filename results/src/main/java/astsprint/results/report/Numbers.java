package astsprint.results.report;

import astsprint.results.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as reports print them: three significant digits, no more than three decimals, the same in
 * every locale.
 */
public final class Numbers {
  private static final int SIGNIFICANT = 3;
  private static final MathContext THREE = new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN);

  /** Beyond these a number is written by its power of ten. */
  private static final double LEAST = 1e-6;

  private static final double MOST = 1e9;

  private Numbers() {}

  /** {@code 0.015}, {@code 1.05}, {@code 61.5}, {@code 3740}; a dash for what is unknown. */
  public static String figure(@Nullable Double value) {
    if (value == null || Double.isNaN(value)) {
      return "–";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "-∞";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    int whole = rounded.precision() - rounded.scale();
    return rounded
        .setScale(Math.max(0, SIGNIFICANT - Math.max(whole, 0)), RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /**
   * The same of figures of any size, whose digits stay significant: {@code 0.0150}, {@code
   * 0.000123}, {@code 4.78e-7}, {@code 1.20e12}.
   */
  public static String significant(double value) {
    double size = Math.abs(value);
    if (value == 0 || !Double.isFinite(value)) {
      return figure(value);
    }
    if (size < LEAST || size >= MOST) {
      return String.format(Locale.ROOT, "%.2e", value)
          .replaceFirst("e([-+])0*", "e$1")
          .replace("e+", "e");
    }
    BigDecimal rounded = new BigDecimal(value).round(THREE);
    int whole = rounded.precision() - rounded.scale();
    return rounded
        .setScale(Math.max(0, SIGNIFICANT - whole), RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** An interval or a range, {@code 60.9–62.5}; a dash for what is unknown. */
  public static String range(@Nullable Estimate estimate) {
    return estimate == null || estimate.rounds() == 1
        ? "–"
        : figure(estimate.low()) + "–" + figure(estimate.high());
  }

  /**
   * Value, ends and how they were got: {@code 12.4 [12.1–12.7, 95% of 6 rounds]}, {@code 12.4
   * [12.0–13.1, range of 3]}, {@code 12.4 [one round]}.
   */
  public static String full(Estimate estimate) {
    String ends = estimate.rounds() == 1 ? "" : range(estimate) + ", ";
    return figure(estimate.value()) + " [" + ends + estimate.basis() + "]";
  }

  /** The ends, a range in parentheses: {@code 60.9–62.5}, {@code (60.9–62.5)}; a dash for none. */
  static String spread(@Nullable Estimate estimate) {
    return estimate == null || estimate.rounds() == 1 || estimate.interval()
        ? range(estimate)
        : "(" + range(estimate) + ")";
  }

  /** What {@link #spread} shows of all these, for a column's heading. */
  static String spreads(Stream<Estimate> estimates) {
    List<Boolean> kinds =
        estimates.filter(e -> e.rounds() > 1).map(Estimate::interval).distinct().toList();
    return kinds.size() > 1 ? "95% or (range)" : kinds.equals(List.of(true)) ? "95%" : "(range)";
  }

  /** How many rounds these rest on: {@code 6 rounds}, {@code 3 to 6 rounds}, {@code no round}. */
  static String rounds(Stream<Estimate> estimates) {
    IntSummaryStatistics rounds = estimates.mapToInt(Estimate::rounds).summaryStatistics();
    if (rounds.getCount() == 0) {
      return "no round";
    }
    String most = rounds.getMax() == 1 ? "one round" : rounds.getMax() + " rounds";
    return rounds.getMin() == rounds.getMax() ? most : rounds.getMin() + " to " + most;
  }

  /** Value and ends in short, {@code 12.4 [12.1–12.7]} or {@code 12.4 (12.0–13.1)}. */
  public static String both(Estimate estimate) {
    return estimate.rounds() == 1
        ? figure(estimate.value())
        : figure(estimate.value())
            + " "
            + (estimate.interval() ? "[" + range(estimate) + "]" : spread(estimate));
  }

  /** What an estimate's ends are, {@code 60.9–62.5 ns · 95% of 10 rounds}. */
  public static String ends(Estimate estimate, String unit) {
    return estimate.rounds() == 1
        ? "one round: no range"
        : range(estimate) + unit + " · " + estimate.basis();
  }

  /** {@code 98.4%}, {@code 99.95%}. */
  public static String percent(@Nullable Double percent) {
    if (percent == null || Double.isNaN(percent)) {
      return "–";
    }
    int digits = percent > 99.9 ? 2 : 1;
    return String.format(Locale.ROOT, "%." + digits + "f%%", percent);
  }

  /** {@code 1,188,529}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 48 KB}, {@code 1 MB}, {@code 1.5 GB}, in powers of 1,024. */
  public static String size(double bytes) {
    String[] units = {"B", "KB", "MB", "GB", "TB"};
    int unit = 0;
    double size = bytes;
    while (size >= 1024 && unit < units.length - 1) {
      size /= 1024;
      unit++;
    }
    return figure(size).replaceFirst("\\.0+$", "") + " " + units[unit];
  }
}
