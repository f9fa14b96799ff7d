package astsprint.cli;

import astsprint.process.OwnJvm;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.Run;
import astsprint.results.report.Report;
import astsprint.run.ClosedRun;
import astsprint.run.MeasuringLock;
import astsprint.run.RefusedException;
import astsprint.run.RunFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import picocli.CommandLine.Help.Ansi;

/**
 * What all commands share that measure: nobody else measures meanwhile; the run is closed and shown
 * when it ends, be it that it was interrupted.
 */
final class RunCommand {
  /** Where runs are made. */
  static final Path RUNS = Path.of("results", "runs");

  private RunCommand() {}

  /** What a command does between the opening of a run and its end. */
  interface Measuring {
    void into(RunFolder folder) throws IOException, InterruptedException;
  }

  /** Shows what came of it. */
  interface Showing {
    /** The exit status. */
    int of(ClosedRun end, PrintWriter out) throws IOException;
  }

  /**
   * Measures into a folder, and shows what came of it.
   *
   * @return the exit status
   * @throws RefusedException if nothing can be measured at all
   */
  static int measure(RunFolder folder, PrintWriter out, Measuring measuring)
      throws IOException, InterruptedException {
    return measure(folder, out, measuring, RunCommand::show);
  }

  /** The same, shown in another way. */
  static int measure(RunFolder folder, PrintWriter out, Measuring measuring, Showing showing)
      throws IOException, InterruptedException {
    try (MeasuringLock lock = MeasuringLock.take()) {
      Objects.requireNonNull(lock); // Held, not used.
      return measureLocked(folder, out, measuring, showing);
    } catch (RefusedException e) {
      folder.forgetIfNothingIsMeasured();
      throw e;
    }
  }

  /** The same where another process of ours holds the lock. */
  static int measureLocked(RunFolder folder, PrintWriter out, Measuring measuring)
      throws IOException, InterruptedException {
    return measureLocked(folder, out, measuring, RunCommand::show);
  }

  private static int measureLocked(
      RunFolder folder, PrintWriter out, Measuring measuring, Showing showing)
      throws IOException, InterruptedException {
    Thread interrupted = new Thread(() -> interrupt(folder, out, showing), "interrupted");
    Runtime.getRuntime().addShutdownHook(interrupted);
    boolean ended = false;
    try {
      measuring.into(folder);
      ended = true;
    } finally {
      if (!folder.stopped()) {
        Runtime.getRuntime().removeShutdownHook(interrupted);
        if (!ended) {
          folder.forgetIfNothingIsMeasured();
        }
      }
    }
    return showing.of(folder.close(), out);
  }

  /** On the way out of a process that was told to end. */
  private static void interrupt(RunFolder folder, PrintWriter out, Showing showing) {
    folder.stop();
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    try {
      if (folder.forgetIfNothingIsMeasured()) {
        out.println("Interrupted before anything was measured.");
        out.flush();
        return;
      }
      var _ = showing.of(folder.close(), out);
      out.flush();
    } catch (IOException e) {
      out.println("The run cannot be closed: " + e);
      out.flush();
    }
  }

  /** Prints the ladder, what failed, and where the result lies. */
  private static int show(ClosedRun end, PrintWriter out) {
    out.println();
    out.println(Report.of(end.run()).text(Ansi.AUTO.enabled()));
    for (Failure failure : end.failures()) {
      out.printf(
          "%s on %s, round %d, not measured: %s\n",
          failure.cell().series().key(),
          failure.cell().series().tree(),
          failure.cell().round(),
          failure.cause());
    }
    workingSets(end.run()).forEach(out::println);
    if (end.interrupted()) {
      out.println("Interrupted; what was measured is kept.");
    }
    out.println("Result: " + end.run().path());
    out.println("Again:  " + String.join("\n        ", again(end.run().name())));
    out.flush();
    return end.whole() ? ExitStatus.DONE : ExitStatus.INCOMPLETE;
  }

  /** By the {@code java} that runs this: the one on the path may be too old. */
  private static String java(String jar) {
    return quoted(OwnJvm.java()) + " -jar " + quoted(jar) + " report ";
  }

  private static String quoted(String path) {
    return path.contains(" ") ? '"' + path + '"' : path;
  }

  /** What the walks of each tree's objects touch, as its forks counted it. */
  private static List<String> workingSets(Run run) {
    TreeMap<String, String> bytes = new TreeMap<>();
    run.observations().stream()
        .filter(seen -> seen.name().equals(Observation.WORKING_SET))
        .filter(seen -> seen.cell().series().params().isEmpty())
        .forEach(seen -> bytes.put(seen.cell().series().tree(), seen.value()));
    return bytes.entrySet().stream()
        .map(
            tree ->
                "Working set of %s: %,d KB of nodes and lists"
                    .formatted(tree.getKey(), Long.parseLong(tree.getValue()) >> 10))
        .toList();
  }

  /** The commands that show it again: Maven's where there is a checkout, else this jar's own. */
  private static List<String> again(String run) {
    if (Files.exists(Path.of("pom.xml"))) {
      return List.of("mvn -q -Preport, or", java("harness/target/ast-sprint.jar") + run);
    }
    try {
      var code = RunCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return List.of(java(Path.of(code).toString()) + run);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the class path holds no URI", e);
    }
  }
}
