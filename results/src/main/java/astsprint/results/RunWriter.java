package astsprint.results;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Writes a run's folder: {@code run.json} by the parent, lines by the parent and its forks.
 *
 * <p>A line goes to the file in a single appending write, so a process that dies leaves whole lines
 * behind, and processes that take turns or overlap do not mix theirs. Should a file end within a
 * line (a full disk, a lost machine), the next line starts on its own.
 */
public final class RunWriter {
  /** System property by which a parent tells its forks the run's folder. */
  public static final String FOLDER_PROPERTY = "astsprint.run";

  public static final String RUN = "run.json";
  public static final String PLAN = "plan.jsonl";
  public static final String SAMPLES = "samples.jsonl";
  public static final String FAILURES = "failures.jsonl";
  public static final String OBSERVATIONS = "facts.jsonl";

  /** No colons: Windows forbids them in names. */
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final Path folder;

  private RunWriter(Path folder) {
    this.folder = folder;
  }

  /** Writes to {@code folder}, made if it is not there yet. What is there is kept. */
  public static RunWriter open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new RunWriter(folder);
  }

  /** Makes a folder named by the time, such as {@code 20261122-103650}, below {@code runs}. */
  public static RunWriter create(Path runs) throws IOException {
    Files.createDirectories(runs);
    String stamp = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
    for (int copy = 1; ; copy++) {
      Path folder = runs.resolve(copy == 1 ? stamp : stamp + "-" + copy);
      if (!Files.exists(folder)) {
        return open(Files.createDirectory(folder));
      }
    }
  }

  /** In a fork: the run that its parent named by {@link #FOLDER_PROPERTY}, if it did. */
  public static Optional<RunWriter> ofParent() {
    return Optional.ofNullable(System.getProperty(FOLDER_PROPERTY))
        .map(Path::of)
        .map(RunWriter::new);
  }

  public Path folder() {
    return folder;
  }

  /** Writes or replaces {@code run.json}; a reader sees the old one or the new one, whole. */
  public void info(RunInfo info) throws IOException {
    replace(RUN, Json.pretty(info));
  }

  /** Writes or replaces what the run sets out to measure, in the order of its forks. */
  public void plan(List<Cell> cells) throws IOException {
    replace(PLAN, cells.stream().map(Json::line).collect(joining("\n", "", "\n")));
  }

  public void sample(Sample sample) {
    append(SAMPLES, Json.line(sample));
  }

  public void failure(Failure failure) {
    append(FAILURES, Json.line(failure));
  }

  public void observation(Observation observation) {
    append(OBSERVATIONS, Json.line(observation));
  }

  private void replace(String name, String text) throws IOException {
    Path draft = folder.resolve(name + ".draft");
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private void append(String name, String line) {
    Path file = folder.resolve(name);
    try {
      String start = endsWithinLine(file) ? "\n" : "";
      Files.writeString(
          file, start + line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static boolean endsWithinLine(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() > 0
          && channel.position(channel.size() - 1).read(last) == 1
          && last.get(0) != '\n';
    }
  }
}
