package astsprint.parse.token;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/**
 * A token and CPython's position of it. It holds no text: most tokens are never asked for theirs.
 *
 * <p>Lines count from 1, columns from 0 in UTF-8 bytes, {@code start} and {@code end} (exclusive)
 * are indices into the source's text.
 */
public sealed class PythonToken implements Token permits FieldEnd {
  public int type;
  public final int start;
  public int end;
  public final int line;
  public final int column;
  public int endLine;
  public int endColumn;
  public int index;

  PythonToken(int type, int start, int end, int line, int column, int endLine, int endColumn) {
    this.type = type;
    this.start = start;
    this.end = end;
    this.line = line;
    this.column = column;
    this.endLine = endLine;
    this.endColumn = endColumn;
  }

  /** A token of another type at the same place. */
  public PythonToken as(int other) {
    return new PythonToken(other, start, end, line, column, endLine, endColumn);
  }

  /** A token that nobody wrote, of another type, at the place where this one begins. */
  public PythonToken absent(int other) {
    return new PythonToken(other, start, start, line, column, line, column);
  }

  /** Whether it is layout: a NEWLINE, an INDENT or a DEDENT. */
  public boolean isLayout() {
    return type == PythonLexer.NEWLINE || type == PythonLexer.INDENT || type == PythonLexer.DEDENT;
  }

  @Override
  public String getText() {
    return PythonLexer.VOCABULARY.getDisplayName(type);
  }

  @Override
  public int getType() {
    return type;
  }

  @Override
  public int getLine() {
    return line;
  }

  @Override
  public int getCharPositionInLine() {
    return column;
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public int getTokenIndex() {
    return index;
  }

  @Override
  public int getStartIndex() {
    return start;
  }

  @Override
  public int getStopIndex() {
    return end - 1;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }

  @Override
  public String toString() {
    return line + ":" + column + " " + getText();
  }
}
