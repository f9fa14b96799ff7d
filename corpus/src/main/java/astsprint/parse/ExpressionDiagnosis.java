package astsprint.parse;

import static astsprint.parse.PythonParser.*;

import astsprint.ast.AstNode;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** What is wrong with an expression: the language reference's chapter 6. */
abstract class ExpressionDiagnosis extends Surroundings {
  ExpressionDiagnosis(
      SourceText source, TokenArray tokens, PythonParser parser, Mismatch mismatch) {
    super(source, tokens, parser, mismatch);
  }

  @Nullable PythonSyntaxError expression() {
    PythonSyntaxError error = legacy();
    if (error == null) {
      error = conditional();
    }
    if (error == null) {
      error = comma();
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
    if (before.type != NAME || at.type == LPAR) {
      return null;
    }
    String name = text(before);
    if (!(name.equals("print") || name.equals("exec"))
        || parses(at, PythonParser::starred_expressions) == null) {
      return null;
    }
    return error(
        "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?", before);
  }

  private @Nullable PythonSyntaxError conditional() {
    if (!(mismatch.rule() instanceof ExpressionContext whole) || whole.body == null) {
      return before.type == ELSE && enclosing() instanceof ExpressionContext
          ? atLayoutOrToken("expected expression after 'else', but statement is given")
          : null;
    }
    return mismatch.expects(ELSE) && at.type != COLON
        ? error("expected 'else' after 'if' expression", whole.body.node)
        : null;
  }

  /** The rule to which an expression is missing. */
  private @Nullable RuleContext enclosing() {
    RuleContext rule = mismatch.rule();
    while (rule != null && !(rule instanceof ExpressionContext e && e.test != null)) {
      rule = rule.parent;
    }
    return rule;
  }

  /** Two expressions with nothing between them. */
  @Nullable PythonSyntaxError juxtaposed() {
    PythonSyntaxError error = legacy();
    return error == null ? comma() : error;
  }

  private @Nullable PythonSyntaxError comma() {
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
      return error("invalid syntax. Is this intended to be part of the string?", at);
    }
    return last != null && level(last) > 0
        ? error("invalid syntax. Perhaps you forgot a comma?", ((Or_testContext) left).node)
        : null;
  }

  private @Nullable PythonSyntaxError comprehension() {
    if (mismatch.rule() instanceof Comp_clauseContext && mismatch.expects(IN)) {
      return error("'in' expected after for-loop variables", at);
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
        ? error("did you forget parentheses around the comprehension target?", first)
        : null;
  }

  /** An argument or a parameter without its value. */
  private @Nullable PythonSyntaxError argument() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof ArgumentContext argument) {
        if (argument.start.getType() == STAR
            && level(before) == level(tokens.get(start(argument)))) {
          return error("Invalid star expression", at);
        }
        return isMissing() && argument.value != null
            ? error("expected argument value expression", argument.value.node)
            : null;
      }
      if (rule instanceof ParameterContext || rule instanceof Lambda_parameterContext) {
        return isMissing() ? error("expected default value expression", before) : null;
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
    for (int i = at.index; !startsLine(tokens.get(i).type) && i > 0; i--) {
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
        ? error(what + " parameters cannot be parenthesized", at)
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
          sole
              ? "iterable unpacking cannot be used in comprehension"
              : "Generator expression must be parenthesized",
          (PythonToken) argument.start);
    }
    return argument.keyword_value != null
        ? error(
            "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
            (PythonToken) argument.start)
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
          ? error(
              "cannot use assignment expressions with " + Targets.describe(target.node),
              target.node)
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
      return error("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", target.node);
    }
    return Targets.mayCompare(target.node, (PythonToken) target.start)
        ? error(
            "cannot assign to "
                + Targets.describe(target.node)
                + " here. Maybe you meant '==' instead of '='?",
            target.node)
        : null;
  }
}
