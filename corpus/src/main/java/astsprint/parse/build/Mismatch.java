package astsprint.parse.build;

import astsprint.parse.token.PythonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** The token that no rule expects: the parser gives up there. */
public final class Mismatch extends ParseCancellationException {
  private static final long serialVersionUID = 1;

  private final transient PythonToken token;

  private final transient NodeParser parser;
  private final transient ParserRuleContext rule;
  private final transient IntervalSet expected;

  public Mismatch(
      PythonToken token, NodeParser parser, ParserRuleContext rule, IntervalSet expected) {
    this.token = token;
    this.parser = parser;
    this.rule = rule;
    this.expected = expected;
  }

  /** The parser that gave up; it knows which rules ended last. */
  public NodeParser parser() {
    return parser;
  }

  /** The rule that the parser was in. */
  public ParserRuleContext rule() {
    return rule;
  }

  /** Whether the parser would have taken a token of this type. */
  public boolean expects(int type) {
    return expected.contains(type);
  }

  public PythonToken token() {
    return token;
  }

  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
