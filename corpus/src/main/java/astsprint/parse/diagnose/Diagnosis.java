package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeBuilder;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/**
 * Says in CPython's words, and at CPython's place, why the parser stopped at a token: what
 * CPython's grammar finds by its {@code invalid_} rules is found here by looking around the token.
 *
 * @see <a href="https://docs.python.org/3/reference/grammar.html">The full grammar</a>
 */
public final class Diagnosis extends ErrorSite {
  private Diagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  /** Why some tokens are no Python: the error, and where repair begins. */
  record Failure(PythonSyntaxError error, @Nullable PythonToken at) {}

  /** The first error of some tokens, null if there is none. */
  static @Nullable Failure failure(SourceText source, TokenArray tokens) {
    try {
      TreeParser.parseExact(source, tokens);
      return null;
    } catch (Rejection e) {
      return new Failure(of(source, tokens, e), e.at());
    } catch (Mismatch e) {
      return new Failure(of(source, tokens, e), e.token());
    }
  }

  /** What CPython says of a node that a builder has rejected, the parser standing behind it. */
  public static PythonSyntaxError of(SourceText source, TokenArray tokens, Rejection rejection) {
    if (rejection.at() != null) {
      return rejection.error();
    }
    PythonToken readTo = rejection.readTo();
    if (readTo == null) {
      return prefer(tokens, rejection.error(), tokens.get(tokens.index()));
    }
    TextDiagnosis text = TextDiagnosis.ofClash(source, tokens, readTo);
    if (rejection.error().kind() != ErrorKind.TEMPLATE_AND_TEXT || text == null) {
      return prefer(tokens, rejection.error(), readTo);
    }
    PythonSyntaxError parted = text.parted(text.before);
    return prefer(tokens, parted == null ? rejection.error() : parted, tokens.get(text.furthest));
  }

  /** What CPython says of a token that no rule expects. */
  public static PythonSyntaxError of(SourceText source, TokenArray tokens, Mismatch mismatch) {
    Diagnosis diagnosis = new Diagnosis(source, tokens, mismatch);
    PythonSyntaxError error;
    try {
      error = diagnosis.find();
    } catch (Rejection literal) {
      error = literal.error();
    }
    // CPython does not read on after an indent that nothing explains.
    return error.kind() == ErrorKind.UNEXPECTED_INDENT
        ? error
        : prefer(tokens, error, tokens.get(diagnosis.furthest));
  }

  /**
   * What CPython says when it has read on after an error: an error in later tokens is preferred,
   * and a bracket that is open at the end explains what is wrong in later lines.
   *
   * @param furthest the last token that was looked at before
   */
  private static PythonSyntaxError prefer(
      TokenArray tokens, PythonSyntaxError error, PythonToken furthest) {
    if (error.type() == PythonSyntaxError.Type.ValueError
        || error.type() == PythonSyntaxError.Type.UnicodeDecodeError) {
      // Not a SyntaxError: CPython does not read on.
      return error;
    }
    PythonSyntaxError stop = tokens.preferredStop();
    if (stop == null) {
      stop = tokens.stopAt(furthest);
    }
    // A string that ended in a specifier has left a bracket open: CPython's tokens go on.
    if (stop != null && stop.kind() != ErrorKind.UNCLOSED_SPEC) {
      return stop;
    }
    PythonSyntaxError unclosed =
        furthest.type == EOF ? tokens.unclosed() : tokens.preferredUnclosed();
    return unclosed != null && (furthest.type == EOF || furthest.line > unclosed.lineno())
        ? unclosed
        : error;
  }

