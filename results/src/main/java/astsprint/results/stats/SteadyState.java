package astsprint.results.stats;

import java.util.Arrays;
import java.util.Locale;

/** Whether a fork had come to rest when it was measured. */
public enum SteadyState {
  /** No trend, little spread. */
  FLAT,
  /** Times still fell: the JVM was not done compiling. */
  WARMING,
  /** Times rose: throttling, a heap that fills, a neighbour. */
  SLOWING,
  /** No trend, but more spread than a steady loop has. */
  UNSTEADY,
  /** Too few iterations to tell. */
  UNKNOWN;

  /** Fewer iterations cannot show a trend at the 5% level. */
  public static final int FEWEST_ITERATIONS = 5;

  /** Change over the whole window, and coefficient of variation, below which neither matters. */
  private static final double TREND = 0.02;

  private static final double SPREAD = 0.05;

  private static final int MOST_ITERATIONS = 200;

  /** Above this the number of inversions is Gaussian to all ends and purposes. */
  private static final int EXACT = 50;

  /**
   * The verdict on successive times of one fork.
   *
   * <p>A trend is one that Mann and Kendall's test finds at the 5% level, both directions together,
   * and whose slope (the median of all pairs': Theil and Sen's) comes to more than 2% from the
   * first iteration to the last.
   */
  public static SteadyState of(double[] times) {
    if (times.length > MOST_ITERATIONS) {
      return of(blocks(times));
    }
    int n = times.length;
    if (n < FEWEST_ITERATIONS) {
      return UNKNOWN;
    }
    double change = slope(times) * (n - 1) / Samples.median(times);
    if (Math.abs(change) > TREND && trendProbability(times) < 0.05) {
      return change < 0 ? WARMING : SLOWING;
    }
    return Samples.variation(times) > SPREAD ? UNSTEADY : FLAT;
  }

  /** Medians of equal stretches: all pairs of a long series would be too many. */
  private static double[] blocks(double[] times) {
    double[] medians = new double[MOST_ITERATIONS];
    for (int i = 0; i < medians.length; i++) {
      int from = (int) ((long) i * times.length / medians.length);
      int to = (int) ((i + 1L) * times.length / medians.length);
      medians[i] = Samples.median(Arrays.copyOfRange(times, from, to));
    }
    return medians;
  }

  private static double slope(double[] times) {
    int n = times.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int pair = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[pair++] = (times[j] - times[i]) / (j - i);
      }
    }
    return Samples.median(slopes);
  }

  /** Of so few or so many inversions, or more extreme, in a random order. */
  private static double trendProbability(double[] times) {
    int n = times.length;
    int inversions = 0;
    int ties = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        inversions += times[i] > times[j] ? 1 : 0;
        ties += times[i] == times[j] ? 1 : 0;
      }
    }
    int pairs = n * (n - 1) / 2;
    // A tie counts half, rounded towards no trend.
    int middle = pairs / 2;
    int count = Math.min(inversions + ties, Math.max(inversions, middle));
    int fewer = Math.min(count, pairs - count);
    return Math.min(1, 2 * (n <= EXACT ? exactTail(n, fewer) : gaussianTail(n, fewer)));
  }

  /** Share of the n! orders that have at most that many inversions. */
  private static double exactTail(int n, int inversions) {
    double[] share = new double[inversions + 1];
    share[0] = 1;
    for (int length = 2; length <= n; length++) {
      double[] longer = new double[inversions + 1];
      for (int i = 0; i <= inversions; i++) {
        for (int added = 0; added < length && added <= i; added++) {
          longer[i] += share[i - added] / length;
        }
      }
      share = longer;
    }
    return Arrays.stream(share).sum();
  }

  private static double gaussianTail(int n, int inversions) {
    double mean = n * (n - 1) / 4.0;
    double deviation = Math.sqrt(n * (n - 1) * (2 * n + 5) / 72.0);
    return Samples.NORMAL.cumulativeProbability((inversions + 0.5 - mean) / deviation);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
