package astsprint.parse;

import astsprint.ast.AstNode;
import astsprint.parse.PythonSyntaxError.Kind;

/** From tokens and nodes to the lines and offsets that CPython gives its errors. */
final class Positions {
  private Positions() {}

  /** An error at a token; layout has no columns, there CPython says how far it has read. */
  static PythonSyntaxError error(SourceText source, Kind kind, String message, PythonToken token) {
    return switch (token.type) {
      case PythonParser.EOF -> atEnd(source, kind, message);
      case PythonParser.INDENT, PythonParser.DEDENT ->
          token.start >= source.text().length()
              ? atEnd(source, kind, message)
              : new PythonSyntaxError(kind, message, token.line, source.offset(token.start) - 1);
      default -> new PythonSyntaxError(kind, message, token.line, source.offset(token.start));
    };
  }

  private static PythonSyntaxError atEnd(SourceText source, Kind kind, String message) {
    int line = source.lines();
    String text = source.line(line);
    return new PythonSyntaxError(kind, message, line, text.codePointCount(0, text.length()) + 1);
  }

  /** An error at a node; parentheses around it are not part of it. */
  static PythonSyntaxError error(SourceText source, String message, AstNode node) {
    return new PythonSyntaxError(message, node.lineno, offset(source, node.lineno, node.colOffset));
  }

  /** An error at the last character of a node. */
  static PythonSyntaxError atEnd(SourceText source, String message, AstNode node) {
    return new PythonSyntaxError(
        message, node.lineno, offset(source, node.lineno, node.endColOffset) - 1);
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
