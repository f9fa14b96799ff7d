package astsprint.parse;

/**
 * Python source that Python rejects, with the position that Python gives: a {@code SyntaxError} or
 * one of its two subclasses.
 */
public final class PythonSyntaxError extends Exception {
  private static final long serialVersionUID = 1;

  /** In place of a line or an offset that Python leaves {@code None}. */
  public static final int NOWHERE = Integer.MIN_VALUE;

  /** The Python class of the error. */
  public enum Kind {
    SyntaxError,
    IndentationError,
    TabError
  }

  private final Kind kind;
  private final String message;
  private final int lineno;
  private final int offset;

  /**
   * @param message what {@code SyntaxError.msg} says
   * @param lineno the line, from 1; 0 or {@link #NOWHERE} if the error concerns the whole file
   * @param offset the column in characters (code points), from 1, as in {@code SyntaxError.offset};
   *     0, -1 or {@link #NOWHERE} if the error concerns the whole line
   */
  public PythonSyntaxError(Kind kind, String message, int lineno, int offset) {
    super(lineno + ":" + offset + ": " + kind + ": " + message, null, false, false);
    this.kind = kind;
    this.message = message;
    this.lineno = lineno;
    this.offset = offset;
  }

  /** A plain {@code SyntaxError}. */
  public PythonSyntaxError(String message, int lineno, int offset) {
    this(Kind.SyntaxError, message, lineno, offset);
  }

  public Kind kind() {
    return kind;
  }

  /** What {@code SyntaxError.msg} says: why, without the position. */
  public String message() {
    return message;
  }

  /** The line, from 1; 0 or {@link #NOWHERE} if the error concerns the whole file. */
  public int lineno() {
    return lineno;
  }

  /** The column in code points, from 1; 0, -1 or {@link #NOWHERE} for a whole line or file. */
  public int offset() {
    return offset;
  }
}
