package astsprint.parse;

/**
 * A literal whose value Python refuses to compute, in CPython's words. The literal knows nothing of
 * its place in the source; who reads the token adds it and throws {@link PythonSyntaxError}.
 */
public final class LiteralError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  public LiteralError(String message) {
    super(message, null, false, false);
    this.reason = message;
  }

  /** What {@code SyntaxError.msg} says. */
  public String reason() {
    return reason;
  }
}
