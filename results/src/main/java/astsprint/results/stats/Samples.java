package astsprint.results.stats;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The few figures that every part of this package takes of plain numbers. */
public final class Samples {
  static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Of a copy: callers keep their order. */
  private static final Median MEDIAN = Median.withDefaults().withCopy(true);

  private Samples() {}

  /** The middle value, or the mean of the middle two; NaN of none. */
  public static double median(double[] values) {
    return MEDIAN.evaluate(values);
  }

  /** Coefficient of variation: standard deviation over mean; NaN for fewer than two values. */
  public static double variation(double[] values) {
    return values.length < 2
        ? Double.NaN
        : StandardDeviation.of(values).getAsDouble() / Mean.of(values).getAsDouble();
  }
}