  private PythonSyntaxError find() {
    PythonSyntaxError stop = tokens.stopAt(at);
    if (stop != null) {
      return stop;
    }
    PythonToken mixed = new DisplayDiagnosis(source, tokens, mismatch).mixed();
    if (mixed != null) {
      furthest = mixed.index;
      return error(ErrorKind.INVALID_SYNTAX, mixed);
    }
    StatementDiagnosis statement = new StatementDiagnosis(source, tokens, mismatch);
    HeaderDiagnosis header = new HeaderDiagnosis(source, tokens, mismatch);
    PythonSyntaxError error = ask(statement, StatementDiagnosis::assigned);
    if (error != null && error.kind() == ErrorKind.EQUAL_IN_ARGUMENT && at.type == EOF) {
      // CPython has not looked behind the equals sign.
      furthest = before.index;
    }
    if (error == null && before.type == COLONEQUAL && isUntriedWalrus()) {
      furthest = before.index;
      return error(ErrorKind.INVALID_SYNTAX, before);
    }
    if (error == null && at.type == EOF) {
      error = tokens.unclosed();
    }
    if (error == null) {
      error =
          first(
              () -> ask(header, HeaderDiagnosis::find),
              this::beforeNot,
              this::specific,
              () -> ask(statement, StatementDiagnosis::statement),
              () -> ask(statement, StatementDiagnosis::behindTuple),
              header::noParameters);
    }
    if (error != null) {
      return error;
    }
    if (before.type == COLONEQUAL && !isBehindName()) {
      return error(ErrorKind.INVALID_SYNTAX, before);
    }
    PythonSyntaxError forced = ask(header, HeaderDiagnosis::forced);
    if (forced != null) {
      return forced;
    }
    if (before.type == COLON && statement.isAnnotated()) {
      return error(ErrorKind.INVALID_SYNTAX, before);
    }
    PythonToken behind = statement.behindTarget();
    if (behind != null) {
      return error(ErrorKind.INVALID_SYNTAX, behind);
    }
    if (at.type == INDENT) {
      return error(ErrorKind.UNEXPECTED_INDENT, at);
    }
    if (at.type == DEDENT) {
      return error(ErrorKind.UNEXPECTED_UNINDENT, at);
    }
    return at.type == EOF
        ? ErrorKind.INVALID_SYNTAX.at(source.lines(), 0)
        : error(ErrorKind.INVALID_SYNTAX, at);
  }

  /** What is wrong with the field or the expression in which the parser stopped. */
  private @Nullable PythonSyntaxError specific() {
    ExpressionDiagnosis expression = new ExpressionDiagnosis(source, tokens, mismatch);
    if (!inFString()) {
      return ask(expression, ExpressionDiagnosis::expression);
    }
    FieldDiagnosis field = new FieldDiagnosis(source, tokens, mismatch);
    return first(
        () -> ask(expression, ExpressionDiagnosis::juxtaposed),
        field::find,
        () -> ask(expression, ExpressionDiagnosis::expression),
        field::unread);
  }

  /**
   * The same one token earlier, if the parser has taken {@code not} for the beginning of {@code not
   * in}: CPython takes it back.
   */
  private @Nullable PythonSyntaxError beforeNot() {
    if (before.type != NOT || !(mismatch.rule() instanceof Comp_operatorContext)) {
      return null;
    }
    before.type = INVALID;
    try {
      TreeParser.parseExact(source, tokens);
      return null;
    } catch (Rejection e) {
      return null;
    } catch (Mismatch e) {
      before.type = NOT;
      Diagnosis earlier = new Diagnosis(source, tokens, e);
      PythonSyntaxError error = earlier.specific();
      furthest = Math.max(furthest, earlier.furthest);
      return error;
    } finally {
      before.type = NOT;
    }
  }

  /** Whether nothing but a name is assigned to by the operator before: CPython takes no other. */
  private boolean isBehindName() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Assignment_expressionContext named && named.operator == before) {
        return NodeBuilder.isOneToken(named.left) && isName((PythonToken) named.left.start);
      }
    }
    return before.index > 0 && isName(tokens.get(before.index - 1));
  }

  /** Whether an argument is assigned to by the operator before and is no name. */
  private boolean isUntriedWalrus() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Assignment_expressionContext named && named.operator == before) {
        return rule.parent instanceof ArgumentContext && !isBehindName();
      }
    }
    return false;
  }

  private boolean inFString() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Replacement_fieldContext) {
        return true;
      }
      if (rule instanceof StatementContext) {
        return false;
      }
    }
    return false;
  }
}
