package astsprint.results;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads runs, finished or not, and JMH files from anywhere. Nothing in a file makes it throw: what
 * is wrong becomes a {@link Problem} of the run, and everything else is read all the same.
 */
public final class RunReader {
  private static final long LONGEST_RUN_JSON = 16 << 20;

  private RunReader() {}

  /** Reads a run's folder, or one JMH file. */
  public static Run read(Path path) {
    List<Problem> problems = new ArrayList<>();
    if (Files.isDirectory(path)) {
      return folder(path, problems);
    }
    List<JmhResult> jmh = List.of();
    if (Files.isRegularFile(path)) {
      jmh = JmhReader.read(path, problems);
    } else {
      problems.add(new Problem(path, 0, "no such file or folder"));
    }
    return new Run(path, null, List.of(), List.of(), List.of(), List.of(), jmh, problems);
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
        || Files.exists(folder.resolve(RunWriter.FAILURES));
  }

  private static Run folder(Path folder, List<Problem> problems) {
    RunInfo info = info(folder.resolve(RunWriter.RUN), problems);
    List<Cell> plan = Lines.read(folder.resolve(RunWriter.PLAN), Cell.class, problems);
    List<Sample> samples = Lines.read(folder.resolve(RunWriter.SAMPLES), Sample.class, problems);
    List<Failure> failures =
        Lines.read(folder.resolve(RunWriter.FAILURES), Failure.class, problems);
    List<Observation> observations =
        Lines.read(folder.resolve(RunWriter.FACTS), Observation.class, problems);
    List<JmhResult> jmh = new ArrayList<>();
    for (Path file : jmhFiles(folder, problems)) {
      jmh.addAll(JmhReader.read(file, problems));
    }
    if (info == null && samples.isEmpty() && failures.isEmpty() && jmh.isEmpty()) {
      problems.add(new Problem(folder, 0, "no run: neither samples nor JMH's JSON in this folder"));
    }
    return new Run(folder, info, plan, samples, failures, observations, jmh, problems);
  }

  private static @Nullable RunInfo info(Path file, List<Problem> problems) {
    try {
      if (!Files.exists(file)) {
        return null;
      }
      if (Files.size(file) > LONGEST_RUN_JSON) {
        problems.add(new Problem(file, 0, "of " + Files.size(file) + " bytes is none of ours"));
        return null;
      }
      RunInfo info = Json.read(Files.readString(file), RunInfo.class);
      if (info.format() > RunInfo.FORMAT) {
        problems.add(
            new Problem(
                file,
                0,
                "format "
                    + info.format()
                    + " is newer than this program's "
                    + RunInfo.FORMAT
                    + "; what it does not know is left out"));
      }
      return info;
    } catch (JacksonException | Json.MissingFieldException e) {
      problems.add(new Problem(file, Json.lineOf(e), Json.firstLine(e)));
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "cannot be read: " + e));
    }
    return null;
  }

  private static List<Path> jmhFiles(Path folder, List<Problem> problems) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> matching = Files.newDirectoryStream(folder, "jmh*.json")) {
      matching.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(new Problem(folder, 0, "cannot be listed: " + e));
    }
    files.sort(null);
    return files;
  }
}
