package astsprint.parse.diagnose;

import static astsprint.parse.build.PythonParser.*;

import astsprint.ast.AstNode;
import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeBuilder;
import astsprint.parse.build.NodeParser;
import astsprint.parse.build.Positions;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.TreeParser;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** The token where the parser stopped, and what can be asked about the tokens around it. */
abstract class ErrorSite {
  /** Tokens that {@link #prefix} takes back at most: it tries each number of them. */
  private static final int FAR = 100;

  final SourceText source;
  final TokenArray tokens;
  final NodeParser parser;
  final Mismatch mismatch;

  /** The token that no rule expects, and the one before. */
  final PythonToken at;

  final PythonToken before;

  /** The last token looked at: how far CPython would have read. */
  int furthest;

  ErrorSite(SourceText source, TokenArray tokens, Mismatch mismatch) {
    this.source = source;
    this.tokens = tokens;
    this.parser = mismatch.parser();
    this.mismatch = mismatch;
    this.at = mismatch.token();
    this.before = tokens.get(Math.max(0, at.index - 1));
    this.furthest = at.index;
  }

  /** The last token of what a rule makes of the tokens from here; null if it makes nothing. */
  @Nullable PythonToken parses(PythonToken from, Consumer<PythonParser> rule) {
    return parses(from, rule, true);
  }

  /**
   * As {@link #parses(PythonToken, Consumer)}.
   *
   * @param literals whether literals are evaluated: an error in one is thrown, for CPython does so
   *     as it tries a rule; what else a builder rejects is no matter of the rule's
   */
  private @Nullable PythonToken parses(
      PythonToken from, Consumer<PythonParser> rule, boolean literals) {
    tokens.seek(from.index);
    PythonParser operand =
        literals ? TreeParser.builder(source, tokens) : TreeParser.recognizer(tokens);
    try {
      rule.accept(operand);
      furthest = Math.max(furthest, tokens.index());
      return tokens.get(tokens.index() - 1);
    } catch (Mismatch e) {
      furthest = Math.max(furthest, e.token().index);
      int length = longest(from.index, e.token().index, rule);
      return length == 0 ? null : tokens.get(from.index + length - 1);
    } catch (Rejection e) {
      if (e.error().kind().isLiteral()) {
        furthest = Math.max(furthest, e.readTo() == null ? tokens.index() : e.readTo().index);
        throw e;
      }
      if (e.error().kind() == ErrorKind.TEMPLATE_AND_TEXT && e.readTo() != null) {
        int clash = stringStart(tokens, e.readTo());
        furthest = Math.max(furthest, clash);
        int length = longest(from.index, clash, rule);
        return length == 0 ? null : tokens.get(from.index + length - 1);
      }
      return parses(from, rule, false);
    } catch (NodeParser.TooDeep e) {
      return null;
    }
  }

  /** The index of the first token of a string that ends here. */
  static int stringStart(TokenArray tokens, PythonToken end) {
    int open = 0;
    for (int i = end.index; ; i--) {
      open +=
          switch (tokens.get(i).type) {
            case FSTRING_END -> 1;
            case FSTRING_START, TSTRING_START -> -1;
            default -> 0;
          };
      if (open == 0) {
        return i;
      }
    }
  }

  /**
   * What a rule makes of as many tokens from here as it can, but only of those before {@code
   * limit}: CPython's parser goes on after that, where this one gives up.
   */
  <T extends ParserRuleContext> @Nullable T prefix(
      int from, int limit, Function<PythonParser, T> rule) {
    for (int end = limit; end > Math.max(from, limit - FAR); end--) {
      TokenArray part = part(from, end);
      PythonParser operand = TreeParser.builder(source, part);
      try {
        T made = rule.apply(operand);
        if (part.index() == end - from) {
          return made;
        }
      } catch (Mismatch | Rejection | NodeParser.TooDeep e) {
        // Fewer tokens may do.
      }
    }
    return null;
  }

  /** How many tokens before {@code limit} a rule takes, however many; 0 if it takes none. */
  private int longest(int from, int limit, Consumer<PythonParser> rule) {
    for (int end = limit; end > Math.max(from, limit - FAR); end--) {
      TokenArray part = part(from, end);
      try {
        rule.accept(TreeParser.recognizer(part));
        if (part.index() == end - from) {
          return end - from;
        }
      } catch (Mismatch | NodeParser.TooDeep e) {
        // Fewer tokens may do.
      }
    }
    return 0;
  }

  private TokenArray part(int from, int end) {
    TokenArray part = new TokenArray(end - from + 1);
    for (int i = from; i < end; i++) {
      part.add(tokens.get(i).as(tokens.get(i).type));
    }
    part.add(tokens.get(end).as(EOF));
    return part;
  }

  /** Asks another diagnosis of the same place, and remembers how far it has looked. */
  <T extends ErrorSite> @Nullable PythonSyntaxError ask(
      T other, Function<T, @Nullable PythonSyntaxError> question) {
    other.furthest = Math.max(furthest, other.furthest);
    try {
      return question.apply(other);
    } finally {
      furthest = Math.max(furthest, other.furthest);
    }
  }

  /** The first error that one of some questions finds. */
  @SafeVarargs
  static @Nullable PythonSyntaxError first(
      Supplier<? extends @Nullable PythonSyntaxError>... questions) {
    for (Supplier<? extends @Nullable PythonSyntaxError> question : questions) {
      PythonSyntaxError error = question.get();
      if (error != null) {
        return error;
      }
    }
    return null;
  }

  /** Whether a token is a name, a soft keyword's included. */
  static boolean isName(PythonToken token) {
    return switch (token.type) {
      case NAME, MATCH, CASE, TYPE, UNDERSCORE -> true;
      default -> false;
    };
  }

  /** The index of the first token of a rule. */
  static int start(ParserRuleContext rule) {
    return NodeBuilder.index(rule.start);
  }

  /** The number of tokens that {@link #prefix} made its node of. */
  static int length(ParserRuleContext prefix) {
    return NodeBuilder.index(prefix.stop) + 1;
  }

  /** The number of brackets open after a token, counted in its logical line. */
  int level(PythonToken token) {
    return tokens.opened(lineStart(token.index).index, token.index + 1);
  }

  /** The first token of the logical line. */
  PythonToken lineStart(int index) {
    int i = index;
    while (i > 0 && !tokens.get(i - 1).isLayout()) {
      i--;
    }
    return tokens.get(i);
  }

  String text(PythonToken token) {
    return source.text().substring(token.start, token.end);
  }

  PythonSyntaxError error(ErrorKind kind, PythonToken token, Object... details) {
    return Positions.error(source, kind, token, details);
  }

  PythonSyntaxError error(ErrorKind kind, AstNode node, Object... details) {
    return Positions.error(source, kind, node, details);
  }
}
