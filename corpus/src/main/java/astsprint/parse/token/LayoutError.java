package astsprint.parse.token;

import astsprint.parse.error.PythonSyntaxError;

/** An error of indentation or line joining: the tokens end here, the parser may fail before. */
public final class LayoutError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final PythonSyntaxError error;

  LayoutError(PythonSyntaxError error) {
    super(error.getMessage(), null, false, false);
    this.error = error;
  }

  PythonSyntaxError error() {
    return error;
  }
}
