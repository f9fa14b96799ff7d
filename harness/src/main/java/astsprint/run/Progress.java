package astsprint.run;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** One line for each process: where the run is, what came out, how long it will take. */
final class Progress {
  private final Consumer<String> lines;
  private final Deque<Cell> left = new ArrayDeque<>();

  /** Seconds per cell of a benchmark on a tree so far, and how many cells those were. */
  private final Map<String, double[]> spent = new HashMap<>();

  private int done;
  private long began;

  /**
   * @param todo what will be measured, in this order
   * @param lines is told each line
   */
  Progress(List<Cell> todo, Consumer<String> lines) {
    left.addAll(todo);
    this.lines = lines;
  }

  /** Says something beside the lines of the processes. */
  void say(String line) {
    lines.accept(line);
  }

  /** One more process than was planned. */
  void add(Cell cell) {
    left.addLast(cell);
  }

  void begin() {
    began = System.nanoTime();
  }

  void end(Cell cell, Seen seen, String remark) {
    left.removeFirst();
    done++;
    double[] sum = spent.computeIfAbsent(kind(cell), kind -> new double[2]);
    sum[0] += (System.nanoTime() - began) / 1e9;
    sum[1]++;
    String figure =
        seen.figure().isPresent()
            ? String.format(Locale.ROOT, "%9.3f %s", seen.figure().getAsDouble(), unit(cell))
            : "no figure";
    lines.accept(
        String.format(
            Locale.ROOT,
            "[%d/%d%s] round %d  %-8s %-18s %s%s",
            done,
            done + left.size(),
            timeLeft(),
            cell.round(),
            cell.series().tree(),
            cell.series().key() + (cell.series().params().isEmpty() ? "" : " " + params(cell)),
            figure,
            remark.isEmpty() ? "" : "  " + remark));
  }

  private static String params(Cell cell) {
    return String.join(" ", cell.series().params().values());
  }

  private static String kind(Cell cell) {
    return cell.series().benchmark() + " " + cell.series().tree();
  }

  private static String unit(Cell cell) {
    return cell.series().benchmark().equals(Benchmarks.PARSE) ? "ns/byte" : "ns/visit";
  }

  /** Seconds that what is left will take; what was never measured takes as long as the rest. */
  private double secondsLeft() {
    double all = spent.values().stream().mapToDouble(sum -> sum[0]).sum();
    double usual = all / Math.max(1, spent.values().stream().mapToDouble(sum -> sum[1]).sum());
    return left.stream()
        .map(cell -> spent.get(kind(cell)))
        .mapToDouble(sum -> sum == null ? usual : sum[0] / sum[1])
        .sum();
  }

  private String timeLeft() {
    Duration time = Duration.ofSeconds(Math.round(secondsLeft()));
    return String.format(Locale.ROOT, ", %d:%02d left", time.toMinutes(), time.toSecondsPart());
  }
}
