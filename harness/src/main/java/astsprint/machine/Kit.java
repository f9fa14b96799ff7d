package astsprint.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that {@code mvn -Pkit package} fills: the program's jar, a Java runtime, and what else
 * is used without a network.
 *
 * @param folder where the program's jar lies
 */
public record Kit(Path folder) {
  /** The file by which a kit is told from any other folder with a jar in it. */
  private static final String MARK = "kit.txt";

  /** The kit that this program was started from; empty outside of one. */
  public static Optional<Kit> here() {
    CodeSource source = Kit.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    try {
      Path folder = Path.of(source.getLocation().toURI()).toAbsolutePath().getParent();
      return folder != null && Files.isRegularFile(folder.resolve(MARK))
          ? Optional.of(new Kit(folder))
          : Optional.empty();
    } catch (URISyntaxException notAFile) {
      return Optional.empty();
    }
  }

  /** The reference runs. */
  public Path references() {
    return folder.resolve("results").resolve("reference");
  }

  /** What pip installs from without asking an index; empty if the kit was made without. */
  public Optional<Path> wheels() {
    return Optional.of(folder.resolve("wheels")).filter(Files::isDirectory);
  }

  /** JavaFX's modules; empty if the kit was made without the viewer. */
  public Optional<Path> javafx() {
    return Optional.of(folder.resolve("viewer").resolve("javafx")).filter(Files::isDirectory);
  }

  /** The class path of the viewer: its own jars, then the program's. */
  public List<Path> viewerClassPath() {
    try (Stream<Path> jars = Files.list(folder.resolve("viewer"))) {
      return Stream.concat(
              jars.filter(file -> file.toString().endsWith(".jar")).sorted(), Stream.of(jar()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the viewer's JVM keeps from one start to the next; there from the second start on. */
  public Path startCache() {
    return folder.resolve("viewer").resolve("start.jsa");
  }

  /** The program. */
  public Path jar() {
    return folder.resolve("ast-sprint.jar");
  }
}
