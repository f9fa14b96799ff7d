package astsprint.parse.token;

/**
 * The token behind the expression of a replacement field, with the part of the source that CPython
 * takes for the expression's text.
 */
public final class FieldEnd extends PythonToken {
  /** The range in the source's text; the end is exclusive. */
  public final int textStart;

  public final int textEnd;

  FieldEnd(PythonToken token, int textStart, int textEnd) {
    super(
        token.type,
        token.start,
        token.end,
        token.line,
        token.column,
        token.endLine,
        token.endColumn);
    this.textStart = textStart;
    this.textEnd = textEnd;
  }

  @Override
  public PythonToken as(int other) {
    PythonToken copy = super.as(other);
    return other == type ? new FieldEnd(copy, textStart, textEnd) : copy;
  }
}
