package astsprint.cli;

import astsprint.run.BenchRun;
import astsprint.run.RunFolder;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint bench}, which is {@code mvn jmh:benchmark} too. */
@Command(
    name = "bench",
    description = {
      "Measure the ladder on sixteen files in turn and on difflib, in rounds of random order.",
      "Any other argument is JMH's (bench -- -h lists them); a name that is no option is a"
          + " benchmark to run instead, and -p tree= takes a tree's name, a file or a folder. The"
          + " result goes to results/runs/<time>/ below the current folder.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BenchCommand implements Callable<Integer>, Measures {
  @Spec private CommandSpec spec;

  @Mixin private QuickOption quick;

  @Option(
      names = "--duel",
      split = ",",
      paramLabel = "STAGE",
      description = "Two stages on sixteen files, three short rounds: 20 seconds, for a talk.")
  private List<String> duel = List.of();

  @Option(
      names = "--until",
      paramLabel = "PERCENT",
      converter = PercentConverter.class,
      description =
          "Go on by rounds, six at least, until the interval of every step is as narrow as this"
              + " on either side, such as 3%%.")
  private @Nullable Double until;

  @Option(
      names = "--budget",
      paramLabel = "MINUTES",
      defaultValue = "60",
      description = "With --until: begin no further round after this. Default: ${DEFAULT-VALUE}.")
  private int budget;

  @Mixin private SeedOption seed;

  @Option(names = "--owner", hidden = true, description = "Process whose end ends the run.")
  private @Nullable Long owner;

  @Parameters(paramLabel = "JMH", description = "Arguments for JMH, benchmarks to run among them.")
  private List<String> given = List.of();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    CommandLineOptions options;
    try {
      options = new CommandLineOptions(given.toArray(String[]::new));
    } catch (CommandLineOptionException e) {
      throw new ParameterException(spec.commandLine(), "JMH: " + e.getMessage(), e);
    }
    if (informs(options)) {
      return ExitStatus.DONE;
    }
    Double width = until;
    BenchRun.Request request =
        new BenchRun.Request(
            kind(),
            List.of("ast-sprint", "bench"),
            chosen(options),
            seed.value(),
            width == null ? OptionalDouble.empty() : OptionalDouble.of(width),
            Duration.ofMinutes(budget));
    RunFolder folder = RunFolder.create(RunCommand.RUNS);
    RunCommand.Measuring measuring = to -> BenchRun.into(to, request, Output.live(out));
    Long process = owner;
    if (process == null) {
      return RunCommand.measure(folder, out, measuring);
    }
    ProcessHandle.of(process).ifPresentOrElse(BenchCommand::endWith, () -> System.exit(1));
    return RunCommand.measureLocked(folder, out, measuring); // The owner has the lock.
  }

  /** Ends this process, and through it the run, when {@code owner} ends. */
  private static void endWith(ProcessHandle owner) {
    var unusedFuture = owner.onExit().thenRun(() -> System.exit(1));
  }

  private String kind() {
    return !duel.isEmpty() ? "duel" : quick.isGiven() ? "quick" : "full";
  }

  private Options chosen(CommandLineOptions options) {
    if (duel.isEmpty()) {
      return quick.isGiven() ? BenchRun.Request.quick(options) : options;
    }
    List<WalkStage> stages = StageKeys.stages(spec, duel);
    if (stages.size() != 2 || stages.getFirst() == stages.getLast()) {
      throw new ParameterException(
          spec.commandLine(), "--duel takes two stages that differ, such as S04,S08");
    }
    return BenchRun.Request.duel(options, stages.stream().map(WalkStage::name).toList());
  }

  /** Lets JMH print what it was asked about itself, if it was. */
  private static boolean informs(CommandLineOptions options) throws IOException {
    if (options.shouldHelp()) {
      options.showHelp();
    } else if (options.shouldList()) {
      new Runner(options).list();
    } else if (options.shouldListWithParams()) {
      new Runner(options).listWithParams(options);
    } else if (options.shouldListProfilers()) {
      options.listProfilers();
    } else if (options.shouldListResultFormats()) {
      options.listResultFormats();
    } else {
      return false;
    }
    return true;
  }
}
