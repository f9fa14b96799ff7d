package astsprint.linting;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The Python files that a user means by files and folders. */
public final class PythonFiles {
  /** Folders that hold other people's code, or none; hidden ones are passed over too. */
  private static final Set<String> PASSED_OVER =
      Set.of("__pycache__", "__pypackages__", "node_modules", "venv");

  private PythonFiles() {}

  /**
   * The files, those of a folder in the order of their paths. A file that is named is taken
   * whatever its name.
   *
   * @param problems is told what cannot be read, a line each
   */
  public static List<Path> of(List<Path> named, Consumer<String> problems) {
    List<Path> files = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        files.addAll(below(path, problems));
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        problems.accept(path + ": no such file");
      }
    }
    return files.stream().distinct().toList();
  }

  private static List<Path> below(Path folder, Consumer<String> problems) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
              String name = name(dir);
              boolean hidden = name.startsWith(".") && !dir.equals(folder);
              return hidden || PASSED_OVER.contains(name)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (name(file).endsWith(".py") || name(file).endsWith(".pyi")) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
              problems.accept(file + ": cannot be read: " + failure.getMessage());
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      problems.accept(folder + ": cannot be read: " + e.getMessage());
    }
    Collections.sort(files);
    return files;
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
