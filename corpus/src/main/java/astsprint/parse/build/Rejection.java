package astsprint.parse.build;

import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.token.PythonToken;
import org.jspecify.annotations.Nullable;

/** Carries an error of the source out of the parser, whose methods declare none. */
public final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final PythonSyntaxError error;
  private final transient @Nullable PythonToken at;

  Rejection(PythonSyntaxError error) {
    this(error, null);
  }

  Rejection(PythonSyntaxError error, @Nullable PythonToken at) {
    super(error.getMessage(), null, false, false);
    this.error = error;
    this.at = at;
  }

  /** The token that no rule takes, if that is the error. */
  public @Nullable PythonToken at() {
    return at;
  }

  public PythonSyntaxError error() {
    return error;
  }
}
