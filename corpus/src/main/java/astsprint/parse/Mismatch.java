package astsprint.parse;

import org.antlr.v4.runtime.misc.ParseCancellationException;

/** The token that no rule expects: the parser gives up there. */
final class Mismatch extends ParseCancellationException {
  private static final long serialVersionUID = 1;

  private final transient PythonToken token;

  Mismatch(PythonToken token) {
    this.token = token;
  }

  PythonToken token() {
    return token;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
