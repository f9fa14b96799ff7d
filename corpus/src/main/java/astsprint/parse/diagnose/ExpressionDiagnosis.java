package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeBuilder;
import astsprint.parse.build.NodeParser;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.Targets;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.text.Normalizer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** What is wrong with an expression: the language reference's chapter 6. */
final class ExpressionDiagnosis extends ErrorSite {
  /** Names in a row after which nobody meant {@code print}: each takes some stack. */
  private static final int MOST_NAMES = 100;

  /** How many names {@link #following} has passed on the way here. */
  private int names;

  ExpressionDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  @Nullable PythonSyntaxError expression() {
    CallDiagnosis call = new CallDiagnosis(source, tokens, mismatch);
    DisplayDiagnosis display = new DisplayDiagnosis(source, tokens, mismatch);
    return first(
        () -> ask(display, DisplayDiagnosis::pair),
        this::legacy,
        this::conditional,
        this::inverted,
        this::comma,
        this::following,
        () -> ask(call, CallDiagnosis::find),
        () -> ask(display, DisplayDiagnosis::comprehension),
        () -> ask(call, CallDiagnosis::findLater),
        () -> ask(display, DisplayDiagnosis::starred),
        this::item,
        this::equals,
        () -> ask(display, DisplayDiagnosis::dictionary),
        this::unfinished);
  }

