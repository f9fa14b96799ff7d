package astsprint.parse.build;

import astsprint.ast.Asdl.expr;
import astsprint.ast.arg;
import astsprint.ast.arguments;
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.token.PythonToken;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Collects the parameters of a function or lambda (language reference 8.7) and checks their order.
 */
public final class ParameterCollector {
  private final NodeBuilder builder;
  private List<arg> positionalOnly = new ArrayList<>(0);
  private List<arg> positional = new ArrayList<>(4);
  private final List<expr> defaults = new ArrayList<>(0);
  private @Nullable arg vararg;
  private final List<arg> keywordOnly = new ArrayList<>(0);
  private final List<@Nullable expr> keywordDefaults = new ArrayList<>(0);
  private @Nullable arg kwarg;

  private @Nullable Token slash;
  private @Nullable Token star;

  /** Whether a bare star still waits for the name that must follow it. */
  private boolean bare;

  private boolean lambda;

  ParameterCollector(NodeBuilder builder) {
    this.builder = builder;
  }

  void add(ParameterContext item) {
    if (item.slash != null) {
      slash(item.slash);
      return;
    }
    arg parameter = null;
    if (item.name != null) {
      expr annotation =
          item.annotation != null
              ? item.annotation.node
              : item.annotation_star != null ? item.annotation_star.node : null;
      Token last =
          item.annotation != null
              ? item.annotation.stop
              : item.annotation_star != null ? item.annotation_star.stop : item.name.stop;
      parameter =
          NodeBuilder.at(
              new arg(builder.name(item.name.start), annotation, null), item.name.start, last);
    }
    add(
        item,
        item.star,
        item.double_star,
        parameter,
        item.default_value == null ? null : item.default_value.node);
  }

  void add(Lambda_parameterContext item) {
    lambda = true;
    if (item.slash != null) {
      slash(item.slash);
      return;
    }
    arg parameter =
        item.name == null
            ? null
            : NodeBuilder.at(
                new arg(builder.name(item.name.start), null, null),
                item.name.start,
                item.name.stop);
    add(
        item,
        item.star,
        item.double_star,
        parameter,
        item.default_value == null ? null : item.default_value.node);
  }

  /** CPython reports a bare star of a lambda where it had read to. */
  private Rejection nothingAfterStar(Token star) {
    int behind = NodeBuilder.index(star) + 1;
    if (!lambda) {
      return builder.reject(ErrorKind.NOTHING_AFTER_STAR, star);
    }
    boolean comma = builder.tokens.get(behind).type == PythonParser.COMMA;
    return builder.reject(
        ErrorKind.NOTHING_AFTER_STAR, builder.tokens.get(comma ? behind + 1 : behind));
  }

  private void slash(Token at) {
    if (slash != null) {
      throw builder.reject(ErrorKind.SECOND_SLASH, at);
    }
    if (star != null) {
      throw builder.reject(ErrorKind.SLASH_AFTER_STAR, at);
    }
    if (kwarg != null) {
      throw builder.reject(ErrorKind.AFTER_DOUBLE_STAR, at);
    }
    if (positional.isEmpty()) {
      boolean comma = builder.tokens.get(NodeBuilder.index(at) + 1).type == PythonParser.COMMA;
      throw builder.reject(comma ? ErrorKind.SLASH_FIRST : ErrorKind.INVALID_SYNTAX, at);
    }
    slash = at;
    positionalOnly = positional;
    positional = new ArrayList<>(2);
  }

  private void add(
      ParserRuleContext item,
      @Nullable Token starred,
      @Nullable Token doubleStarred,
      @Nullable arg parameter,
      @Nullable expr defaultValue) {
    Token at = item.start;
    if (kwarg != null) {
      throw builder.reject(ErrorKind.AFTER_DOUBLE_STAR, at);
    }
    if (starred != null) {
      if (star != null) {
        throw builder.reject(ErrorKind.SECOND_STAR, at);
      }
      star = at;
      vararg = parameter;
      bare = parameter == null;
    } else if (doubleStarred != null) {
      if (bare && star != null) {
        throw nothingAfterStar(star);
      }
      kwarg = parameter;
    } else if (parameter != null && star != null) {
      bare = false;
      keywordOnly.add(parameter);
      keywordDefaults.add(defaultValue);
    } else if (parameter != null) {
      positional.add(parameter);
      if (defaultValue != null) {
        defaults.add(defaultValue);
      } else if (!defaults.isEmpty() && ends(item)) {
        throw builder.reject(ErrorKind.PARAMETER_WITHOUT_DEFAULT, at);
      }
    }
  }

  /** Whether what may follow a parameter follows it: CPython looks before it judges. */
  private boolean ends(ParserRuleContext item) {
    int next = builder.tokens.get(NodeBuilder.index(item.stop) + 1).type;
    return next == PythonParser.COMMA || next == (lambda ? PythonParser.COLON : PythonParser.RPAR);
  }

  /**
   * The parameters.
   *
   * @param next the token behind them: only if it may follow does CPython miss a name behind a star
   */
  arguments build(PythonToken next) {
    boolean ends = next.type == (lambda ? PythonParser.COLON : PythonParser.RPAR);
    if (bare && star != null && ends) {
      throw nothingAfterStar(star);
    }
    return new arguments(
        positionalOnly, positional, vararg, keywordOnly, keywordDefaults, kwarg, defaults);
  }
}
