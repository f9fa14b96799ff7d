package astsprint.harness.peers;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One line per cell: where the run is, what came out, how long it will take. */
final class Progress {
  private final int rounds;
  private final List<Cell> todo;
  private final Consumer<String> lines;

  /** Seconds per cell of a tree so far, and how many cells those were. */
  private final Map<String, double[]> spent = new HashMap<>();

  private int next;
  private long began;

  Progress(int rounds, List<Cell> todo, Consumer<String> lines) {
    this.rounds = rounds;
    this.todo = List.copyOf(todo);
    this.lines = lines;
  }

  void begin(Cell cell) {
    if (!todo.get(next).equals(cell)) {
      throw new IllegalStateException("out of order: " + cell);
    }
    began = System.nanoTime();
  }

  void end(Optional<Double> ns) {
    Cell cell = todo.get(next++);
    double[] sum = spent.computeIfAbsent(cell.series().tree(), tree -> new double[2]);
    sum[0] += (System.nanoTime() - began) / 1e9;
    sum[1]++;
    lines.accept(
        String.format(
            Locale.ROOT,
            "[%d/%d%s] round %d/%d  %-8s %-26s %s",
            next,
            todo.size(),
            left(),
            cell.round(),
            rounds,
            cell.series().tree(),
            cell.series().key(),
            ns.map(value -> String.format(Locale.ROOT, "%9.3f %s", value, unit(cell)))
                .orElse("no figure")));
  }

  private static String unit(Cell cell) {
    return cell.series().benchmark().equals(Benchmarks.PARSE) ? "ns/byte" : "ns/visit";
  }

  /** Empty until every tree that is left has been walked once. */
  private String left() {
    double seconds = 0;
    for (Cell cell : todo.subList(next, todo.size())) {
      double[] sum = spent.get(cell.series().tree());
      if (sum == null) {
        return "";
      }
      seconds += sum[0] / sum[1];
    }
    Duration left = Duration.ofSeconds(Math.round(seconds));
    return String.format(Locale.ROOT, ", %d:%02d left", left.toMinutes(), left.toSecondsPart());
  }
}
