package astsprint.cli;

import astsprint.stages.WalkStage;
import astsprint.workshop.RuleTrial;
import astsprint.workshop.Timing;
import astsprint.workshop.Trial;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "try",
    description = {
      "Compile an own walker, check it, and time it beside the stage that it comes from and the"
          + " next one: three quarters of a minute.",
      "Other Java files of its folder are compiled as far as it uses them; NAME.c is compiled into"
          + " a library that System.loadLibrary(\"NAME\") finds.",
      "A rule of the linter is run over the corpus and timed beside one that does nothing.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:right, and timed unless --check-only",
      "1:wrong, not compiled, or caught at not walking",
      "3:right, but not measured",
    })
final class TryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The walker or rule: Mine.java.")
  private Path file;

  @Option(names = "--check-only", description = "Stop after the conformance suite.")
  private boolean checkOnly;

  @Option(
      names = "--beside",
      split = ",",
      paramLabel = "STAGE",
      description = "Time it beside these, not its origin and the next one.")
  private List<WalkStage> beside = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "6",
      description =
          "Each measures each walker once. Default: ${DEFAULT-VALUE}; fewer give no verdict.")
  private int rounds;

  @Option(names = "--fair", hidden = true, description = "Changes nothing: every try is fair.")
  void setFair(boolean given) {
    // What is unfair makes a figure worthless, also one that nobody shares.
  }

  @Mixin private SeedOption seed;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (RuleTrial.isFor(file)) {
      boolean right = new RuleTrial(file, Output.live(out)).run();
      return right ? ExitStatus.DONE : ExitStatus.BAD_INPUT;
    }
    Trial trial = new Trial(file, Output.live(out));
    try (Timing timing = new Timing(trial, beside, rounds, seed.value())) {
      if (!checkOnly) {
        timing.makeReady();
      }
      if (!timing.check()) {
        return ExitStatus.BAD_INPUT;
      }
      return checkOnly ? ExitStatus.DONE : TimedTry.of(timing, out);
    }
  }
}
