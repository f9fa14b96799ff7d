package astsprint.ui;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recorded run among a made-up project's reference runs. */
final class RealRun {
  /** The project's root: tests are run in their module's folder. */
  static final Path ROOT = Path.of("..");

  private RealRun() {}

  /** Copies the run's folder, given from the project's root, into {@code project}. */
  static void copy(String run, Path project) throws IOException {
    Path from = ROOT.resolve(run).toAbsolutePath().normalize();
    Path copy = project.resolve("results/reference").resolve(from.getFileName());
    Files.createDirectories(copy);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
  }
}
