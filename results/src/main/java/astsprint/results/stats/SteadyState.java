package astsprint.results.stats;

import astsprint.results.stats.Changepoints.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Whether a fork had come to rest when it was measured, judged by all its iterations. */
public enum SteadyState {
  /** All measured iterations lie on one level, and none before lay lower. */
  FLAT,
  /** The level fell while it was measured: the JVM was not done compiling. */
  WARMING,
  /**
   * The level rose while it was measured, or the fork had run faster during its warm-up:
   * throttling, a heap that fills, a neighbour, code compiled anew for the worse.
   */
  SLOWING,
  /** The level went up and down, or single times spread more than those of a steady loop. */
  UNSTEADY,
  /** Too few iterations to tell. */
  UNKNOWN;

  /** Fewer iterations, warm-up included, show nothing. */
  public static final int FEWEST_ITERATIONS = 5;

  /** Levels nearer to each other than this are one, whatever the test of them says. */
  private static final double SAME_LEVEL = 1.02;

  /** Coefficient of variation of a steady loop, at most. */
  private static final double SPREAD = 0.05;

  /** Longer series are looked at in stretches, each by its median. */
  private static final int MOST_ITERATIONS = 200;

  /**
   * The verdict on one fork.
   *
   * @param times of all its iterations in order, all above 0
   * @param measuredFrom index of the first that counts
   */
  public static SteadyState of(double[] times, int measuredFrom) {
    int n = times.length;
    if (n < FEWEST_ITERATIONS || measuredFrom >= n) {
      return UNKNOWN;
    }
    if (n > MOST_ITERATIONS) {
      int stretch = Math.ceilDiv(n, MOST_ITERATIONS);
      return of(stretches(times, measuredFrom, stretch), Math.ceilDiv(measuredFrom, stretch));
    }
    List<Segment> levels = levels(times);
    List<Segment> measured = levels.stream().filter(level -> level.to() > measuredFrom).toList();
    if (measured.size() > 1) {
      return direction(measured);
    }
    double level = measured.getFirst().level();
    boolean ranFaster = levels.stream().anyMatch(other -> other.level() * SAME_LEVEL < level);
    if (ranFaster) {
      return SLOWING;
    }
    double[] counted = Arrays.copyOfRange(times, measuredFrom, n);
    return Samples.variation(counted) > SPREAD ? UNSTEADY : FLAT;
  }

  /** Segments, neighbours on the same level as one. */
  private static List<Segment> levels(double[] times) {
    List<Segment> levels = new ArrayList<>();
    for (Segment segment : Changepoints.of(times)) {
      Segment last = levels.isEmpty() ? null : levels.getLast();
      if (last != null && same(last.level(), segment.level())) {
        levels.set(levels.size() - 1, joined(last, segment));
      } else {
        levels.add(segment);
      }
    }
    return levels;
  }

  private static Segment joined(Segment a, Segment b) {
    double sum =
        (a.to() - a.from()) * Math.log(a.level()) + (b.to() - b.from()) * Math.log(b.level());
    return new Segment(a.from(), b.to(), Math.exp(sum / (b.to() - a.from())));
  }

  private static boolean same(double a, double b) {
    return Math.max(a, b) <= SAME_LEVEL * Math.min(a, b);
  }

  private static SteadyState direction(List<Segment> measured) {
    boolean falls = true;
    boolean rises = true;
    for (int i = 1; i < measured.size(); i++) {
      falls &= measured.get(i).level() < measured.get(i - 1).level();
      rises &= measured.get(i).level() > measured.get(i - 1).level();
    }
    return falls ? WARMING : rises ? SLOWING : UNSTEADY;
  }

  /** Medians of stretches; none holds iterations of the warm-up and measured ones. */
  private static double[] stretches(double[] times, int measuredFrom, int stretch) {
    List<Double> medians = new ArrayList<>();
    for (int from = 0; from < times.length; ) {
      int end = Math.min(from + stretch, from < measuredFrom ? measuredFrom : times.length);
      medians.add(Samples.median(Arrays.copyOfRange(times, from, end)));
      from = end;
    }
    return medians.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
