package astsprint.parse.build;

import astsprint.parse.token.PythonToken;
import org.antlr.v4.runtime.ANTLRErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Ends the parse at the first error, and does nothing while there is none. */
public final class StopAtFirstError implements ANTLRErrorStrategy {
  @Override
  public void reset(Parser recognizer) {}

  @Override
  public Token recoverInline(Parser recognizer) {
    throw fail(recognizer, recognizer.getCurrentToken());
  }

  @Override
  public void recover(Parser recognizer, RecognitionException e) {
    throw fail(recognizer, e.getOffendingToken());
  }

  private static Mismatch fail(Parser parser, Token token) {
    return ((NodeParser) parser).fail((PythonToken) token);
  }

  @Override
  public void sync(Parser recognizer) {}

  @Override
  public boolean inErrorRecoveryMode(Parser recognizer) {
    return false;
  }

  @Override
  public void reportMatch(Parser recognizer) {}

  @Override
  public void reportError(Parser recognizer, RecognitionException e) {}
}
