package astsprint.results;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A run's folder that is read more than once, while the run goes on: each reading takes the lines
 * that were added since the one before. Not safe for several threads.
 */
public final class GrowingRun {
  private static final long LONGEST_RUN_JSON = 16 << 20;

  private final Path folder;
  private final Lines<Cell> plan;
  private final Lines<Sample> samples;
  private final Lines<Failure> failures;
  private final Lines<Observation> observations;

  /** Opens the folder, of which nothing need be there yet. */
  public GrowingRun(Path folder) {
    this.folder = folder;
    this.plan = new Lines<>(folder.resolve(RunWriter.PLAN), Cell.class);
    this.samples = new Lines<>(folder.resolve(RunWriter.SAMPLES), Sample.class);
    this.failures = new Lines<>(folder.resolve(RunWriter.FAILURES), Failure.class);
    this.observations = new Lines<>(folder.resolve(RunWriter.OBSERVATIONS), Observation.class);
  }

  /** The run as it is now. What is wrong in a file becomes a {@link Problem} of the run. */
  public Run read() {
    List<Problem> problems = new ArrayList<>();
    RunInfo info = info(folder.resolve(RunWriter.RUN), problems);
    List<Cell> cells = plan.read(problems);
    List<Sample> times = samples.read(problems);
    List<Failure> failed = failures.read(problems);
    List<Observation> seen = observations.read(problems);
    List<JmhResult> jmh = jmh(problems);
    SeededMistakes seeded = seeded(folder.resolve(SeededMistakes.FILE), problems);
    if (info == null && times.isEmpty() && failed.isEmpty() && jmh.isEmpty() && seeded == null) {
      problems.add(new Problem(folder, 0, "no run: neither samples nor JMH's JSON in this folder"));
    }
    return new Run(folder, info, cells, times, failed, seen, jmh, seeded, problems);
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

  private static @Nullable SeededMistakes seeded(Path file, List<Problem> problems) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      return SeededMistakes.read(file);
    } catch (IOException e) {
      problems.add(new Problem(file, 0, String.valueOf(e.getMessage())));
      return null;
    }
  }

  private List<JmhResult> jmh(List<Problem> problems) {
    List<JmhResult> results = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> matching = Files.newDirectoryStream(folder, "jmh*.json")) {
      matching.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      problems.add(new Problem(folder, 0, "cannot be listed: " + e));
    }
    files.sort(null);
    files.forEach(file -> results.addAll(JmhReader.read(file, problems)));
    return results;
  }
}
