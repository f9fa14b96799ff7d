package astsprint.evidence;

import astsprint.process.TemporaryFolder;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the JIT did to a stage's own methods, by its own account. */
public final class JitEvidence {
  private static final int C2 = 4;

  private JitEvidence() {}

  /**
   * Runs a stage in a JVM that logs its compilations, and renders those of the stage's class.
   *
   * @param depth down to which every call is shown; below it only what leads to a refusal
   * @return lines for people; one that says so if nothing of the class was compiled
   */
  public static List<String> of(WalkerJvm walker, int depth)
      throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.make("jit")) {
      Path log = folder.path().resolve("jit.xml");
      walker.run(
          List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+LogCompilation", "-XX:LogFile=" + log),
          Recorder.NONE,
          log);
      String name =
          WalkStage.class.getPackageName() + "." + WalkStage.valueOf(walker.stage()).key();
      return lines(JitTree.lasting(JitLog.read(log), name), name, depth);
    }
  }

  static List<String> lines(List<Compilation> lasting, String name, int depth) {
    if (lasting.isEmpty()) {
      return List.of("nothing of " + name + " was compiled on its own");
    }
    List<String> lines = new ArrayList<>();
    List<String> cold = new ArrayList<>();
    for (Compilation compilation : lasting) {
      if (compilation.level() == C2) {
        lines.addAll(JitTree.render(compilation, depth));
      } else {
        cold.add(JitTree.shortName(compilation.root().method));
      }
    }
    if (!cold.isEmpty()) {
      lines.add("never hot enough on their own for C2: " + String.join(", ", cold));
    }
    return lines;
  }
}
