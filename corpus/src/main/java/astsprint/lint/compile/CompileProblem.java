package astsprint.lint.compile;

/**
 * Something that CPython's compiler says of a source.
 *
 * @param message CPython's words
 * @param lineno the first line, from 1
 * @param colOffset the first column, from 0, in UTF-8 bytes
 * @param endLineno the last line, from 1
 * @param endColOffset the column after the last one, from 0, in UTF-8 bytes
 */
public record CompileProblem(
    Kind kind, String message, int lineno, int colOffset, int endLineno, int endColOffset) {

  /** Whether there is code in spite of it. */
  public enum Kind {
    /** A {@code SyntaxError}. */
    ERROR,
    /** A {@code SyntaxWarning}. CPython gives its line only; the rest is the place meant. */
    WARNING
  }
}
