package astsprint.ui.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The project's own commands, as they can be started from its folder. */
public final class Commands {
  /** What the program is built of. */
  private static final List<String> MODULES = List.of("corpus", "stages", "results", "harness");

  /** Names the folder of the kit that the viewer was started from; a kit holds no sources. */
  public static final String KIT = "ast-sprint.kit";

  private Commands() {}

  /** Whether the program's jar can be used as it is. */
  public enum Build {
    CURRENT,
    /** A source has changed since the program was built. */
    STALE,
    /** The program was never built. */
    MISSING
  }

  /** How to run the program with {@code arguments}, by the Java that the viewer itself runs on. */
  public static List<String> astSprint(Path project, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(jar(project).toString());
    command.addAll(arguments);
    return command;
  }

  /** How to build the program. */
  public static List<String> build() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return List.of(
        windows ? "mvn.cmd" : "mvn", "-q", "-B", "-pl", "harness", "-am", "package", "-DskipTests");
  }

  /** The program that this viewer came with, or the jar that {@link #build} makes. */
  public static Path jar(Path project) {
    String kit = System.getProperty(KIT);
    if (kit != null) {
      return Path.of(kit, "ast-sprint.jar");
    }
    return project.resolve("harness").resolve("target").resolve("ast-sprint.jar");
  }

  /**
   * Whether the program is built of what its sources are now. Reads the times of some hundred
   * files, so not for the window's thread while it draws.
   *
   * @param project the project's root folder
   */
  public static Build state(Path project) {
    Path jar = jar(project);
    try {
      if (!Files.isRegularFile(jar)) {
        return Build.MISSING;
      }
      FileTime built = Files.getLastModifiedTime(jar);
      for (String module : MODULES) {
        Path folder = project.resolve(module);
        if (changed(folder.resolve("pom.xml"), built)
            || changed(folder.resolve("src/main"), built)) {
          return Build.STALE;
        }
      }
      return changed(project.resolve("pom.xml"), built) ? Build.STALE : Build.CURRENT;
    } catch (IOException | UncheckedIOException unreadable) {
      // What cannot be looked at may have changed.
      return Build.STALE;
    }
  }

  /** Whether a file, or any below a folder, is younger than {@code time}. */
  private static boolean changed(Path path, FileTime time) throws IOException {
    if (!Files.exists(path)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(path)) {
      Optional<Path> younger =
          files
              .filter(Files::isRegularFile)
              .filter(file -> modified(file).compareTo(time) > 0)
              .findAny();
      return younger.isPresent();
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
