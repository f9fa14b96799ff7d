package astsprint.cli;

import astsprint.ast.Module;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A user's Python file. */
final class SourceFile {
  private SourceFile() {}

  /**
   * Parses a file.
   *
   * @throws InputException if it cannot be read or is no valid Python, naming file, line and column
   */
  static Module parse(Path file) {
    try {
      return Python.parse(bytes(file));
    } catch (PythonSyntaxError e) {
      throw new InputException(describe(file, e));
    }
  }

  /**
   * All syntax errors of a file, a line for each.
   *
   * @throws InputException if it cannot be read
   */
  static List<String> errors(Path file) {
    return Python.check(bytes(file)).stream().map(e -> describe(file, e)).toList();
  }

  private static String describe(Path file, PythonSyntaxError e) {
    String line = e.lineno() < 1 ? "" : ":" + e.lineno();
    String column = e.lineno() < 1 || e.offset() < 1 ? "" : ":" + e.offset();
    return file + line + column + ": " + e.type() + ": " + e.message();
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new InputException(file + ": no such file");
    } catch (IOException e) {
      throw new InputException(file + ": cannot be read: " + e.getMessage());
    }
  }
}
