package astsprint.ui.tree;

import astsprint.ast.AstNode;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Python source with its tree.
 *
 * @param name of the file
 * @param text of the source, decoded as Python does
 * @param trace the walk over its tree
 */
public record PythonSource(String name, SourceText text, WalkTrace trace) {
  /** Small enough that its whole tree fits on a projector. */
  public static final String EXAMPLE =
      """
      def area(shapes, scale=1):
          total = 0
          for shape in shapes:
              if shape.filled:
                  total += shape.width * shape.height
          return total * scale
      """;

  /** Parses a source; what does not parse is reported with the file's name, line and column. */
  public static PythonSource parse(String name, byte[] source) throws IOException {
    try {
      AstNode root = Python.parse(source);
      return new PythonSource(name, SourceText.decode(source), WalkTrace.of(root));
    } catch (PythonSyntaxError e) {
      throw new IOException(
          name + ", line " + e.lineno() + ", column " + e.offset() + ": " + e.getMessage(), e);
    }
  }

  /** Reads and parses a file. */
  public static PythonSource parse(Path file) throws IOException {
    return parse(file.getFileName().toString(), Files.readAllBytes(file));
  }
}