  /** Within brackets CPython looks again only if they are the braces of a set that come first. */
  private boolean isForgotten(PythonToken from, Mismatch end) {
    if (!isNested(from.index, end.token().index)) {
      return false;
    }
    for (RuleContext rule = end.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Brace_displayContext braces && start(braces) == from.index) {
        return DisplayDiagnosis.isDictionary(braces, at);
      }
    }
    return true;
  }

  /** Whether brackets or f-strings are open between two tokens. */
  private boolean isNested(int first, int end) {
    int open = 0;
    for (int i = first; i < end; i++) {
      open +=
          switch (tokens.get(i).type) {
            case LPAR, LSQB, LBRACE, FSTRING_START, TSTRING_START -> 1;
            case RPAR, RSQB, RBRACE, FSTRING_END -> -1;
            default -> 0;
          };
    }
    return open > 0;
  }

  private @Nullable PythonSyntaxError outermost() {
    return first(this::legacy, this::conditional, this::comma, this::following, this::unfinished);
  }

  /** A condition that is followed by something else than {@code else}, as far as it can be read. */
  private @Nullable PythonSyntaxError unfinished() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof StatementContext) {
        return null;
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

  /** What is wrong with an item of a with statement, which the parser has not chosen a form for. */
  private @Nullable PythonSyntaxError item() {
    if (!(mismatch.rule() instanceof With_stmtContext with)) {
      return null;
    }
    int from = start(with) + (with.asynchronous == null ? 1 : 2);
    for (int i = from; i < at.index; i++) {
      if (tokens.get(i).type == AS) {
        from = i + 1;
      }
    }
    return from < at.index ? within(tokens.get(from), Search.HERE) : null;
  }

  /** {@code print x}, as Python 2 had it. */
  private @Nullable PythonSyntaxError legacy() {
    if (!isName()) {
      return null;
    }
    String name = Normalizer.normalize(text(before), Normalizer.Form.NFKC);
    if (!(name.equals("print") || name.equals("exec"))) {
      return null;
    }
    PythonSyntaxError inner = following();
    if (inner != null) {
      return inner;
    }
    return parses(at, PythonParser::starred_expressions) == null
        ? null
        : error(ErrorKind.MISSING_PARENTHESES, before, name);
  }

  /** Whether an expression begins by a name and ends there, though not for a call. */
  private boolean isName() {
    ParserRuleContext left = parser.endedBefore(RULE_or_test, at);
    return before.type == NAME && at.type != LPAR && left != null && left.start == before;
  }

  /**
   * After any name CPython looks for what {@code print} could have, and finds what is wrong with
   * that.
   */
  private @Nullable PythonSyntaxError following() {
    return names == MOST_NAMES || !isName() ? null : within(at, Search.OUTERMOST);
  }

  /** Which errors of an expression that is tried count. */
  private enum Search {
    /**
     * Those outside of brackets and strings: what is within them CPython remembers from an earlier
     * try, in which it looked for no error.
     */
    OUTERMOST,

    /** Those where the parser stopped before. */
    HERE,

    ALL
  }

  /** What is wrong behind a name that begins a statement. */
  @Nullable PythonSyntaxError behind(PythonToken name) {
    return within(tokens.get(name.index + 1), Search.ALL);
  }

  /**
   * What is wrong with the expressions that begin at a token.
   *
   * @param search which of them count
   */
  private @Nullable PythonSyntaxError within(PythonToken from, Search search) {
    tokens.seek(from.index);
    PythonParser operand = TreeParser.builder(source, tokens);
    operand.trace();
    Mismatch end;
    try {
      Starred_expressionsContext rest = operand.starred_expressions();
      end = new Mismatch(tokens.get(tokens.index()), operand, rest, new IntervalSet());
    } catch (Mismatch e) {
      end = e;
    } catch (Rejection e) {
      return from.type == STRING && e.error().kind().isEscape()
          ? ask(new TextDiagnosis(source, tokens, mismatch), text -> text.late(from, e.error()))
          : e.error();
    } catch (NodeParser.TooDeep e) {
      return null;
    }
    furthest = Math.max(furthest, end.token().index);
    if (end.token().index == from.index
        || end.token().type == INVALID
        || (search == Search.HERE && end.token().index != at.index)
        || (search == Search.OUTERMOST && isForgotten(from, end))) {
      return null;
    }
    ExpressionDiagnosis diagnosis = new ExpressionDiagnosis(source, tokens, end);
    diagnosis.names = names + 1;
    PythonSyntaxError error =
        search == Search.OUTERMOST && !isNested(from.index, end.token().index)
            ? diagnosis.outermost()
            : diagnosis.expression();
    furthest = Math.max(furthest, diagnosis.furthest);
    return error;
  }

  private @Nullable PythonSyntaxError conditional() {
    PythonToken statement = isJump(at) ? at : isJump(before) ? before : null;
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

  /** A {@code not} that binds less than the operator before it. */
  private @Nullable PythonSyntaxError inverted() {
    boolean operator =
        switch (before.type) {
          case PLUS, MINUS, TILDE, STAR, SLASH, DOUBLESLASH, PERCENT, AT ->
              mismatch.rule() instanceof U_exprContext || mismatch.rule() instanceof Or_exprContext;
          default -> false;
        };
    return operator
            && at.type == NOT
            && parses(
                    tokens.get(at.index + 1),
                    isSign() ? PythonParser::u_expr : PythonParser::not_test)
                != null
        ? error(ErrorKind.NOT_AFTER_OPERATOR, at)
        : null;
  }

  /** Whether the operator before is a sign: CPython wants an operand of signs behind it then. */
  private boolean isSign() {
    return before.type == TILDE
        || (mismatch.rule() instanceof U_exprContext unary && start(unary) == before.index);
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

  /**
   * What is wrong as a subscript may be a list, or a call's arguments a form in parentheses, which
   * a comma should precede.
   */
  private @Nullable PythonSyntaxError list() {
    RuleContext rule = mismatch.rule();
    while (rule != null && !(rule instanceof SubscriptionContext || rule instanceof CallContext)) {
      rule = rule.parent instanceof Brace_displayContext ? null : rule.parent;
    }
    if (!(rule instanceof ParserRuleContext brackets)) {
      return null;
    }
    PythonToken last = parses((PythonToken) brackets.start, PythonParser::expression);
    while (rule != null && !(rule instanceof Or_testContext)) {
      rule = rule.parent;
    }
    return last != null && level(last) > 0 && rule instanceof Or_testContext left
        ? error(ErrorKind.FORGOTTEN_COMMA, (PythonToken) left.start)
        : null;
  }

  /** Two expressions with nothing between them. */
  @Nullable PythonSyntaxError juxtaposed() {
    return first(this::legacy, this::comma, this::following);
  }

  private @Nullable PythonSyntaxError comma() {
    PythonSyntaxError list = list();
    if (list != null) {
      return list;
    }
    ParserRuleContext left = parser.endedBefore(RULE_or_test, at);
    if (left == null || !(left.parent instanceof ExpressionContext)) {
      return unpacked();
    }
    PythonToken first = (PythonToken) left.start;
    boolean soft =
        first.type == MATCH
            || first.type == CASE
            || first.type == TYPE
            || first.type == UNDERSCORE
            || (first.type == NAME && tokens.get(first.index + 1).type == STRING);
    if (soft) {
      return null;
    }
    if (first.type == STRING) {
      PythonSyntaxError parted =
          ask(new TextDiagnosis(source, tokens, mismatch), text -> text.parted(first));
      if (parted != null) {
        return parted;
      }
    }
    PythonToken last = parses(at, PythonParser::expression);
    return last != null && level(last) > 0
        ? error(ErrorKind.FORGOTTEN_COMMA, ((Or_testContext) left).node)
        : null;
  }

  /** The same behind an element that is unpacked in brackets. */
  private @Nullable PythonSyntaxError unpacked() {
    boolean element =
        parser.endedBefore(RULE_or_expr, at) instanceof Or_exprContext left
            && (left.parent instanceof Flexible_expressionContext
                || left.parent instanceof Brace_itemContext)
            && tokens.get(start(left) - 1).type == STAR;
    PythonToken last = element ? parses(at, PythonParser::expression) : null;
    return last != null
            && level(last) > 0
            && parser.endedBefore(RULE_or_expr, at) instanceof Or_exprContext left
        ? error(ErrorKind.FORGOTTEN_COMMA, left.node)
        : null;
  }

  /** Whether CPython tries an assignment expression there, though not to a name. */
  private boolean isWalrus(ExpressionContext target) {
    int first = start(target);
    boolean begins =
        first == 0 || tokens.get(first - 1).isLayout() || tokens.get(first - 1).type == SEMI;
    return begins
        ? !(NodeBuilder.isOneToken(target) && target.start.getType() == NAME)
        : target.start.getType() != NAME;
  }

  private @Nullable PythonSyntaxError equals() {
    if (at.type == COLONEQUAL) {
      ParserRuleContext left = parser.endedBefore(RULE_expression, at);
      return left instanceof ExpressionContext target
              && isWalrus(target)
              && parses(tokens.get(at.index + 1), PythonParser::expression) != null
          ? error(ErrorKind.NO_WALRUS_TARGET, target.node, Targets.describe(target.node))
          : null;
    }
    ParserRuleContext left = parser.endedBefore(RULE_assignment_expression, at);
    if (at.type != EQUAL || !(left instanceof Assignment_expressionContext target)) {
      return null;
    }
    PythonToken next = tokens.get(at.index + 1);
    PythonToken last = parses(next, PythonParser::or_expr);
    if (last == null) {
      return null;
    }
    int after = tokens.get(last.index + 1).type;
    if (after == EQUAL || after == COLONEQUAL) {
      return null;
    }
    if (NodeBuilder.isOneToken(target) && target.start.getType() == NAME) {
      return error(ErrorKind.EQUAL_IN_EXPRESSION, target.node);
    }
    return Targets.mayCompare(target.node, (PythonToken) target.start)
        ? error(ErrorKind.NO_TARGET_BUT_EQUAL, target.node, Targets.describe(target.node))
        : null;
  }
}
