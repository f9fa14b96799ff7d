package astsprint.parse.build;

import astsprint.ast.AstNode;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;

/** From tokens and nodes to the lines and offsets that CPython gives its errors. */
public final class Positions {
  private Positions() {}

  /** An error at a token; layout has no columns, there CPython says how far it has read. */
  public static PythonSyntaxError error(
      SourceText source, ErrorKind kind, PythonToken token, Object... details) {
    return switch (token.type) {
      case PythonParser.EOF -> atEnd(source, kind, details);
      case PythonParser.INDENT, PythonParser.DEDENT ->
          token.start >= source.text().length()
              ? atEnd(source, kind, details)
              : kind.at(token.line, source.offset(token.start) - 1, details);
      default -> kind.at(token.line, source.offset(token.start), details);
    };
  }

  private static PythonSyntaxError atEnd(SourceText source, ErrorKind kind, Object... details) {
    int line = source.lines();
    String text = source.line(line);
    return kind.at(line, text.codePointCount(0, text.length()) + 1, details);
  }

  /** An error at a node; parentheses around it are not part of it. */
  public static PythonSyntaxError error(
      SourceText source, ErrorKind kind, AstNode node, Object... details) {
    return kind.at(node.lineno, offset(source, node.lineno, node.colOffset), details);
  }

  /** An error at the last character of a node. */
  public static PythonSyntaxError atEnd(SourceText source, ErrorKind kind, AstNode node) {
    return kind.at(node.lineno, offset(source, node.lineno, node.endColOffset) - 1);
  }

  /** The offset in characters, from 1, of a column in bytes. */
  private static int offset(SourceText source, int line, int column) {
    if (source.isAscii()) {
      return column + 1;
    }
    int index = source.lineStart(line);
    while (source.column(line, index) < column) {
      index = source.text().offsetByCodePoints(index, 1);
    }
    return source.offset(index);
  }
}
