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
    ConditionDiagnosis condition = new ConditionDiagnosis(source, tokens, mismatch);
    DisplayDiagnosis display = new DisplayDiagnosis(source, tokens, mismatch);
    return first(
        () -> ask(display, DisplayDiagnosis::pair),
        this::legacy,
        () -> ask(condition, ConditionDiagnosis::find),
        this::inverted,
        this::comma,
        this::following,
        () -> ask(call, CallDiagnosis::find),
        () -> ask(display, DisplayDiagnosis::comprehension),
        () -> ask(call, CallDiagnosis::findLater),
        () -> ask(display, DisplayDiagnosis::starred),
        this::item,
        this::subject,
        this::equals,
        () -> ask(display, DisplayDiagnosis::dictionary),
        () -> ask(condition, ConditionDiagnosis::unfinished));
  }

  /** Within brackets CPython looks again only if they are the braces of a set that come first. */
  private boolean isForgotten(PythonToken from, Mismatch end) {
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
    ConditionDiagnosis condition = new ConditionDiagnosis(source, tokens, mismatch);
    return first(
        this::legacy,
        () -> ask(condition, ConditionDiagnosis::find),
        this::comma,
        this::following,
        () -> ask(condition, ConditionDiagnosis::unfinished));
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

  /** The same with what {@code match} may look at, in a line that is no statement of any kind. */
  private @Nullable PythonSyntaxError subject() {
    PythonToken first = lineStart(before.index);
    return mismatch.rule() instanceof StatementContext
            && first.type == MATCH
            && first.index < before.index
        ? within(tokens.get(first.index + 1), Search.ALL)
        : null;
  }

  /** {@code print x}, as Python 2 had it. */
  private @Nullable PythonSyntaxError legacy() {
    ParserRuleContext left = parser.endedBefore(RULE_or_test, at);
    if (left == null || !begins(left) || left.start.getType() != NAME) {
      return null;
    }
    PythonToken first = (PythonToken) left.start;
    String name = Normalizer.normalize(text(first), Normalizer.Form.NFKC);
    if (!(name.equals("print") || name.equals("exec"))) {
      return null;
    }
    PythonSyntaxError inner = following();
    if (inner != null) {
      return inner;
    }
    PythonToken next = tokens.get(first.index + 1);
    return next.type == LPAR || parses(next, PythonParser::starred_expressions) == null
        ? null
        : error(ErrorKind.MISSING_PARENTHESES, first, name);
  }

  /**
   * After any name CPython looks for what {@code print} could have, and finds what is wrong with
   * that. After any operand it finds what is wrong within braces, unless it has read them for a
   * part of a string.
   */
  private @Nullable PythonSyntaxError following() {
    ParserRuleContext left = parser.endedBefore(RULE_or_test, at);
    if (names == MOST_NAMES || left == null || !begins(left)) {
      return null;
    }
    PythonToken first = (PythonToken) left.start;
    if (isName(before) && at.type != LPAR && first == before) {
      // Where CPython looks for no comma, it has not read on before.
      return within(at, isSoft(first) ? Search.ALL : Search.OUTERMOST);
    }
    boolean string = first.type == STRING && tokens.get(first.index + 1).type != STRING;
    return at.type == LBRACE && !isSoft(first) && !string ? within(at, Search.BRACES) : null;
  }

  /** Which errors of an expression that is tried count. */
  private enum Search {
    /**
     * Those outside of brackets and strings: what is within them CPython remembers from an earlier
     * try, in which it looked for no error.
     */
    OUTERMOST,

    /** Those within braces that come first. */
    BRACES,

    /** Those where the parser stopped before. */
    HERE,

    ALL
  }

  /** What is wrong with the expressions behind a word. */
  @Nullable PythonSyntaxError behind(PythonToken word) {
    return within(tokens.get(word.index + 1), Search.ALL);
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
      furthest = Math.max(furthest, e.readTo() == null ? tokens.index() : e.readTo().index);
      if (e.error().kind() == ErrorKind.TEMPLATE_AND_TEXT
          && search == Search.OUTERMOST
          && from.type != LBRACE) {
        // CPython remembers the strings as it has read them without looking for errors.
        return null;
      }
      return from.type == STRING && e.error().kind().isEscape()
          ? ask(new TextDiagnosis(source, tokens, mismatch), text -> text.late(from, e.error()))
          : e.error();
    } catch (NodeParser.TooDeep e) {
      return null;
    }
    furthest = Math.max(furthest, end.token().index);
    if (end.token().index == from.index
        || end.token().type == INVALID
        || (search == Search.HERE && end.token().index != at.index)) {
      return null;
    }
    boolean nested = isNested(from.index, end.token().index);
    if (search == Search.BRACES && !nested) {
      return null;
    }
    if ((search == Search.OUTERMOST || search == Search.BRACES)
        && nested
        && isForgotten(from, end)) {
      DisplayDiagnosis display = new DisplayDiagnosis(source, tokens, end);
      return from.type == LBRACE
          ? first(
              () -> ask(display, DisplayDiagnosis::pair),
              () -> ask(display, DisplayDiagnosis::dictionary))
          : null;
    }
    ExpressionDiagnosis diagnosis = new ExpressionDiagnosis(source, tokens, end);
    diagnosis.names = names + 1;
    PythonSyntaxError error =
        search == Search.OUTERMOST && !nested ? diagnosis.outermost() : diagnosis.expression();
    furthest = Math.max(furthest, diagnosis.furthest);
    return error;
  }

  /** A {@code not} that binds less than the operator before it. */
  private @Nullable PythonSyntaxError inverted() {
    boolean operator =
        switch (before.type) {
          case PLUS, MINUS, TILDE, STAR, SLASH, DOUBLESLASH, PERCENT, AT -> isOperator();
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

  /** Whether the token before is an operator with an operand missing, and no star of its own. */
  private boolean isOperator() {
    if (!(mismatch.rule() instanceof U_exprContext || mismatch.rule() instanceof Or_exprContext)) {
      return false;
    }
    for (RuleContext rule = mismatch.rule(); rule instanceof U_exprContext; rule = rule.parent) {
      if (start((ParserRuleContext) rule) == before.index) {
        return true;
      }
      if (rule.parent instanceof Or_exprContext sum) {
        return start(sum) < before.index;
      }
    }
    return mismatch.rule() instanceof Or_exprContext sum && start(sum) < before.index;
  }

  /** Whether the operator before is a sign: CPython wants an operand of signs behind it then. */
  private boolean isSign() {
    return before.type == TILDE
        || (mismatch.rule() instanceof U_exprContext unary && start(unary) == before.index);
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
    return last != null
            && level(last) > 0
            && rule instanceof Or_testContext left
            && left.parent instanceof ExpressionContext
        ? error(ErrorKind.FORGOTTEN_COMMA, (PythonToken) left.start)
        : null;
  }

  /** Two expressions with nothing between them. */
  @Nullable PythonSyntaxError juxtaposed() {
    ConditionDiagnosis condition = new ConditionDiagnosis(source, tokens, mismatch);
    return first(
        this::legacy, () -> ask(condition, ConditionDiagnosis::find), this::comma, this::following);
  }

  private @Nullable PythonSyntaxError comma() {
    PythonSyntaxError list = list();
    if (list != null) {
      return list;
    }
    ParserRuleContext left = parser.endedBefore(RULE_or_test, at);
    if (left == null || !begins(left)) {
      return unpacked();
    }
    PythonToken first = (PythonToken) left.start;
    if (isSoft(first)) {
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

  /** Whether CPython looks for no comma behind an operand that begins by this token. */
  private boolean isSoft(PythonToken first) {
    return first.type == NAME ? tokens.get(first.index + 1).type == STRING : isName(first);
  }

  /** Whether a test begins an expression, not the condition or the alternative of one. */
  private static boolean begins(ParserRuleContext test) {
    return test.parent instanceof ExpressionContext whole && start(whole) == start(test);
  }

  /** The same behind the first element in brackets, if it is unpacked. */
  private @Nullable PythonSyntaxError unpacked() {
    boolean element =
        parser.endedBefore(RULE_or_expr, at) instanceof Or_exprContext left
            && (left.parent instanceof Flexible_expressionContext
                || left.parent instanceof Brace_itemContext)
            && tokens.get(start(left) - 1).type == STAR
            && DisplayDiagnosis.isOpening(tokens, start(left) - 1);
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
    PythonToken first = (PythonToken) target.start;
    boolean name = NodeBuilder.isOneToken(target) && isName(first);
    if (!name && !Targets.mayCompare(target.node, first)) {
      return null;
    }
    PythonToken last = parses(tokens.get(at.index + 1), PythonParser::or_expr);
    int after = last == null ? EQUAL : tokens.get(last.index + 1).type;
    if (after == EQUAL || after == COLONEQUAL) {
      return null;
    }
    return name
        ? error(ErrorKind.EQUAL_IN_EXPRESSION, target.node)
        : error(ErrorKind.NO_TARGET_BUT_EQUAL, target.node, Targets.describe(target.node));
  }
}
