package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.AstNode;
import astsprint.parse.build.Mismatch;
import astsprint.parse.build.Positions;
import astsprint.parse.build.PythonParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.jspecify.annotations.Nullable;

/** What is wrong within brackets: the language reference's 6.2, displays and comprehensions. */
final class DisplayDiagnosis extends ErrorSite {
  DisplayDiagnosis(SourceText source, TokenArray tokens, Mismatch mismatch) {
    super(source, tokens, mismatch);
  }

  /** Stars in brackets with nothing to unpack, or two where there can be one. */
  @Nullable PythonSyntaxError starred() {
    if (at.type == DOUBLESTAR
        && before.type == LPAR
        && mismatch.rule() instanceof Parenth_formContext) {
      PythonToken last = parses(tokens.get(at.index + 1), PythonParser::expression);
      return last != null && tokens.get(last.index + 1).type == RPAR
          ? error(ErrorKind.DOUBLE_STARRED_ALONE, at)
          : null;
    }
    PythonSyntaxError alone = alone();
    if (alone != null || before.type != STAR || parses(at, PythonParser::expression) != null) {
      return alone;
    }
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Slice_itemContext slice) {
        return start(slice) == before.index ? error(ErrorKind.INVALID_STAR, at) : null;
      }
      if (rule instanceof Flexible_expressionContext || rule instanceof Brace_itemContext) {
        boolean first =
            start((ParserRuleContext) rule) == before.index && isOpening(tokens, before.index);
        return first ? error(ErrorKind.INVALID_STAR, at) : null;
      }
    }
    return null;
  }

  /** One expression with a star in parentheses, though it binds less than a star wants. */
  private @Nullable PythonSyntaxError alone() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Parenth_formContext form) {
        PythonToken star = tokens.get(start(form) + 1);
        if (star.type != STAR || star.index >= at.index) {
          return null;
        }
        PythonToken last = parses(tokens.get(star.index + 1), PythonParser::expression);
        return last != null && tokens.get(last.index + 1).type == RPAR
            ? error(ErrorKind.STARRED_ALONE, star)
            : null;
      }
    }
    return null;
  }

  /** Whether a bracket opens before a token. */
  static boolean isOpening(TokenArray tokens, int behind) {
    return behind > 0
        && switch (tokens.get(behind - 1).type) {
          case LPAR, LSQB, LBRACE -> true;
          default -> false;
        };
  }

  @Nullable PythonSyntaxError dictionary() {
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Brace_itemContext item && item.colon != null && before.type == COLON) {
        if (at.type == STAR) {
          PythonToken next = tokens.get(at.index + 1);
          return parses(next, PythonParser::or_expr) == null
              ? error(ErrorKind.INVALID_SYNTAX, next)
              : error(ErrorKind.STARRED_VALUE, at);
        }
        return at.type == RBRACE || at.type == COMMA
            ? error(ErrorKind.MISSING_VALUE, before)
            : null;
      }
    }
    return null;
  }

  /** The key of a dictionary's later pair without its colon, whatever else is wrong in it. */
  @Nullable PythonSyntaxError pair() {
    Brace_itemContext key = null;
    Brace_itemContext item = null;
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Brace_itemContext inner) {
        item = inner;
      } else if (rule instanceof Brace_displayContext braces && isDictionary(braces, at)) {
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

  /**
   * What makes a pair of a set's element, or an element of a dictionary's pair, in the outermost
   * braces that have one: CPython does not read on behind it.
   */
  @Nullable PythonToken mixed() {
    PythonToken mixed = null;
    Brace_itemContext item = null;
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Brace_itemContext inner) {
        item = inner;
      } else if (rule instanceof Brace_displayContext braces) {
        PythonToken found = mixed(braces, item);
        mixed = found == null ? mixed : found;
        item = null;
      }
    }
    return mixed;
  }

  private @Nullable PythonToken mixed(
      Brace_displayContext braces, @Nullable Brace_itemContext unfinished) {
    boolean first =
        unfinished != null && braces.first != null && start(unfinished) == start(braces.first);
    if (braces.first == null || braces.loops != null || first) {
      return null;
    }
    boolean pairs = braces.first.colon != null || braces.first.unpacked != null;
    for (Brace_itemContext item : braces.rest) {
      PythonToken wrong = pairs ? element(item) : pair(item);
      if (wrong != null) {
        return wrong;
      }
    }
    return unfinished == null ? null : pairs ? element(unfinished) : pair(unfinished);
  }

  private static @Nullable PythonToken pair(Brace_itemContext item) {
    return item.start.getType() == DOUBLESTAR ? (PythonToken) item.start : (PythonToken) item.colon;
  }

  private static @Nullable PythonToken element(Brace_itemContext item) {
    return item.start.getType() == STAR ? (PythonToken) item.start : null;
  }

  static boolean isDictionary(Brace_displayContext braces, PythonToken at) {
    return at.type != EOF
        && braces.loops == null
        && braces.first != null
        && (braces.first.colon != null || braces.first.unpacked != null);
  }

  @Nullable PythonSyntaxError comprehension() {
    if (mismatch.rule() instanceof Comp_clauseContext && mismatch.expects(IN)) {
      return error(ErrorKind.MISSING_IN, at);
    }
    for (RuleContext rule = mismatch.rule(); rule != null; rule = rule.parent) {
      if (rule instanceof Comp_clauseContext clause && clause.target == null) {
        int first = start(clause) + (clause.asynchronous == null ? 1 : 2);
        if (first < at.index && prefix(first, at.index, PythonParser::or_expr) != null) {
          return error(ErrorKind.MISSING_IN, at);
        }
        break;
      }
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
}
