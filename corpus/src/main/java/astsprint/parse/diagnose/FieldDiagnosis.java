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

/** Why a replacement field of an f-string or t-string is none, in CPython's words. */
final class FieldDiagnosis extends ErrorSite {
  FieldDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
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
            error(ErrorKind.EMPTY_FIELD, at, letter(), text(at));
        default -> fieldError(ErrorKind.NO_FIELD_EXPRESSION, at);
      };
    }
    if (inLambda()) {
      return fieldError(ErrorKind.BARE_LAMBDA, lambda(open));
    }
    if (!(mismatch.rule() instanceof Replacement_fieldContext)
        && !(mismatch.rule() instanceof IdentifierContext && before.type == EXCLAMATION)
        && !(mismatch.rule() instanceof Format_specContext)) {
      return null;
    }
    if (before.type == EXCLAMATION) {
      return at.type == COLON || at.type == RBRACE
          ? fieldError(ErrorKind.MISSING_CONVERSION, at)
          : fieldError(ErrorKind.INVALID_CONVERSION, at);
    }
    if (field.spec != null || mismatch.rule() instanceof Format_specContext) {
      return fieldError(ErrorKind.UNCLOSED_SPEC, at);
    }
    if (field.conversion != null) {
      return fieldError(ErrorKind.AFTER_CONVERSION, at);
    }
    return field.equal != null
        ? fieldError(ErrorKind.AFTER_EQUAL, at)
        : fieldError(ErrorKind.AFTER_FIELD_EXPRESSION, at);
  }

  /**
   * What CPython says if nothing is wrong with the expression itself: it takes as much for one as
   * it can, and the next token is none that a field has there.
   */
  @Nullable PythonSyntaxError unread() {
    RuleContext rule = mismatch.rule();
    while (!(rule instanceof Replacement_fieldContext)) {
      rule = rule.parent;
    }
    Replacement_fieldContext field = (Replacement_fieldContext) rule;
    if (field.value != null) {
      return null;
    }
    int first = NodeBuilder.index(field.start) + 1;
    Assigned_valueContext value = prefix(first, at.index, PythonParser::assigned_value);
    if (value == null && tokens.get(first).type == YIELD) {
      return fieldError(ErrorKind.AFTER_FIELD_EXPRESSION, tokens.get(first + 1));
    }
    if (value == null) {
      return fieldError(ErrorKind.NO_FIELD_EXPRESSION, tokens.get(first));
    }
    PythonToken next = tokens.get(first + length(value));
    return switch (next.type) {
      case EQUAL, EXCLAMATION, COLON, RBRACE -> null;
      default -> fieldError(ErrorKind.AFTER_FIELD_EXPRESSION, next);
    };
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

  private PythonSyntaxError fieldError(ErrorKind kind, PythonToken token) {
    return error(kind, token, letter());
  }

  private char letter() {
    RuleContext rule = mismatch.rule();
    while (!(rule instanceof FstringContext)) {
      rule = rule.parent;
    }
    return ((FstringContext) rule).start.getType() == TSTRING_START ? 't' : 'f';
  }
}
