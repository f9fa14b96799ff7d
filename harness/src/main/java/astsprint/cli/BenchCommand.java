package astsprint.cli;

import astsprint.jmh.JmhArguments;
import astsprint.run.JmhProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ast-sprint bench}: JMH, with the run's folder and the forks' flags seen to. */
@Command(
    name = "bench",
    description = {
      "Measure the ladder on difflib, as mvn jmh:benchmark does.",
      "Any other argument is JMH's (bench -- -h lists them). The result goes to"
          + " results/runs/<time>/ below the current folder.",
    },
    mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Option(names = "--quick", description = "Two rounds of short iterations: under a minute.")
  private boolean quick;

  @Parameters(paramLabel = "JMH", description = "Arguments for JMH, benchmarks to run among them.")
  private List<String> given = List.of();

  @Override
  public Integer call() throws Exception {
    long self = ProcessHandle.current().pid();
    Path runs = Path.of("results", "runs").toAbsolutePath();
    return JmhProcess.run(JmhArguments.of(given, runs, JmhProcess.java(), quick, self));
  }
}
