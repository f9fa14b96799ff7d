package astsprint.machine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a machine in which programs are looked for and files are kept; a value, so that tests
 * can make up another one.
 *
 * @param os family of the operating system
 * @param environment environment variables
 * @param home the user's folder
 * @param root where absolute places such as {@code opt/homebrew} begin
 */
public record UserPlaces(Os os, Map<String, String> environment, Path home, Path root) {
  public UserPlaces {
    environment = Map.copyOf(environment);
  }

  /** As they are here. */
  public static UserPlaces ofThisMachine() {
    Path home = Path.of(System.getProperty("user.home"));
    Path root = Optional.ofNullable(home.toAbsolutePath().getRoot()).orElse(Path.of("/"));
    return new UserPlaces(Os.here(), System.getenv(), home, root);
  }

  /** A variable that holds something; Windows spells {@code Path} as it likes. */
  public Optional<String> variable(String name) {
    return environment.entrySet().stream()
        .filter(e -> os == Os.WINDOWS ? e.getKey().equalsIgnoreCase(name) : e.getKey().equals(name))
        .map(Map.Entry::getValue)
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  /** The folder that a variable names, else a folder below the user's. */
  public Path folder(String variable, String... belowHome) {
    return variable(variable).map(Path::of).orElseGet(() -> below(home, belowHome));
  }

  /** The folders of the search path that exist, in order. */
  public List<Path> searchPath() {
    String separator = os == Os.WINDOWS ? ";" : ":";
    List<Path> folders = new ArrayList<>();
    for (String entry : variable("PATH").orElse("").split(separator, -1)) {
      String name = entry.strip().replace("\"", "");
      if (!name.isEmpty() && Files.isDirectory(Path.of(name))) {
        folders.add(Path.of(name));
      }
    }
    return folders;
  }

  /** Where this user's programs keep what they can make again. */
  public Path cache() {
    return switch (os) {
      case LINUX -> folder("XDG_CACHE_HOME", ".cache").resolve("ast-sprint");
      case MACOS -> below(home, "Library", "Caches", "ast-sprint");
      case WINDOWS -> folder("LOCALAPPDATA", "AppData", "Local").resolve("ast-sprint");
    };
  }

  /** Where this user's programs keep what they cannot make again. */
  public Path data() {
    return switch (os) {
      case LINUX -> folder("XDG_DATA_HOME", ".local", "share").resolve("ast-sprint");
      case MACOS -> below(home, "Library", "Application Support", "ast-sprint");
      case WINDOWS -> folder("APPDATA", "AppData", "Roaming").resolve("ast-sprint");
    };
  }

  /** The files below a folder whose names match, step by step, globs; sorted. */
  public static List<Path> matching(Path base, String... globs) {
    List<Path> level = List.of(base);
    for (String glob : globs) {
      List<Path> next = new ArrayList<>();
      for (Path folder : level) {
        if (!Files.isDirectory(folder)) {
          continue;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, glob)) {
          entries.forEach(next::add);
        } catch (IOException | DirectoryIteratorException unreadable) {
          // A folder that this user may not list holds nothing that this user may run.
        }
      }
      next.sort(null);
      level = next;
    }
    return level;
  }

  /** A path below another, name by name. */
  public static Path below(Path base, String... names) {
    Path path = base;
    for (String name : names) {
      path = path.resolve(name);
    }
    return path;
  }
}
