package astsprint.results.stats;

import java.util.Locale;

/**
 * The ratio of two times, and what may be said of it. The verdict is where the interval lies,
 * nothing else, so that the two never contradict each other.
 *
 * @param ratio above 1 where the second is the faster one; its interval holds together with those
 *     of all ratios that were looked at with it
 * @param verdict on the second
 * @param moreRounds how many rounds more might decide it, if they spread as these did; 0 where it
 *     is decided, or where no number of rounds is likely to
 * @param tolerance what counts as no difference
 */
public record Comparison(Estimate ratio, Verdict verdict, int moreRounds, Tolerance tolerance) {
  /** More than anyone will wait for. */
  private static final int MOST_ROUNDS = 200;

  static Comparison of(Location location, int family, Tolerance tolerance) {
    Estimate ratio = location.estimate(family);
    Verdict verdict = verdict(ratio, tolerance);
    int more = verdict == Verdict.NOT_TOLD_APART ? moreRounds(location, family, tolerance) : 0;
    return new Comparison(ratio, verdict, more, tolerance);
  }

  static Comparison tooFew(Estimate range) {
    return new Comparison(range, Verdict.TOO_FEW_ROUNDS, 0, Tolerance.NONE_MEASURED);
  }

  private static Verdict verdict(Estimate ratio, Tolerance tolerance) {
    if (tolerance.covers(ratio)) {
      return Verdict.NO_DIFFERENCE;
    }
    boolean asSame =
        tolerance.raised() && Math.abs(Math.log(ratio.value())) < Math.log(tolerance.ratio());
    if (asSame || (ratio.low() <= 1 && ratio.high() >= 1)) {
      return Verdict.NOT_TOLD_APART;
    }
    return ratio.low() > 1 ? Verdict.FASTER : Verdict.SLOWER;
  }

  /** Until the interval, narrower as the root of the rounds, excludes 1 or fits the tolerance. */
  private static int moreRounds(Location location, int family, Tolerance tolerance) {
    double away = Math.abs(location.log());
    double half = location.halfWidth(family);
    double nothing = Math.log(tolerance.ratio()) - away;
    double needed = Math.max(tolerance.raised() ? 0 : away, nothing);
    double rounds =
        needed <= 0 ? Double.POSITIVE_INFINITY : location.rounds() * Math.pow(half / needed, 2);
    int more = (int) Math.ceil(Math.min(rounds, 1e6)) - location.rounds();
    return more > MOST_ROUNDS ? 0 : Math.max(1, more);
  }

  /** The verdict in words, such as {@code no difference above 3%}; "" without one. */
  public String words() {
    return switch (verdict) {
      case FASTER -> "faster";
      case SLOWER -> "slower";
      case NO_DIFFERENCE -> "no difference above " + percent();
      case NOT_TOLD_APART -> "not told apart" + hope();
      case TOO_FEW_ROUNDS -> "";
    };
  }

  private String hope() {
    if (moreRounds > 0) {
      return ", " + moreRounds + (moreRounds == 1 ? " more round might" : " more rounds might");
    }
    return tolerance.raised() ? ": same code differs by " + percent() : "";
  }

  private String percent() {
    return String.format(Locale.ROOT, "%.1f%%", tolerance.percent()).replace(".0%", "%");
  }
}
