package astsprint.cli;

import astsprint.jmh.JmhArguments;
import astsprint.run.JmhProcess;
import astsprint.stages.WalkStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
  private static final List<String> DUEL =
      List.of("-p", "round=1,2,3", "-wi", "8", "-w", "50ms", "-i", "4", "-r", "50ms");

  @Spec private CommandSpec spec;

  @Option(names = "--quick", description = "Two rounds of short iterations: under a minute.")
  private boolean quick;

  @Option(
      names = "--duel",
      split = ",",
      paramLabel = "STAGE",
      description = "Two stages, in turn, three short rounds: under 20 seconds, for a talk.")
  private List<WalkStage> duel = List.of();

  @Parameters(paramLabel = "JMH", description = "Arguments for JMH, benchmarks to run among them.")
  private List<String> given = List.of();

  @Override
  public Integer call() throws Exception {
    List<String> arguments = new ArrayList<>();
    String kind = quick ? JmhArguments.QUICK : JmhArguments.FULL;
    if (!duel.isEmpty()) {
      if (duel.size() != 2 || duel.getFirst() == duel.getLast()) {
        throw new ParameterException(spec.commandLine(), "--duel takes two stages: S04,S08");
      }
      kind = "duel";
      arguments.addAll(List.of("-p", "stage=" + duel.getFirst() + "," + duel.getLast()));
      arguments.addAll(DUEL);
    }
    arguments.addAll(given);
    Path runs = Path.of("results", "runs").toAbsolutePath();
    long self = ProcessHandle.current().pid();
    return JmhProcess.run(JmhArguments.of(arguments, runs, JmhProcess.java(), kind, self));
  }
}
