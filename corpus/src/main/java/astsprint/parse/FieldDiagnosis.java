package astsprint.parse;

import static astsprint.parse.PythonParser.*;

import astsprint.parse.PythonSyntaxError.Kind;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** Why a replacement field of an f-string or t-string is none, in CPython's words. */
final class FieldDiagnosis {
  private final SourceText source;
  private final TokenArray tokens;
  private final Mismatch mismatch;
  private final PythonToken at;
  private final PythonToken before;

  FieldDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    this.source = source;
    this.tokens = tokens;
    this.mismatch = mismatch;
    this.at = mismatch.token();
    this.before = tokens.get(at.index - 1);
  }

  /** The error; null if it is not the field's but one of the expression in it. */
  @Nullable PythonSyntaxError find() {
    RuleContext rule = mismatch.rule();
    while (!(rule instanceof Replacement_fieldContext)) {
      rule = rule.parent;
    }
    Replacement_fieldContext field = (Replacement_fieldContext) rule;
    PythonToken open = (PythonToken) field.start;
    if (at.index == open.index + 1) {
      return switch (at.type) {
        case EQUAL, EXCLAMATION, COLON, RBRACE ->
            error("valid expression required before '" + text(at) + "'", at);
        default -> error("expecting a valid expression after '{'", at);
      };
    }
    if (inLambda()) {
      return error("lambda expressions are not allowed without parentheses", lambda(open));
    }
    if (!(mismatch.rule() instanceof Replacement_fieldContext)
        && !(mismatch.rule() instanceof IdentifierContext)
        && !(mismatch.rule() instanceof Format_specContext)) {
      return tokens.opened(open.index, at.index) > 1 || before.type == LBRACE || field.value != null
          ? null
          : incomplete(open, field);
    }
    if (before.type == EXCLAMATION) {
      return at.type == COLON || at.type == RBRACE
          ? error("missing conversion character", at)
          : error("invalid conversion character", at);
    }
    if (field.spec != null || mismatch.rule() instanceof Format_specContext) {
      return error("expecting '}', or format specs", at);
    }
    if (field.conversion != null) {
      return error("expecting ':' or '}'", at);
    }
    return field.equal != null
        ? error("expecting '!', or ':', or '}'", at)
        : error("expecting '=', or '!', or ':', or '}'", at);
  }

  /** Nothing after the brace is an expression: CPython points at its first token. */
  private @Nullable PythonSyntaxError incomplete(PythonToken open, Replacement_fieldContext field) {
    return field.value == null && (at.type == RBRACE || at.type == COLON || at.type == EXCLAMATION)
        ? error("expecting a valid expression after '{'", tokens.get(open.index + 1))
        : null;
  }

  /** A colon ends the expression of a field: a lambda's is the format specifier's. */
  private boolean inLambda() {
    return at.type == FSTRING_MIDDLE
        && (before.type == COLON
            || (mismatch.expects(COLON) && mismatch.rule() instanceof Lambda_exprContext));
  }

  private PythonToken lambda(PythonToken open) {
    int i = at.index;
    while (i > open.index && tokens.get(i).type != LAMBDA) {
      i--;
    }
    return tokens.get(i);
  }

  private String text(PythonToken token) {
    return source.text().substring(token.start, token.end);
  }

  private PythonSyntaxError error(String message, PythonToken token) {
    return Positions.error(source, Kind.SyntaxError, letter() + "-string: " + message, token);
  }

  private char letter() {
    RuleContext rule = mismatch.rule();
    while (!(rule instanceof FstringContext)) {
      rule = rule.parent;
    }
    return ((FstringContext) rule).start.getType() == TSTRING_START ? 't' : 'f';
  }
}
