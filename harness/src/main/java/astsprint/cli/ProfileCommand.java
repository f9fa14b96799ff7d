package astsprint.cli;

import astsprint.evidence.JitEvidence;
import astsprint.evidence.MachineCodeEvidence;
import astsprint.evidence.Profiling;
import astsprint.evidence.Profiling.Taken;
import astsprint.evidence.Recorder;
import astsprint.evidence.WalkerJvm;
import astsprint.results.CompiledCalls;
import astsprint.results.MachineCode;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint profile S01}: where does the time go? */
@Command(
    name = "profile",
    description = {
      "Show where a stage's time goes: the ten hottest methods, and a flame graph to open in a"
          + " browser.",
      "By the JVM's own recorder, and by async-profiler where it runs (Linux, macOS).",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ProfileCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "STAGE", arity = "1..*", description = "Stages, such as S01.")
  private List<String> keys = List.of();

  @Mixin private TreeOption tree;

  @Option(
      names = "--seconds",
      defaultValue = "4",
      description = "How long to sample, after half as long of warm-up. Default: ${DEFAULT-VALUE}.")
  private int seconds;

  @Option(
      names = "--by",
      split = ",",
      defaultValue = "JFR,ASYNC",
      description = "Profilers: JFR, ASYNC. Default: both.")
  private List<Recorder> recorders = List.of();

  @Option(
      names = "--jit",
      description =
          "Also keep what the JIT inlined and what it refused, as jit-<STAGE>.json, for the"
              + " viewer.")
  private boolean jit;

  @Option(
      names = "--asm",
      description =
          "Also keep the machine code by line of source, as asm-<STAGE>.json, for the viewer.")
  private boolean asm;

  @Option(
      names = "--into",
      paramLabel = "RUN",
      description =
          "Also keep table and stacks as profile-<STAGE>.json and .collapsed in the folder of a run"
              + " that is there: its name or path.")
  private @Nullable String into;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      defaultValue = "results/profiles",
      description = "Where flame graphs go. Default: ${DEFAULT-VALUE}.")
  private Path output = Path.of("results", "profiles");

  @Override
  public Integer call() throws Exception {
    // Before anything is measured: a name that is wrong must not cost the samples.
    List<Path> folders = into == null ? List.of(output) : List.of(output, RunPaths.folder(into));
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    int status = CommandLine.ExitCode.OK;
    for (WalkStage stage : StageKeys.stages(spec, keys)) {
      if (stage.availability() instanceof Unavailable(String reason)) {
        err.println(stage + " is unavailable: " + reason);
        status = ExitStatus.INCOMPLETE;
        continue;
      }
      boolean kept = false;
      for (Recorder recorder : recorders) {
        err.printf("%s on %s, %s, %d s ...%n", stage, tree.words(), recorder.title(), seconds);
        err.flush();
        try {
          Taken taken = profile(stage, recorder);
          out.printf(
              "%s %s on %s: %,d samples by %s%n",
              stage,
              stage.title(),
              tree.words(),
              taken.profile().samples(),
              taken.profile().profiler());
          out.print(taken.profile().table());
          out.println("Flame graph: " + taken.flameGraph());
          out.println();
          out.flush();
          // The first that works: JFR works everywhere, so runs of all machines have the same kind.
          if (!kept) {
            for (Path folder : folders) {
              taken.write(folder);
            }
            kept = true;
          }
        } catch (IOException unavailable) {
          err.println(recorder.title() + " unavailable: " + unavailable.getMessage());
          status = recorder == Recorder.JFR ? ExitStatus.INCOMPLETE : status;
        }
      }
      if (jit) {
        err.printf("%s on %s, the JIT's log ...%n", stage, tree.words());
        err.flush();
        CompiledCalls calls = JitEvidence.calls(briefly(stage));
        for (Path folder : folders) {
          calls.write(folder);
        }
      }
      if (asm) {
        err.printf("%s on %s, machine code ...%n", stage, tree.words());
        err.flush();
        MachineCode code = MachineCodeEvidence.of(briefly(stage));
        for (Path folder : folders) {
          code.write(folder);
        }
      }
    }
    return status;
  }

  private WalkerJvm briefly(WalkStage stage) {
    Duration length = Duration.ofSeconds(1);
    return new WalkerJvm(stage.name(), tree.words(), length.multipliedBy(2), length);
  }

  private Taken profile(WalkStage stage, Recorder recorder)
      throws IOException, InterruptedException {
    Duration length = Duration.ofSeconds(seconds);
    return Profiling.take(
        new WalkerJvm(stage.name(), tree.words(), length.dividedBy(2), length), recorder, output);
  }
}
