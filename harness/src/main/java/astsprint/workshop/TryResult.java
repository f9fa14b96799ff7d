package astsprint.workshop;

import astsprint.results.SourceHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a try leaves in its run's folder beside the figures: {@code entry.json}, and the sources as
 * they were in a folder below.
 *
 * @param key of the entry, as in the run's samples
 * @param origin key of the stage that the file says it comes from; null if it does not say
 * @param beside keys of the stages that were timed beside it
 * @param live whether it walks live objects, else a snapshot
 * @param isNative whether a part of it was compiled from C
 * @param rawMemory whether it reads raw memory
 * @param hints how many hints were asked for so far
 * @param gate key of the stage whose step it was to make up; null if there is none
 * @param gatePassed whether it did, by this run
 * @param right whether it has a figure
 * @param failure why it has none; null if it has one
 * @param sources names of the files, the walker's first
 * @param sourceHash SHA-256 of all their texts, one after the other, in hex
 */
public record TryResult(
    String key,
    @Nullable String origin,
    List<String> beside,
    boolean live,
    boolean isNative,
    boolean rawMemory,
    int hints,
    @Nullable String gate,
    boolean gatePassed,
    boolean right,
    @Nullable String failure,
    List<String> sources,
    String sourceHash) {
  /** Its name in the run's folder. */
  public static final String FILE = "entry.json";

  /** Folder of the sources in the run's folder. */
  public static final String SOURCES = "source";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  public TryResult {
    beside = List.copyOf(beside);
    sources = List.copyOf(sources);
  }

  void write(Path run, Iterable<Path> files) throws IOException {
    Path folder = Files.createDirectories(run.resolve(SOURCES));
    for (Path file : files) {
      Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    MAPPER.writerWithDefaultPrettyPrinter().writeValue(run.resolve(FILE), this);
  }

  /** What a run's folder says of its entry; empty if the run is no try, or nobody can read it. */
  public static Optional<TryResult> of(Path run) {
    Path file = run.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(file, TryResult.class));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  /** Of several texts, in order. */
  static String hash(Iterable<Path> files) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      all.append(Files.readString(file)).append('\n');
    }
    return SourceHash.of(all.toString());
  }
}
