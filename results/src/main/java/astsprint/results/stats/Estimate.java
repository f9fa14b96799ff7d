package astsprint.results.stats;

/**
 * A figure and how far to trust it.
 *
 * @param value trimmed mean over rounds, on the scale of the data (times or ratios)
 * @param low lower end
 * @param high upper end
 * @param rounds how many rounds it rests on
 * @param interval true if low and high are a 95% interval; false if they are the lowest and highest
 *     round, because there were fewer than {@link Bootstrap#FEWEST_ROUNDS}
 */
public record Estimate(double value, double low, double high, int rounds, boolean interval) {
  /** The same of the reciprocal: of B to A rather than A to B. */
  public Estimate inverse() {
    return new Estimate(1 / value, 1 / high, 1 / low, rounds, interval);
  }

  /** The same in another unit. */
  public Estimate times(double factor) {
    return new Estimate(value * factor, low * factor, high * factor, rounds, interval);
  }
}
