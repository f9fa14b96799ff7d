package astsprint.results.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The speeds at which forks of the same code ran: usually one, sometimes two or more with nothing
 * between, as a lottery at the start of a JVM makes them. An average over them is a speed at which
 * no fork ran.
 */
public final class Modes {
  /** With fewer forks a gap is chance. */
  private static final int FEWEST_FORKS = 6;

  /** A gap between modes is at least so wide, as a ratio. */
  private static final double WIDE = 1.15;

  /** And so many times the spread within them. */
  private static final double CLEAR = 6;

  private Modes() {}

  /**
   * One speed.
   *
   * @param value median of its forks, in the unit of the times
   * @param forks how many ran at it
   */
  public record Mode(double value, int forks) {}

  /**
   * The modes of forks' times, fastest first; a single one where no gap is clear.
   *
   * @param times one per fork, all above 0
   */
  public static List<Mode> of(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    List<double[]> groups = sorted.length < FEWEST_FORKS ? List.of(sorted) : groups(sorted);
    double spread = spread(groups);
    List<Mode> modes = new ArrayList<>();
    double[] mode = groups.getFirst();
    for (double[] next : groups.subList(1, groups.size())) {
      if (Math.log(next[0] / mode[mode.length - 1]) > CLEAR * spread) {
        modes.add(new Mode(Samples.median(mode), mode.length));
        mode = next;
      } else {
        mode = DoubleStream.concat(Arrays.stream(mode), Arrays.stream(next)).toArray();
      }
    }
    if (mode.length > 0) {
      modes.add(new Mode(Samples.median(mode), mode.length));
    }
    return modes;
  }

  /** Split at every wide gap. */
  private static List<double[]> groups(double[] sorted) {
    List<double[]> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] > WIDE * sorted[i - 1]) {
        groups.add(Arrays.copyOfRange(sorted, from, i));
        from = i;
      }
    }
    return groups;
  }

  /** Standard deviation of logarithms around the groups' means; infinite if all stand alone. */
  private static double spread(List<double[]> groups) {
    double squares = 0;
    int freedom = 0;
    for (double[] group : groups) {
      double mean = Arrays.stream(group).map(Math::log).average().orElse(0);
      squares += Arrays.stream(group).map(Math::log).map(x -> (x - mean) * (x - mean)).sum();
      freedom += group.length - 1;
    }
    return freedom <= 0 ? Double.POSITIVE_INFINITY : Math.sqrt(squares / freedom);
  }
}
