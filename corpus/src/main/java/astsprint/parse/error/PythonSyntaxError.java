package astsprint.parse.error;

/**
 * Python source that Python rejects, with the position that Python gives: a {@code SyntaxError},
 * one of its two subclasses, or one of the two other exceptions that {@code ast.parse} lets out.
 */
public final class PythonSyntaxError extends Exception {
  private static final long serialVersionUID = 1;

  /** In place of a line or an offset that Python leaves {@code None}. */
  public static final int NOWHERE = Integer.MIN_VALUE;

  /** The Python class of an error. */
  public enum Type {
    SyntaxError,
    IndentationError,
    TabError,
    ValueError,
    UnicodeDecodeError
  }

  private final ErrorKind kind;
  private final String message;
  private final int lineno;
  private final int offset;

  /** Made by {@link ErrorKind#at}. */
  PythonSyntaxError(ErrorKind kind, String message, int lineno, int offset) {
    super(lineno + ":" + offset + ": " + kind.type() + ": " + message, null, false, false);
    this.kind = kind;
    this.message = message;
    this.lineno = lineno;
    this.offset = offset;
  }

  /** The same error at another place. */
  public PythonSyntaxError at(int otherLine, int otherOffset) {
    return new PythonSyntaxError(kind, message, otherLine, otherOffset);
  }

  /** What is wrong. */
  public ErrorKind kind() {
    return kind;
  }

  /** The Python class of the error. */
  public Type type() {
    return kind.type();
  }

  /** What {@code SyntaxError.msg} says: why, without the position. */
  public String message() {
    return message;
  }

  /** The line, from 1; 0 or {@link #NOWHERE} if the error concerns the whole file. */
  public int lineno() {
    return lineno;
  }

  /**
   * The column in characters (code points), from 1, as in {@code SyntaxError.offset}; 0, -1 or
   * {@link #NOWHERE} for a whole line or file.
   */
  public int offset() {
    return offset;
  }
}
