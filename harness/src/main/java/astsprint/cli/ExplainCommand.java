package astsprint.cli;

import astsprint.evidence.JitEvidence;
import astsprint.evidence.MachineCodeEvidence;
import astsprint.evidence.MachineCodeListing;
import astsprint.evidence.StageDiff;
import astsprint.evidence.WalkerJvm;
import astsprint.results.MachineCode;
import astsprint.results.RunReader;
import astsprint.results.report.Report;
import astsprint.results.report.TextLayout;
import astsprint.run.RefusedException;
import astsprint.run.StageFigures;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint explain S03 S04}: what changed, what it brought, what the JIT made of it. */
@Command(
    name = "explain",
    description = {
      "Show two stages side by side: the change in the source, their figures, and what the JIT"
          + " inlined or refused in each, from its own log.",
      "With one stage, against its predecessor.",
      "With --asm, instead: the machine code of each stage's hot loop, by line of its source.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ExplainCommand implements Callable<Integer>, Measures {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STAGE",
      arity = "1..*",
      description = "One stage or two, such as S03 S04.")
  private List<String> keys = List.of();

  @Mixin private TreeOption tree;

  @Option(
      names = "--run",
      paramLabel = "RUN",
      description =
          "Run to take the figures from. Default: the latest that has both stages, else"
              + " a reference run, else both are measured now.")
  private @Nullable String run;

  @Option(names = "--measure", description = "Measure both now, whatever runs there are.")
  private boolean measure;

  @Option(
      names = "--depth",
      defaultValue = "3",
      description =
          "Show all calls down to this depth, below it only those that lead to a refusal."
              + " Default: ${DEFAULT-VALUE}.")
  private int depth;

  @Option(
      names = "--asm",
      description =
          "Show machine code, hottest lines first; it takes objdump, llvm-objdump or hsdis.")
  private boolean asm;

  private static final int BENEATH = 6;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<WalkStage> stages = StageKeys.stages(spec, keys);
    if (stages.size() > 2 || (stages.size() == 2 && stages.getFirst() == stages.getLast())) {
      throw new ParameterException(
          spec.commandLine(), "explain takes one stage, or two that differ, such as S04 S08");
    }
    if (asm) {
      return machineCode(stages, out, err);
    }
    WalkStage after = stages.getLast();
    WalkStage before = stages.size() == 2 ? stages.getFirst() : after.predecessor();
    if (before == null) {
      throw new ParameterException(
          spec.commandLine(), after + " has no predecessor: name two stages");
    }
    StageDiff.unified(
            before.key() + ".java", before.source(), after.key() + ".java", after.source())
        .forEach(out::println);
    out.println();
    out.flush();
    for (WalkStage stage : List.of(before, after)) {
      if (stage.availability() instanceof Unavailable(String reason)) {
        err.println(stage + " is unavailable: " + reason);
        return ExitStatus.INCOMPLETE;
      }
    }
    Optional<StageFigures> figures = figures(before, after, err);
    figures.ifPresentOrElse(
        found -> found.lines().forEach(out::println),
        () -> err.println("no figures: see above, or ast-sprint bench"));
    for (WalkStage stage : List.of(before, after)) {
      out.println();
      out.println("What the JIT did to " + stage.key() + " on " + tree.words() + ":");
      out.flush();
      JitEvidence.of(walker(stage), depth).forEach(line -> fit("  " + line, out));
    }
    return figures.isPresent() ? CommandLine.ExitCode.OK : ExitStatus.INCOMPLETE;
  }

  private int machineCode(List<WalkStage> stages, PrintWriter out, PrintWriter err)
      throws Exception {
    int status = CommandLine.ExitCode.OK;
    for (WalkStage stage : stages) {
      if (stage.availability() instanceof Unavailable(String reason)) {
        err.println(stage + " is unavailable: " + reason);
        status = ExitStatus.INCOMPLETE;
        continue;
      }
      out.println("Machine code of " + stage.key() + " on " + tree.words() + ":");
      out.flush();
      MachineCode code = MachineCodeEvidence.of(walker(stage));
      MachineCodeListing.of(code).forEach(out::println);
      out.println();
      if (code.methods().isEmpty()) {
        status = ExitStatus.INCOMPLETE;
      }
    }
    return status;
  }

  private WalkerJvm walker(WalkStage stage) {
    return new WalkerJvm(stage.name(), tree.words(), Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  /** The name of a call and of who receives it may be long: what follows stands beneath it. */
  private static void fit(String line, PrintWriter out) {
    int indent = line.length() - line.stripLeading().length() + BENEATH;
    List<String> pieces = TextLayout.wrap(line, Report.WIDTH, Report.WIDTH - indent);
    out.println(pieces.getFirst());
    pieces.stream().skip(1).forEach(piece -> out.println(" ".repeat(indent) + piece.strip()));
  }

  private Optional<StageFigures> figures(WalkStage before, WalkStage after, PrintWriter err)
      throws Exception {
    String a = before.name();
    String b = after.name();
    if (run != null) {
      return StageFigures.in(RunReader.read(RunPaths.find(run)), a, b, tree.words());
    }
    if (!measure) {
      List<Path> folders = List.of(RunCommand.RUNS, RunPaths.references());
      Optional<StageFigures> known = StageFigures.newest(folders, a, b, tree.words());
      if (known.isPresent()) {
        return known;
      }
    }
    try {
      return StageFigures.duel(a, b, tree.words(), Output.live(err));
    } catch (RefusedException e) {
      err.println(e.getMessage());
      return Optional.empty();
    }
  }
}
