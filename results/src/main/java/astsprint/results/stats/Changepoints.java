package astsprint.results.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Where the level of a series of times changed: the split into segments of constant level that
 * explains the times best, each further segment at a price (R. Killick, P. Fearnhead, I. Eckley,
 * Optimal Detection of Changepoints With a Linear Computational Cost, Journal of the American
 * Statistical Association 107:500, 2012; Krun's warmup_stats does the same). Levels are those of
 * logarithms. The noise is taken from the differences between neighbours, which a few jumps do not
 * move.
 */
public final class Changepoints {
  /** Shorter segments are single times far off, no levels. */
  private static final int SHORTEST = 2;

  /** Price of a segment, in units of the noise's variance; it serves 10 to 200 times alike. */
  private static final double PRICE = 13;

  /** A smaller noise than this is a clock's, not a loop's. */
  private static final double LEAST_NOISE = 1e-4;

  private Changepoints() {}

  /**
   * The segments of a series, in order, without a gap; none of no times.
   *
   * @param times in order, all above 0
   */
  public static List<Segment> of(double[] times) {
    double[] logs = Arrays.stream(times).map(Math::log).toArray();
    int n = logs.length;
    double[] held = held(logs);
    double price = PRICE * square(noise(held));
    double[] sums = new double[n + 1];
    double[] squares = new double[n + 1];
    for (int i = 0; i < n; i++) {
      sums[i + 1] = sums[i] + held[i];
      squares[i + 1] = squares[i] + held[i] * held[i];
    }
    double[] cost = new double[n + 1];
    int[] from = new int[n + 1];
    cost[0] = -price;
    for (int end = 1; end <= n; end++) {
      cost[end] = Double.POSITIVE_INFINITY;
      for (int start = 0; start < end; start++) {
        boolean tooShort = end - start < SHORTEST && n >= SHORTEST;
        double sum = sums[end] - sums[start];
        double rest = Math.max(0, squares[end] - squares[start] - sum * sum / (end - start));
        double all = cost[start] + rest + price;
        if (!tooShort && all < cost[end]) {
          cost[end] = all;
          from[end] = start;
        }
      }
    }
    List<Segment> segments = new ArrayList<>();
    for (int end = n; end > 0; end = from[end]) {
      double level = Math.exp((sums[end] - sums[from[end]]) / (end - from[end]));
      segments.add(new Segment(from[end], end, level));
    }
    Collections.reverse(segments);
    return segments;
  }

  /**
   * Times at one level.
   *
   * @param from index of the first
   * @param to index after the last
   * @param level geometric mean, in the unit of the times
   */
  public record Segment(int from, int to, double level) {}

  /** A single time far from both its neighbours' median is drawn to it. */
  private static double[] held(double[] logs) {
    double noise = noise(logs);
    double[] held = logs.clone();
    for (int i = 1; i < logs.length - 1; i++) {
      double middle = Samples.median(new double[] {logs[i - 1], logs[i], logs[i + 1]});
      held[i] = Math.clamp(logs[i], middle - 3 * noise, middle + 3 * noise);
    }
    return held;
  }

  /** Standard deviation of one time around its level. */
  private static double noise(double[] logs) {
    if (logs.length < 3) {
      return LEAST_NOISE;
    }
    double[] differences = new double[logs.length - 1];
    Arrays.setAll(differences, i -> Math.abs(logs[i + 1] - logs[i]));
    return Math.max(LEAST_NOISE, 1.4826 * Samples.median(differences) / Math.sqrt(2));
  }

  private static double square(double x) {
    return x * x;
  }
}
