package astsprint.parse;

/** Carries an error of the source out of the parser, whose methods declare none. */
final class Rejection extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final PythonSyntaxError error;

  Rejection(PythonSyntaxError error) {
    super(error.getMessage(), null, false, false);
    this.error = error;
  }

  PythonSyntaxError error() {
    return error;
  }
}
