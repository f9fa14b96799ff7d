package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One subject walked by several threads at once, each with trees of its own.
 *
 * @param subject which
 * @param tree what each thread walked
 * @param points by the number of threads, the fewest first
 */
public record Throughput(Subject subject, String tree, List<Point> points) {
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * One number of threads.
   *
   * @param threads how many walked
   * @param perSecond visits of all threads together in a second
   * @param share of what as many threads would do if none hindered another: 1 is all of it; within
   *     the rounds that both numbers of threads have; empty if one thread alone was not measured
   */
  public record Point(int threads, double perSecond, Optional<Estimate> share) {}

  public Throughput {
    points = List.copyOf(points);
  }

  /**
   * Visits per second that so many threads would make if none hindered another; empty if one thread
   * alone was not measured.
   */
  public OptionalDouble ideal(int threads) {
    return points.stream()
        .filter(point -> point.threads() == 1)
        .mapToDouble(alone -> threads * alone.perSecond())
        .findFirst();
  }

  /** All that the run measured, by tree and then in the order of its subjects. */
  public static List<Throughput> of(RunFigures run) {
    List<Throughput> all = new ArrayList<>();
    for (String tree : run.trees(Benchmarks.THREADS)) {
      Grid grid = Grid.of(run, Benchmarks.THREADS, tree, Benchmarks.THREADS);
      for (Grid.Row row : grid.rows()) {
        List<Point> points =
            grid.columns().stream().flatMap(threads -> point(row, threads).stream()).toList();
        if (!points.isEmpty()) {
          all.add(new Throughput(row.subject(), tree, points));
        }
      }
    }
    return all;
  }

  private static Optional<Point> point(Grid.Row row, String threads) {
    SeriesFigures many = row.cell(threads).orElse(null);
    if (many == null || many.ns() == null) {
      return Optional.empty();
    }
    int count = Integer.parseInt(threads);
    Optional<Estimate> share =
        row.cell("1").flatMap(alone -> alone.over(many)).map(Comparison::ratio);
    return Optional.of(new Point(count, count * NANOS_PER_SECOND / many.ns().value(), share));
  }
}
