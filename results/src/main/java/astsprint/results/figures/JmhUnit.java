package astsprint.results.figures;

import java.util.Map;

/**
 * The unit of a figure of JMH's, and how to say it in one of readable size.
 *
 * @param name as the file has it, such as {@code ms/op}
 * @param kind whether more of it is slower or faster
 * @param nanos nanoseconds of its unit of time; 1 without one
 */
public record JmhUnit(String name, Kind kind, double nanos) {
  /** What a figure counts. */
  public enum Kind {
    /** Time per operation. */
    TIME,
    /** Operations per time. */
    RATE,
    /** Anything else, such as bytes or events. */
    OTHER
  }

  /** A figure times {@code factor} is one in {@code unit}. */
  public record Scale(double factor, String unit) {}

  /** With the spellings of older versions. */
  private static final Map<String, Double> NANOS =
      Map.ofEntries(
          Map.entry("ns", 1.0),
          Map.entry("nsec", 1.0),
          Map.entry("us", 1e3),
          Map.entry("\u00b5s", 1e3),
          Map.entry("\u03bcs", 1e3),
          Map.entry("usec", 1e3),
          Map.entry("ms", 1e6),
          Map.entry("msec", 1e6),
          Map.entry("s", 1e9),
          Map.entry("sec", 1e9),
          Map.entry("min", 60e9),
          Map.entry("hr", 3600e9),
          Map.entry("hour", 3600e9),
          Map.entry("day", 86_400e9));

  private static final String[] TIMES = {"ns", "\u00b5s", "ms", "s"};
  private static final String[] RATES = {"", "k", "M", "G"};
  private static final String[] BYTES = {"B", "KB", "MB", "GB"};

  /** From here on a figure of three digits is 1,000. */
  private static final double FULL = 999.5;

  public static JmhUnit of(String name) {
    int slash = name.indexOf('/');
    String over = slash < 0 ? name : name.substring(0, slash);
    String under = slash < 0 ? "" : name.substring(slash + 1);
    if (over.equals("ops") && NANOS.containsKey(under)) {
      return new JmhUnit(name, Kind.RATE, NANOS.getOrDefault(under, 1.0));
    }
    return under.equals("op") && NANOS.containsKey(over)
        ? new JmhUnit(name, Kind.TIME, NANOS.getOrDefault(over, 1.0))
        : new JmhUnit(name, Kind.OTHER, 1);
  }

  /**
   * What grows with the time that an operation takes: nanoseconds per operation where the unit has
   * a time.
   *
   * @param throughput whether more is faster, where the unit does not say so
   */
  public double slowness(double figure, boolean throughput) {
    return switch (kind) {
      case TIME -> figure * nanos;
      case RATE -> nanos / figure;
      case OTHER -> throughput ? 1 / figure : figure;
    };
  }

  /** The way back from {@link #slowness}: its own inverse but for the unit of time. */
  public double figure(double slowness, boolean throughput) {
    return kind == Kind.TIME ? slowness / nanos : slowness(slowness, throughput);
  }

  /** Whether figures of both can be said in one unit. */
  public boolean comparable(JmhUnit other) {
    boolean timed = kind != Kind.OTHER && other.kind != Kind.OTHER;
    return timed || name.equals(other.name);
  }

  /** The unit in which {@code figure} has one to three digits before the point, if there is one. */
  public Scale readable(double figure) {
    double size = Math.abs(figure);
    if (!Double.isFinite(size)) {
      return new Scale(1, name);
    }
    return switch (kind) {
      case TIME -> scale(nanos, size * nanos, 1000, TIMES, "/op");
      case RATE -> scale(1e9 / nanos, size * 1e9 / nanos, 1000, RATES, "ops/s");
      case OTHER -> name.equals("B/op") ? scale(1, size, 1024, BYTES, "/op") : new Scale(1, name);
    };
  }

  private static Scale scale(
      double factor, double size, int step, String[] prefixes, String suffix) {
    int prefix = 0;
    double own = factor;
    double left = size;
    while (left >= FULL * step / 1000 && prefix < prefixes.length - 1) {
      left /= step;
      own /= step;
      prefix++;
    }
    return new Scale(own, prefixes[prefix] + suffix);
  }
}
