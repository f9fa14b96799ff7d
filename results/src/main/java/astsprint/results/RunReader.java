package astsprint.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads runs, finished or not, and JMH files from anywhere. Nothing in a file makes it throw: what
 * is wrong becomes a {@link Problem} of the run, and everything else is read all the same.
 */
public final class RunReader {
  private RunReader() {}

  /** Reads a run's folder, or one JMH file. */
  public static Run read(Path path) {
    if (Files.isDirectory(path)) {
      return new GrowingRun(path).read();
    }
    List<Problem> problems = new ArrayList<>();
    List<JmhResult> jmh = List.of();
    if (Files.isRegularFile(path)) {
      jmh = JmhReader.read(path, problems);
    } else {
      problems.add(new Problem(path, 0, "no such file or folder"));
    }
    return new Run(path, null, List.of(), List.of(), List.of(), List.of(), jmh, null, problems);
  }

  /**
   * The newest run below {@code runs}, by the stamp in its name, if there is one with anything in
   * it.
   */
  public static Optional<Path> latest(Path runs) {
    if (!Files.isDirectory(runs)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(runs)) {
      return folders
          .filter(RunReader::looksLikeRun)
          .max((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static boolean looksLikeRun(Path folder) {
    return Files.exists(folder.resolve(RunWriter.SAMPLES))
        || Files.exists(folder.resolve(RunWriter.FAILURES))
        || Files.exists(folder.resolve(SeededMistakes.FILE));
  }
}
