package astsprint.evidence;

import astsprint.process.TemporaryFolder;
import astsprint.results.CompiledCalls;
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
    return lines(lasting(walker), className(walker), depth);
  }

  private static List<Compilation> lasting(WalkerJvm walker)
      throws IOException, InterruptedException {
    try (TemporaryFolder folder = TemporaryFolder.make("jit")) {
      Path log = folder.path().resolve("jit.xml");
      walker.run(
          List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+LogCompilation", "-XX:LogFile=" + log),
          Recorder.NONE,
          log);
      return JitTree.lasting(JitLog.read(log), className(walker));
    }
  }

  private static String className(WalkerJvm walker) {
    return WalkStage.class.getPackageName() + "." + WalkStage.valueOf(walker.stage()).key();
  }

  /** The same as data, at every depth. */
  public static CompiledCalls calls(WalkerJvm walker) throws IOException, InterruptedException {
    List<CompiledCalls.Method> methods = lasting(walker).stream().map(JitEvidence::method).toList();
    return new CompiledCalls(walker.stage(), walker.tree(), methods);
  }

  private static CompiledCalls.Method method(Compilation compilation) {
    List<CompiledCalls.Call> calls = new ArrayList<>();
    compilation.root().calls.forEach(call -> add(call, 1, calls));
    return new CompiledCalls.Method(
        compilation.root().method,
        compilation.level(),
        compilation.onStack(),
        compilation.bytecodes(),
        compilation.nativeBytes(),
        calls);
  }

  private static void add(Inlining call, int depth, List<CompiledCalls.Call> calls) {
    CompiledCalls.Fate fate =
        switch (call.fate) {
          case ROOT, INLINED -> CompiledCalls.Fate.INLINED;
          case INTRINSIC -> CompiledCalls.Fate.INTRINSIC;
          case REFUSED -> CompiledCalls.Fate.REFUSED;
        };
    calls.add(
        new CompiledCalls.Call(depth, call.bci, fate, call.method, call.reason, call.receivers));
    call.calls.forEach(inner -> add(inner, depth + 1, calls));
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
