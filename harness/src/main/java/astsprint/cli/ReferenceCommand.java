package astsprint.cli;

import astsprint.run.ReferenceRun;
import astsprint.run.RunFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
final class ReferenceCommand implements Callable<Integer>, Measures {
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
      description =
          "Of the ladder on sixteen files, difflib and the library; all else has fewer. Six are"
              + " needed to quote a figure. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "BENCHMARK",
      description =
          "Only these: ladder, peers, sweep, rotation, first, threads, jit, scaling, floor,"
              + " prepare, ablation, detours, collector, lint.")
  private List<String> only = List.of();

  @Option(
      names = "--tree",
      split = ",",
      paramLabel = "TREE",
      description =
          "Only on these, where a benchmark names its trees: SIXTEEN, DIFFLIB, LIBRARY, …")
  private List<String> trees = List.of();

  @Mixin private SeedOption seed;

  @Option(
      names = "--miniature",
      description = "One round of very short iterations: to see that everything runs.")
  private boolean miniature;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    RunFolder folder = RunFolder.open(Path.of("results", "reference", name));
    ReferenceRun.Request request =
        new ReferenceRun.Request(
            rounds, only, trees, seed.value(), miniature, Duration.ofMinutes(budget));
    return RunCommand.measure(folder, out, to -> ReferenceRun.into(to, request, Output.live(out)));
  }
}
