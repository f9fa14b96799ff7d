package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeBuilder;
import astsprint.parse.build.PythonParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** What is wrong with a conditional expression: the language reference's 6.13. */
final class ConditionDiagnosis extends ErrorSite {
  ConditionDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  /** A statement in it, or no alternative. */
  @Nullable PythonSyntaxError find() {
    PythonToken statement = isJump(at) && !isImport() ? at : isJump(before) ? before : null;
    if (statement != null) {
      PythonToken next = tokens.get(statement.index + 1);
      furthest = Math.max(furthest, next.index);
      PythonToken test =
          next.type == IF ? parses(tokens.get(next.index + 1), PythonParser::or_test) : null;
      if (test != null
          && tokens.get(test.index + 1).type == ELSE
          && isOperandOrJump(tokens.get(test.index + 2))) {
        return error(ErrorKind.STATEMENT_BEFORE_IF, statement);
      }
    }
    if (!(mismatch.rule() instanceof ExpressionContext whole) || whole.body == null) {
      return before.type == ELSE && enclosing() instanceof ExpressionContext
          ? error(ErrorKind.STATEMENT_AFTER_ELSE, at)
          : null;
    }
    return mismatch.expects(ELSE) && at.type != COLON
        ? error(ErrorKind.MISSING_ELSE, whole.body.node)
        : null;
  }

  /** Whether names are imported here, and nothing else can be. */
  private boolean isImport() {
    return switch (mismatch.rule()) {
      case From_stmtContext _, Import_as_nameContext _, IdentifierContext _ -> true;
      default -> false;
    };
  }

  private boolean isOperandOrJump(PythonToken token) {
    return isJump(token) || parses(token, PythonParser::expression) != null;
  }

  private static boolean isJump(PythonToken token) {
    return token.type == PASS || token.type == BREAK || token.type == CONTINUE;
  }

  /** The rule to which an expression is missing. */
  private @Nullable RuleContext enclosing() {
    RuleContext rule = mismatch.rule();
    while (rule != null && !(rule instanceof ExpressionContext e && e.test != null)) {
      rule = rule.parent;
    }
    return rule;
  }

  /** A condition that is followed by something else than {@code else}, as far as it can be read. */
  @Nullable PythonSyntaxError unfinished() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof StatementContext) {
        return null;
      }
      if (rule instanceof ExpressionContext whole && whole.test != null && whole.orelse == null) {
        PythonToken first = tokens.get(NodeBuilder.index(whole.test.stop) + 2);
        if (first.index < at.index && parses(first, PythonParser::expression) == null) {
          return error(ErrorKind.STATEMENT_AFTER_ELSE, first);
        }
      }
      if (rule instanceof ExpressionContext whole && whole.body != null && whole.test == null) {
        int condition = NodeBuilder.index(whole.body.stop) + 1;
        if (tokens.get(condition).type != IF || condition + 1 >= at.index) {
          continue;
        }
        Or_testContext test = prefix(condition + 1, at.index, PythonParser::or_test);
        int next = test == null ? ELSE : tokens.get(condition + 1 + length(test)).type;
        if (next != ELSE && next != COLON) {
          return error(ErrorKind.MISSING_ELSE, whole.body.node);
        }
      }
    }
    return null;
  }
}
