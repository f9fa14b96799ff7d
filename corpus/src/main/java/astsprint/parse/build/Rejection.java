package astsprint.parse.build;

import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.token.PythonToken;
import org.jspecify.annotations.Nullable;

/** Carries an error of the source out of the parser, whose methods declare none. */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final PythonSyntaxError error;
  private final transient @Nullable PythonToken at;
  private transient @Nullable PythonToken readTo;

  Rejection(PythonSyntaxError error) {
    this(error, null);
  }

  Rejection(PythonSyntaxError error, @Nullable PythonToken at) {
    super(error.getMessage(), null, false, false);
    this.error = error;
    this.at = at;
  }

  /** The same, for CPython has read no further than to a token when it sees the error. */
  Rejection readTo(PythonToken token) {
    readTo = token;
    return this;
  }

  /** The last token that CPython has read, null if that is where the parser stands. */
  public @Nullable PythonToken readTo() {
    return readTo;
  }

  /** The token that no rule takes, if that is the error. */
  public @Nullable PythonToken at() {
    return at;
  }

  public PythonSyntaxError error() {
    return error;
  }
}
