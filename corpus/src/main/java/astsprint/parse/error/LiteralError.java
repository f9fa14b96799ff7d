package astsprint.parse.error;

/**
 * A literal whose value Python refuses to compute. The literal knows nothing of its place in the
 * source; who reads the token adds it and throws {@link PythonSyntaxError}.
 */
public final class LiteralError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ErrorKind kind;
  private final transient Object[] details;

  /**
   * An error without a place.
   *
   * @param details what fills the gaps of the kind's wording
   */
  public LiteralError(ErrorKind kind, Object... details) {
    super(kind.words(details), null, false, false);
    this.kind = kind;
    this.details = details;
  }

  public ErrorKind kind() {
    return kind;
  }

  /** What fills the gaps of the kind's wording. */
  public Object[] details() {
    return details.clone();
  }

  /** What {@code SyntaxError.msg} says. */
  public String reason() {
    return kind.words(details);
  }
}
