package astsprint.machine;

import astsprint.results.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads facts one at a time, so that one which cannot be read costs itself only. */
final class FactReader {
  private FactReader() {}

  /** The value, or as the reason whatever stood in its way. */
  static Fact read(Supplier<Fact> source) {
    try {
      return source.get();
    } catch (RuntimeException | LinkageError failure) {
      return Fact.unreadable(failure.toString());
    }
  }

  /** The first line of the first of these files that can be read. */
  static Optional<String> firstLine(String... files) {
    return Stream.of(files).flatMap(file -> line(file).stream()).findFirst();
  }

  private static Optional<String> line(String file) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines.findFirst().map(String::strip);
    } catch (IOException | RuntimeException absent) {
      return Optional.empty();
    }
  }

  /** A fact that this code knows where to find on Linux only. */
  static Fact linux(String what, Supplier<Fact> source) {
    return Os.here() == Os.LINUX
        ? read(source)
        : Fact.unreadable("no source for " + what + " on " + System.getProperty("os.name"));
  }
}
