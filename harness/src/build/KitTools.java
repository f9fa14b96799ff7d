import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** What {@link MakeKit} does with files and programs. */
final class KitTools {
  private KitTools() {}

  /** A part of a kit that cannot be made here; its message says why, in one line. */
  static final class MissingException extends Exception {
    private static final long serialVersionUID = 1;

    MissingException(String message) {
      super(message);
    }
  }

  /** Runs a program to its end. */
  static void run(Path folder, List<String> command)
      throws IOException, InterruptedException, MissingException {
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new MissingException(command.getFirst() + " cannot be started: " + e.getMessage());
    }
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    int status = process.waitFor();
    if (status != 0) {
      String said =
          output
              .lines()
              .filter(line -> line.toLowerCase(java.util.Locale.ROOT).contains("error"))
              .findFirst()
              .orElse("exit status " + status);
      throw new MissingException(command.getFirst() + ": " + said);
    }
  }

  /** The only file of a folder whose name matches. */
  static Path only(Path folder, String glob) throws IOException, MissingException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      for (Path file : files) {
        return file;
      }
    } catch (java.nio.file.NoSuchFileException | java.nio.file.NotDirectoryException none) {
      // Told below.
    }
    throw new MissingException("nothing named " + glob + " in " + folder);
  }

  /** A zip file as a file system. */
  static FileSystem open(Path zip) throws IOException {
    return FileSystems.newFileSystem(zip);
  }

  /** Copies what lies below a folder, which may be one within a zip file. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Removes a folder and all below it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Makes what lies below a folder, or one file, executable. */
  static void makeExecutable(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      files.filter(Files::isRegularFile).forEach(file -> file.toFile().setExecutable(true, false));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Packs a folder, name and all; what is executable stays so on systems that know it. */
  static void zip(Path folder, Path zip) throws IOException {
    Files.deleteIfExists(zip);
    var options = java.util.Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem archive = FileSystems.newFileSystem(zip, options);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        Path target =
            archive.getPath(folder.getParent().relativize(file).toString().replace('\\', '/'));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
          Files.setPosixFilePermissions(
              target,
              java.nio.file.attribute.PosixFilePermissions.fromString(
                  Files.isExecutable(file) ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }
}
