package astsprint.cli;

import astsprint.run.JmhFiles;
import astsprint.run.ReferenceRun;
import astsprint.run.RunEnd;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint reference}. */
@Command(
    name = "reference",
    description = {
      "Measure everything into results/reference/NAME/: the ladder on all trees in rounds of drawn"
          + " order, then every experiment.",
      "What is there already is not measured again: the same command goes on with a run that was"
          + " interrupted or had no time left.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReferenceCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Folder below results/reference.")
  private String name;

  @Option(
      names = "--budget",
      paramLabel = "MINUTES",
      defaultValue = "75",
      description = "Begin nothing more after this time. Default: ${DEFAULT-VALUE}.")
  private int budget;

  @Option(
      names = "--rounds",
      defaultValue = "10",
      description = "Of the ladder on difflib; all else has fewer. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "BENCHMARK",
      description =
          "Only these: ladder, peers, jit, collector, prepare, sweep, ablation, scaling, …")
  private List<String> only = List.of();

  @Option(names = "--seed", description = "Of the order within rounds. Default: the time.")
  private @Nullable Long seed;

  @Option(
      names = "--miniature",
      description = "One round of very short iterations: to see that everything runs.")
  private boolean miniature;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Path folder = Path.of("results", "reference", name);
    Long chosen = seed;
    boolean whole =
        ReferenceRun.into(
            folder,
            new ReferenceRun.Request(
                rounds,
                only,
                chosen == null ? System.currentTimeMillis() : chosen,
                miniature,
                Duration.ofMinutes(budget)),
            Output.live(out));
    JmhFiles.merge(folder);
    int status = FinishCommand.show(RunEnd.close(folder, List.of()), out);
    return whole ? status : Main.INCOMPLETE;
  }
}
