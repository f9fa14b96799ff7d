package astsprint.results.stats;

import java.util.Arrays;

/**
 * A figure and how far to trust it.
 *
 * @param value on the scale of the data: times, or ratios of times
 * @param low lower end
 * @param high upper end
 * @param rounds how many rounds it rests on
 * @param interval true if low and high are a 95% interval; false if they are the lowest and highest
 *     round, because there were fewer than {@link Rounds#FEWEST}
 */
public record Estimate(double value, double low, double high, int rounds, boolean interval) {
  /**
   * The time of one series by itself.
   *
   * @param times one per round
   * @throws IllegalArgumentException if there is none, or one is not above 0 and finite
   */
  public static Estimate of(double[] times) {
    if (times.length == 0) {
      throw new IllegalArgumentException("no round");
    }
    return times.length < Rounds.FEWEST ? range(times) : Rounds.alone(times).estimate(1);
  }

  /** The middle of the values, the lowest and the highest. */
  static Estimate range(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (double time : sorted) {
      Rounds.log(time);
    }
    return new Estimate(
        Samples.median(sorted), sorted[0], sorted[sorted.length - 1], sorted.length, false);
  }

  /** How low and high were got: {@code 95% of 6 rounds}, {@code range of 3}, {@code one round}. */
  public String basis() {
    return rounds == 1
        ? "one round"
        : interval ? "95% of " + rounds + " rounds" : "range of " + rounds;
  }

  /** From the figure to the farther of its ends, as a ratio of 1 or more. */
  public double reach() {
    return Math.max(high / value, value / low);
  }

  /** The same of the reciprocal: of B to A rather than A to B. */
  public Estimate inverse() {
    return new Estimate(1 / value, 1 / high, 1 / low, rounds, interval);
  }

  /** The same in another unit. */
  public Estimate times(double factor) {
    return new Estimate(value * factor, low * factor, high * factor, rounds, interval);
  }

  /** Every pairing of two ranges. */
  Estimate over(Estimate other) {
    return new Estimate(
        value / other.value,
        low / other.high,
        high / other.low,
        Math.min(rounds, other.rounds),
        false);
  }
}
