package astsprint.results.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The few figures that every part of this package takes of plain numbers. */
public final class Samples {
  static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Samples() {}

  public static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  /** Coefficient of variation: standard deviation over mean; NaN for fewer than two values. */
  public static double variation(double[] values) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
    return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1)) / mean;
  }
}
