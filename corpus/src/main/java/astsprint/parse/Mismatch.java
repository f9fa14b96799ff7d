package astsprint.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** The token that no rule expects: the parser gives up there. */
final class Mismatch extends ParseCancellationException {
  private static final long serialVersionUID = 1;

  private final transient PythonToken token;

  private final transient ParserRuleContext rule;
  private final transient IntervalSet expected;

  Mismatch(PythonToken token, ParserRuleContext rule, IntervalSet expected) {
    this.token = token;
    this.rule = rule;
    this.expected = expected;
  }

  /** The rule that the parser was in. */
  ParserRuleContext rule() {
    return rule;
  }

  /** Whether the parser would have taken a token of this type. */
  boolean expects(int type) {
    return expected.contains(type);
  }

  PythonToken token() {
    return token;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
