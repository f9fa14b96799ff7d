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

  /**
   * Where a node stands in the source.
   *
   * @param line from 0; below 0 if it stands nowhere
   * @param from its first character in that line
   * @param to behind its last one in that line
   */
  public record Place(int line, int from, int to) {
    private static final Place NOWHERE = new Place(-1, 0, 0);
  }

  /**
   * Where the node of a visit stands. Operators, contexts and others have no place of their own in
   * Python's tree: they stand where the nearest node above them does.
   */
  public Place place(int visit) {
    for (int at = visit; at >= 0; at = trace.get(at).parent()) {
      AstNode node = trace.get(at).node();
      if (node.lineno > 0) {
        String line = text.text().lines().skip(node.lineno - 1).findFirst().orElse("");
        int end = node.endLineno == node.lineno ? node.endColOffset : Integer.MAX_VALUE;
        return new Place(node.lineno - 1, characters(line, node.colOffset), characters(line, end));
      }
    }
    return Place.NOWHERE;
  }

  /** Python counts columns in bytes of UTF-8. */
  private static int characters(String line, int bytes) {
    int counted = 0;
    int at = 0;
    while (at < line.length() && counted < bytes) {
      int point = line.codePointAt(at);
      counted += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
      at += Character.charCount(point);
    }
    return at;
  }

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
