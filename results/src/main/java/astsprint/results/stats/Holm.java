package astsprint.results.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Probabilities adjusted for having looked more than once, by Holm's step-down method (S. Holm, A
 * Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6,
 * 1979): the chance of even one false finding among all of them stays below the level, however they
 * depend on each other, as neighbouring steps do.
 */
public final class Holm {
  private Holm() {}

  /** The adjusted probabilities, in the same order; NaN stays NaN and counts for nothing. */
  public static double[] adjust(double[] p) {
    double[] adjusted = new double[p.length];
    Arrays.fill(adjusted, Double.NaN);
    Integer[] order =
        IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> p[i]))
            .toArray(Integer[]::new);
    double highest = 0;
    for (int rank = 0; rank < order.length; rank++) {
      highest = Math.max(highest, Math.min(1, p[order[rank]] * (order.length - rank)));
      adjusted[order[rank]] = highest;
    }
    return adjusted;
  }
}
