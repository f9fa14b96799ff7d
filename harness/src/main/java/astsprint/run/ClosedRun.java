package astsprint.run;

import astsprint.jmh.JmhArguments;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Closes a run: every cell that was begun has all its iterations or a failure with its cause,
 * whatever became of the process that was to write them.
 *
 * @param run as it was left
 * @param interrupted whether cells of the plan were never begun
 * @param failures cells without a figure, those that are unavailable here not among them
 */
public record RunEnd(Run run, boolean interrupted, List<Failure> failures) {
  public RunEnd {
    failures = List.copyOf(failures);
  }

  /**
   * Closes the run in this folder.
   *
   * @param begun how many cells of its plan were begun, in the plan's order
   */
  public static RunEnd close(Path folder, int begun) throws IOException {
    Run run = RunReader.read(folder);
    boolean interrupted = begun < run.plan().size();
    // The cell in which a run was interrupted did not fail.
    int judged = interrupted ? Math.max(0, begun - 1) : run.plan().size();
    return close(folder, run.plan().subList(0, judged));
  }

  /**
   * Closes the run in this folder, or a part of it: the run has ended if nothing of its plan is
   * missing.
   *
   * @param begun cells whose fork has ended
   */
  public static RunEnd close(Path folder, List<Cell> begun) throws IOException {
    account(folder, begun);
    Run run = RunReader.read(folder);
    boolean interrupted = !accounted(run).containsAll(run.plan());
    RunInfo info = run.info();
    if (info != null && !interrupted) {
      RunWriter.open(folder).info(info.finished(RunStart.now()));
    }
    tidy(folder);
    Run closed = RunReader.read(folder);
    return new RunEnd(
        closed,
        interrupted,
        closed.failures().stream().filter(f -> f.kind() != Failure.Kind.UNAVAILABLE).toList());
  }

  /** The cells that have all their measured iterations, or a failure. */
  static Set<Cell> accounted(Run run) {
    Set<Cell> accounted = new HashSet<>();
    run.samples().stream().filter(RunEnd::isLast).forEach(sample -> accounted.add(sample.cell()));
    run.failures().forEach(failure -> accounted.add(failure.cell()));
    return accounted;
  }

  /** Notes as crashed what was begun and has neither its iterations nor a failure. */
  static void account(Path folder, List<Cell> begun) throws IOException {
    Run run = RunReader.read(folder);
    RunWriter writer = RunWriter.open(folder);
    Set<Cell> accounted = accounted(run);
    Deque<String> crashes = crashes(folder);
    for (Cell cell : begun) {
      if (accounted.add(cell)) {
        String cause = crashes.isEmpty() ? "the process ended without a word" : crashes.pop();
        long now = System.currentTimeMillis();
        writer.failure(new Failure(cell, null, now, Failure.Kind.CRASHED, cause));
      }
    }
  }

  private static boolean isLast(Sample sample) {
    return sample.phase() == Sample.Phase.MEASUREMENT && sample.iteration() == sample.of();
  }

  /** What the JVM says of each crash that was not told yet, in the order of their times. */
  private static Deque<String> crashes(Path folder) throws IOException {
    List<Path> logs = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "hs_err_*.log")) {
      files.forEach(logs::add);
    }
    logs.sort((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()));
    Deque<String> causes = new ArrayDeque<>();
    for (Path log : logs) {
      String told = log.getFileName().toString().replace("hs_err", "crash");
      try (Stream<String> lines = Files.lines(log)) {
        // The header: lines of "#", the signal the first that is indented by two.
        String signal =
            lines
                .filter(line -> line.startsWith("#  "))
                .findFirst()
                .map(line -> ": " + line.substring(1).strip())
                .orElse("");
        causes.add("the JVM crashed" + signal + ", see " + told);
      }
      Files.move(log, log.resolveSibling(told));
    }
    return causes;
  }

  /** JMH leaves an empty file where it failed; its arguments name paths of this machine. */
  private static void tidy(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(JmhArguments.ARGUMENTS));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "jmh*.json")) {
      for (Path file : files) {
        if (Files.size(file) == 0) {
          Files.delete(file);
        }
      }
    }
  }
}
