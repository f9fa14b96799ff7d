package astsprint.harness.peers;

import astsprint.corpus.NamedTree;
import astsprint.harness.ParseBenchmark;
import astsprint.harness.PeersBenchmark;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.run.JmhProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One fresh JVM that measures one cell, started by JMH with the flags that every fork has. */
public final class JvmFork {
  private JvmFork() {}

  /**
   * Measures a cell; the fork itself notes its samples, or why there are none.
   *
   * @throws JmhProcess.RefusedException if JMH could not start
   */
  public static void measure(Cell cell, Path run, boolean quick)
      throws IOException, InterruptedException {
    boolean parses = cell.series().benchmark().equals(Benchmarks.PARSE);
    Class<?> benchmark = parses ? ParseBenchmark.class : PeersBenchmark.class;
    List<String> arguments = new ArrayList<>(List.of("-v", "SILENT"));
    arguments.addAll(List.of("-p", "round=" + cell.round()));
    arguments.addAll(List.of("-p", (parses ? "variant=" : "peer=") + cell.series().key()));
    arguments.addAll(List.of("-p", "tree=" + cell.series().tree()));
    if (quick) {
      arguments.addAll(List.of("-wi", "6", "-w", "100ms", "-i", "3", "-r", "200ms"));
    } else if (cell.series().tree().equals(NamedTree.DIFFLIB.name())) {
      arguments.addAll(List.of("-i", "10")); // A second, as PythonFork measures there.
    }
    arguments.add(benchmark.getName().replace(".", "\\.") + "\\.");
    JmhProcess.call(arguments, run.toAbsolutePath());
  }
}
