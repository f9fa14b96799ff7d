package astsprint.parse.diagnose;

import astsprint.parse.Python;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.AstNode;
import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeBuilder;
import astsprint.parse.build.NodeParser;
import astsprint.parse.build.Positions;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.Targets;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
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
    PythonSyntaxError error = pair();
    if (error == null) {
      error = legacy();
    }
    if (error == null) {
      error = conditional();
    }
    if (error == null) {
      error = inverted();
    }
    if (error == null) {
      error = comma();
    }
    if (error == null) {
      error = following();
    }
    if (error == null) {
      error = parenthesized();
    }
    if (error == null) {
      error = generator();
    }
    if (error == null) {
      error = comprehension();
    }
    if (error == null) {
      error = argument();
    }
    return error == null ? equals() : error;
  }

  /** {@code print x}, as Python 2 had it. */
  private @Nullable PythonSyntaxError legacy() {
    if (!isName()) {
      return null;
    }
    String name = text(before);
    if (!(name.equals("print") || name.equals("exec"))
        || parses(at, PythonParser::starred_expressions) == null) {
      return null;
    }
    return error(ErrorKind.MISSING_PARENTHESES, before, name);
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
    if (names == MOST_NAMES || !isName()) {
      return null;
    }
    tokens.seek(at.index);
    PythonParser operand = TreeParser.builder(source, tokens);
    operand.trace();
    Mismatch end;
    try {
      Starred_expressionsContext rest = operand.starred_expressions();
      end = new Mismatch(tokens.get(tokens.index()), operand, rest, new IntervalSet());
    } catch (Mismatch e) {
      end = e;
    } catch (Rejection e) {
      return e.error();
    } catch (NodeParser.TooDeep e) {
      return null;
    }
    furthest = Math.max(furthest, end.token().index);
    if (end.token().index == at.index || end.token().type == INVALID) {
      return null;
    }
    ExpressionDiagnosis diagnosis = new ExpressionDiagnosis(source, tokens, end);
    diagnosis.names = names + 1;
    PythonSyntaxError error = diagnosis.expression();
    furthest = Math.max(furthest, diagnosis.furthest);
    return error;
  }

  /** The key of a dictionary's later pair without its colon, whatever else is wrong in it. */
  private @Nullable PythonSyntaxError pair() {
    Brace_itemContext key = null;
    Brace_itemContext item = null;
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Brace_itemContext inner) {
        item = inner;
      } else if (rule instanceof Brace_displayContext braces && isDictionary(braces)) {
        Brace_itemContext last =
            item != null ? item : braces.rest.isEmpty() ? null : braces.rest.getLast();
        if (last != null && start(last) != start(braces.first)) {
          key = last;
        }
      }
    }
    if (key == null || key.colon != null || key.unpacked != null) {
      return null;
    }
    int first = start(key);
    ExpressionContext whole = prefix(first, at.index, PythonParser::expression);
    return whole == null ? null : Positions.atEnd(source, ErrorKind.MISSING_KEY_COLON, whole.node);
  }

  private boolean isDictionary(Brace_displayContext braces) {
    return at.type != EOF
        && braces.loops == null
        && braces.first != null
        && (braces.first.colon != null || braces.first.unpacked != null);
  }

  private @Nullable PythonSyntaxError conditional() {
    PythonToken statement = isJump(at) ? at : isJump(before) ? before : null;
    if (statement != null) {
      PythonToken next = tokens.get(statement.index + 1);
      furthest = Math.max(furthest, next.index);
      PythonToken test =
          next.type == IF ? parses(tokens.get(next.index + 1), PythonParser::or_test) : null;
      if (test != null && tokens.get(test.index + 1).type == ELSE) {
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
            && parses(tokens.get(at.index + 1), PythonParser::not_test) != null
        ? error(ErrorKind.NOT_AFTER_OPERATOR, at)
        : null;
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

  /** What is wrong as a subscript may be a list, which a comma should precede. */
  private @Nullable PythonSyntaxError list() {
    RuleContext rule = mismatch.rule();
    while (rule != null && !(rule instanceof SubscriptionContext)) {
      rule = rule.parent instanceof Brace_displayContext ? null : rule.parent;
    }
    if (!(rule instanceof SubscriptionContext subscript)) {
      return null;
    }
    PythonToken last = parses((PythonToken) subscript.start, PythonParser::expression);
    while (rule != null && !(rule instanceof Or_testContext)) {
      rule = rule.parent;
    }
    return last != null && level(last) > 0 && rule instanceof Or_testContext left
        ? error(ErrorKind.FORGOTTEN_COMMA, (PythonToken) left.start)
        : null;
  }

  /** Two expressions with nothing between them. */
  @Nullable PythonSyntaxError juxtaposed() {
    PythonSyntaxError error = legacy();
    if (error == null) {
      error = comma();
    }
    return error == null ? following() : error;
  }

  private @Nullable PythonSyntaxError comma() {
    PythonSyntaxError list = list();
    if (list != null) {
      return list;
    }
    ParserRuleContext left = parser.endedBefore(RULE_or_test, at);
    if (left == null || !(left.parent instanceof ExpressionContext)) {
      return null;
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
    PythonToken last = parses(at, PythonParser::expression);
    if (last != null && before.type == STRING && tokens.get(last.index + 1).type == STRING) {
      return error(ErrorKind.PART_OF_STRING, at);
    }
    return last != null && level(last) > 0
        ? error(ErrorKind.FORGOTTEN_COMMA, ((Or_testContext) left).node)
        : null;
  }

  private @Nullable PythonSyntaxError comprehension() {
    if (mismatch.rule() instanceof Comp_clauseContext && mismatch.expects(IN)) {
      return error(ErrorKind.MISSING_IN, at);
    }
    if (at.type != FOR && at.type != ASYNC) {
      return null;
    }
    AstNode first =
        switch (mismatch.rule()) {
          case Flexible_listContext list
              when list.parent instanceof List_displayContext && !list.nodes.isEmpty() ->
              list.nodes.getFirst();
          case List_displayContext display when display.elements != null ->
              display.elements.nodes.getFirst();
          case Brace_displayContext braces
              when braces.first != null && braces.first.key != null && braces.first.colon == null ->
              braces.first.key.node;
          default -> null;
        };
    return first != null && parses(at, PythonParser::comp_for) != null
        ? error(ErrorKind.BARE_COMPREHENSION_TARGET, first)
        : null;
  }

  /** An argument or a parameter without its value. */
  private @Nullable PythonSyntaxError argument() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof ArgumentContext argument) {
        if (argument.start.getType() == STAR
            && prefix(start(argument) + 1, at.index, PythonParser::expression) == null) {
          return error(ErrorKind.INVALID_STAR, at);
        }
        return isMissing() && argument.value != null
            ? error(ErrorKind.MISSING_ARGUMENT, argument.value.node)
            : null;
      }
      if (rule instanceof ParameterContext || rule instanceof Lambda_parameterContext) {
        return isMissing() ? error(ErrorKind.MISSING_DEFAULT, before) : null;
      }
    }
    return null;
  }

  /** Names in parentheses, as Python 2 allowed them among parameters. */
  private @Nullable PythonSyntaxError parenthesized() {
    String what =
        switch (mismatch.rule()) {
          case FuncdefContext _, Parameter_listContext _, ParameterContext _ -> "Function";
          case Lambda_exprContext _, Lambda_parametersContext _, Lambda_parameterContext _ ->
              "Lambda expression";
          default -> null;
        };
    boolean first = before.type == LPAR || before.type == COMMA || before.type == LAMBDA;
    if (what == null || at.type != LPAR || !first) {
      return null;
    }
    for (int i = at.index; !tokens.get(i).isLayout() && i > 0; i--) {
      if (tokens.get(i).type == EQUAL) {
        return null;
      }
    }
    int i = at.index + 1;
    while (tokens.get(i).type == NAME && tokens.get(i + 1).type == COMMA) {
      i += 2;
    }
    i += tokens.get(i).type == NAME ? 1 : 0;
    return i > at.index + 1 && tokens.get(i).type == RPAR
        ? error(ErrorKind.NAMES_IN_PARENTHESES, at, what)
        : null;
  }

  /** An argument that is no element of a generator expression, before a for clause. */
  private @Nullable PythonSyntaxError generator() {
    if ((at.type != FOR && at.type != ASYNC) || parses(at, PythonParser::comp_for) == null) {
      return null;
    }
    ParserRuleContext last = parser.endedBefore(RULE_argument, at);
    if (!(last instanceof ArgumentContext argument)) {
      return null;
    }
    if (argument.starred != null) {
      boolean sole = tokens.get(start(argument) - 1).type == LPAR;
      return error(
          sole ? ErrorKind.STARRED_IN_COMPREHENSION : ErrorKind.BARE_GENERATOR,
          (PythonToken) argument.start);
    }
    return argument.keyword_value != null
        ? error(ErrorKind.EQUAL_IN_EXPRESSION, (PythonToken) argument.start)
        : null;
  }

  private boolean isMissing() {
    return before.type == EQUAL && (at.type == COMMA || at.type == RPAR);
  }

  private static int start(ParserRuleContext rule) {
    return NodeBuilder.index(rule.start);
  }

  private @Nullable PythonSyntaxError equals() {
    if (at.type == COLONEQUAL) {
      ParserRuleContext left = parser.endedBefore(RULE_expression, at);
      return left instanceof ExpressionContext target && target.start.getType() != NAME
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
