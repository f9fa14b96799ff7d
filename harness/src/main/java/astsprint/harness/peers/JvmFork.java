package astsprint.harness.peers;

import astsprint.harness.PeersBenchmark;
import astsprint.jmh.RunKeeper;
import astsprint.results.Cell;
import java.nio.file.Path;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One fresh JVM that measures one cell, started by JMH with the flags that every fork has. */
public final class JvmFork {
  private JvmFork() {}

  /**
   * Measures a cell; the fork itself notes its samples, or why there are none.
   *
   * @throws RunnerException if JMH could not start
   */
  public static void measure(Cell cell, Path run, boolean quick) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(PeersBenchmark.class.getName() + "\\.")
            .param("round", Integer.toString(cell.round()))
            .param("peer", cell.series().key())
            .param("tree", cell.series().tree())
            .addProfiler(RunKeeper.class, "0," + run)
            .verbosity(VerboseMode.SILENT)
            .jvm(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (quick) {
      options
          .warmupIterations(6)
          .measurementIterations(3)
          .warmupTime(TimeValue.milliseconds(100))
          .measurementTime(TimeValue.milliseconds(200));
    }
    var _ = new Runner(options.build()).run();
  }
}
