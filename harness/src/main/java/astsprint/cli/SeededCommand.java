package astsprint.cli;

import astsprint.linting.SeededCount;
import astsprint.results.Run;
import astsprint.results.report.Report;
import astsprint.run.SeededRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ast-sprint seeded}: evidence for the linter, not one of its commands. */
@Command(
    name = "seeded",
    hidden = true,
    description =
        "Lint machine-written programs with seeded mistakes: what is found, what is invented, and"
            + " how many rounds of mending one error at a time the single pass saves.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SeededCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--programs",
      defaultValue = "1000",
      description = "How many. Default: ${DEFAULT-VALUE}.")
  private int programs = 1000;

  @Option(
      names = "--write",
      paramLabel = "FOLDER",
      description = "Write the programs here, each with its pieces as JSON.")
  private @Nullable Path folder;

  @Option(
      names = "--seed",
      defaultValue = "16",
      description = "Of all programs. Default: ${DEFAULT-VALUE}.")
  private long seed = 16;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    SeededCount count = new SeededCount(seed);
    count.add(programs);
    List<String> command = new ArrayList<>(List.of("ast-sprint", "seeded"));
    command.addAll(List.of("--programs", Integer.toString(programs)));
    command.addAll(List.of("--seed", Long.toString(seed)));
    Run run = SeededRun.write(RunCommand.RUNS, count.result(), command);
    out.println(Report.of(run).text(Ansi.AUTO.enabled()));
    List<String> wrong =
        Stream.concat(
                count.missed().stream().map(place -> "missed " + place),
                count.invented().stream().map(place -> "invented " + place))
            .toList();
    wrong.stream().limit(SHOWN).forEach(out::println);
    if (folder != null) {
      count.write(folder, programs);
    }
    out.println("Result: " + run.path());
    return wrong.isEmpty() ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
  }
}
