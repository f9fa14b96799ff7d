package astsprint.results.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where the logarithm of a time, or of a ratio of times, lies, and how well that is known.
 *
 * @param log the estimate: a natural logarithm
 * @param variance of the estimate, over runs like this one; 0 or more
 * @param freedom degrees of freedom of the variance, as Student's t counts them
 * @param rounds the fewest rounds of any series that it rests on
 */
record Location(double log, double variance, double freedom, int rounds) {
  /**
   * Chance that an interval misses the truth, where all looked at together may miss it in 5% of
   * runs. It aims below that: two-humped noise and series of unlike spreads take up the rest.
   */
  private static final double MISSES = 0.033;

  /** The ratio of this to {@code other}, of which it knows nothing. */
  Location over(Location other) {
    double sum = variance + other.variance;
    // Welch and Satterthwaite: the freedom of a sum of two variances.
    double freedom =
        sum == 0
            ? this.freedom
            : sum * sum / (variance * variance / this.freedom + squareOver(other));
    return new Location(log - other.log, sum, freedom, Math.min(rounds, other.rounds));
  }

  private static double squareOver(Location other) {
    return other.variance * other.variance / other.freedom;
  }

  /**
   * From the estimate to either end of its interval, as a logarithm.
   *
   * @param family how many intervals are looked at together (Bonferroni)
   */
  double halfWidth(int family) {
    return variance == 0 ? 0 : quantile(family) * Math.sqrt(variance);
  }

  private double quantile(int family) {
    return TDistribution.of(freedom).inverseSurvivalProbability(MISSES / 2 / family);
  }

  /** The interval, as times or as a ratio of times. */
  Estimate estimate(int family) {
    double half = halfWidth(family);
    return new Estimate(Math.exp(log), Math.exp(log - half), Math.exp(log + half), rounds, true);
  }
}
