package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.Asdl.expr;
import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeBuilder;
import astsprint.parse.build.NodeParser;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** What is wrong with arguments and parameters: the language reference's 6.3.4 and 8.7. */
final class CallDiagnosis extends ErrorSite {
  CallDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  /** What is wrong with arguments or parameters. */
  @Nullable PythonSyntaxError find() {
    return first(this::parenthesized, this::generator);
  }

  /** The same for what CPython sees later. */
  @Nullable PythonSyntaxError findLater() {
    return first(this::argument, this::defaulted);
  }

  /** A default, or a value by name, of what has stars. */
  private @Nullable PythonSyntaxError defaulted() {
    if (at.type != EQUAL) {
      return null;
    }
    if (parser.endedBefore(RULE_argument, at) instanceof ArgumentContext argument
        && (argument.starred != null || argument.unpacked != null)) {
      return parses(tokens.get(at.index + 1), PythonParser::expression) == null
          ? null
          : error(
              argument.starred != null
                  ? ErrorKind.STARRED_AS_KEYWORD
                  : ErrorKind.UNPACKING_AS_KEYWORD,
              (PythonToken) argument.start);
    }
    boolean one = false;
    boolean two = false;
    if (parser.endedBefore(RULE_parameter, at) instanceof ParameterContext parameter) {
      one = parameter.star != null && parameter.name != null;
      two = parameter.double_star != null;
    } else if (parser.endedBefore(RULE_lambda_parameter, at)
        instanceof Lambda_parameterContext parameter) {
      one = parameter.star != null && parameter.name != null;
      two = parameter.double_star != null;
    }
    return one
        ? error(ErrorKind.STAR_DEFAULT, at)
        : two ? error(ErrorKind.DOUBLE_STAR_DEFAULT, at) : null;
  }

  /** An argument or a parameter without its value. */
  private @Nullable PythonSyntaxError argument() {
    if (mismatch.rule() instanceof CallContext
        && parser.endedBefore(RULE_argument, at) instanceof ArgumentContext argument) {
      return positional(argument);
    }
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof ArgumentContext argument) {
        PythonSyntaxError assigned = assigned(argument);
        if (assigned != null) {
          return assigned;
        }
        if (argument.start.getType() == STAR
            && prefix(start(argument) + 1, at.index, PythonParser::expression) == null) {
          return error(ErrorKind.INVALID_STAR, at);
        }
        if (isMissing() && argument.value != null) {
          return error(ErrorKind.MISSING_ARGUMENT, argument.value.node);
        }
        PythonSyntaxError late = positional(argument);
        if (late != null) {
          return late;
        }
        continue;
      }
      if (rule instanceof ParameterContext || rule instanceof Lambda_parameterContext) {
        return isMissing() ? error(ErrorKind.MISSING_DEFAULT, before) : null;
      }
    }
    return null;
  }

  /**
   * An argument that cannot be read to its end, behind one with a name or with two stars: CPython
   * wants a name there, and otherwise takes as much as it can for a positional one.
   */
  private @Nullable PythonSyntaxError positional(ArgumentContext argument) {
    if (argument.all.keywords.isEmpty() || argument.keyword_value != null) {
      return null;
    }
    PythonToken first = (PythonToken) argument.start;
    boolean named = isName(first);
    PythonToken stop = named ? tokens.get(first.index + 1) : first;
    if (first.type == STAR || first.type == DOUBLESTAR || (named && stop.type == EQUAL)) {
      return null;
    }
    ExpressionContext value = prefix(first.index, at.index, PythonParser::expression);
    if (value == null || tokens.get(first.index + length(value)).type == COLONEQUAL) {
      return error(ErrorKind.INVALID_SYNTAX, stop);
    }
    return error(
        argument.all.unpacks
            ? ErrorKind.POSITIONAL_AFTER_UNPACKING
            : ErrorKind.POSITIONAL_AFTER_KEYWORD,
        tokens.get(furthest));
  }

  /** An argument that is no name before an equals sign, whatever stands behind that. */
  @Nullable PythonSyntaxError assigned(ArgumentContext argument) {
    if (argument.value == null
        || tokens.get(NodeBuilder.index(argument.value.stop) + 1).type != EQUAL) {
      return null;
    }
    expr value = argument.value.node;
    if (!NodeBuilder.isOneToken(argument.value)) {
      return error(ErrorKind.EQUAL_IN_ARGUMENT, value);
    }
    return switch (argument.value.start.getType()) {
      case NAME, MATCH, CASE, TYPE, UNDERSCORE -> null;
      case TRUE, FALSE, NONE ->
          error(ErrorKind.NO_TARGET, value, text((PythonToken) argument.value.start));
      default -> error(ErrorKind.EQUAL_IN_ARGUMENT, value);
    };
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
    for (int i = at.index; !isDefinition(tokens.get(i).type) && i > 0; i--) {
      if (tokens.get(i).type == EQUAL) {
        return null;
      }
    }
    int i = at.index + 1;
    while (tokens.get(i).type == NAME && tokens.get(i + 1).type == COMMA) {
      i += 2;
    }
    i += tokens.get(i).type == NAME ? 1 : 0;
    furthest = Math.max(furthest, i);
    return i > at.index + 1 && tokens.get(i).type == RPAR
        ? error(ErrorKind.NAMES_IN_PARENTHESES, at, what)
        : null;
  }

  private static boolean isDefinition(int type) {
    return type == LAMBDA || type == DEF;
  }

  /** An argument that is no element of a generator expression, before a for clause. */
  private @Nullable PythonSyntaxError generator() {
    if (at.type != FOR && at.type != ASYNC) {
      return null;
    }
    if (!(parser.endedBefore(RULE_argument, at) instanceof ArgumentContext argument)) {
      return null;
    }
    PythonSyntaxError loop = loopWithoutIn();
    if (loop != null || parses(at, PythonParser::comp_for) == null) {
      return loop;
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

  /** A for clause behind an argument that cannot have one, and without its {@code in}. */
  private @Nullable PythonSyntaxError loopWithoutIn() {
    tokens.seek(at.index);
    try {
      TreeParser.recognizer(tokens).comp_for();
      return null;
    } catch (Mismatch e) {
      return e.rule() instanceof Comp_clauseContext && e.expects(IN)
          ? error(ErrorKind.MISSING_IN, e.token())
          : null;
    } catch (NodeParser.TooDeep e) {
      return null;
    }
  }

  private boolean isMissing() {
    return before.type == EQUAL && (at.type == COMMA || at.type == RPAR);
  }
}
