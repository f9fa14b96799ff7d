package astsprint.results.stats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The difference that identical code shows in a run: every series' odd rounds against its even
 * ones.
 *
 * @param ratio 19 of 20 such comparisons stay below it; 1 or more
 * @param series how many were compared; at 0 the ratio is 1, and covers nothing
 */
public record NoiseFloor(double ratio, int series) {
  /** Fewer rounds than this have no two halves worth comparing. */
  private static final int FEWEST_ROUNDS = 4;

  /** From the median of |x| to its 95th percentile, were x Gaussian: 1.960 / 0.6745. */
  private static final double MEDIAN_TO_95 = 2.906;

  /**
   * The floor of series that were measured side by side. It is taken from the median series: one
   * stage that was hit in one round must not hide the steps of all others.
   *
   * @param rounds of every series: times by round
   */
  public static NoiseFloor of(Collection<? extends SortedMap<Integer, Double>> rounds) {
    double[] gaps =
        rounds.stream()
            .filter(times -> times.size() >= FEWEST_ROUNDS)
            .mapToDouble(NoiseFloor::gap)
            .toArray();
    if (gaps.length == 0) {
      return new NoiseFloor(1, 0);
    }
    return new NoiseFloor(Math.exp(MEDIAN_TO_95 * Samples.median(gaps)), gaps.length);
  }

  /** Whether a ratio is too near to 1 to be told from no difference. */
  public boolean covers(double ofTimes) {
    return Math.abs(Math.log(ofTimes)) < Math.log(ratio);
  }

  /** In percent: how much slower the one half may look. */
  public double percent() {
    return 100 * (ratio - 1);
  }

  private static double gap(Map<Integer, Double> times) {
    List<Double> odd = new ArrayList<>();
    List<Double> even = new ArrayList<>();
    int place = 0;
    for (double time : times.values()) {
      (place++ % 2 == 0 ? odd : even).add(time);
    }
    return Math.abs(meanLog(odd) - meanLog(even));
  }

  private static double meanLog(List<Double> times) {
    return times.stream().mapToDouble(Math::log).average().orElseThrow();
  }
}
