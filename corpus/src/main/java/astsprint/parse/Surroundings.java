package astsprint.parse;

import static astsprint.parse.PythonParser.*;

import astsprint.ast.AstNode;
import astsprint.parse.PythonSyntaxError.Kind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The token where the parser stopped, and what can be asked about the tokens around it. */
abstract class Surroundings {
  final SourceText source;
  final TokenArray tokens;
  final PythonParser parser;
  final Mismatch mismatch;

  /** The token that no rule expects, and the one before. */
  final PythonToken at;

  final PythonToken before;

  /** The last token looked at: how far CPython would have read. */
  int furthest;

  Surroundings(SourceText source, TokenArray tokens, PythonParser parser, Mismatch mismatch) {
    this.source = source;
    this.tokens = tokens;
    this.parser = parser;
    this.mismatch = mismatch;
    this.at = mismatch.token();
    this.before = tokens.get(Math.max(0, at.index - 1));
    this.furthest = at.index;
  }

  /** The last token of what a rule makes of the tokens from here; null if it makes nothing. */
  @Nullable PythonToken parses(PythonToken from, Consumer<PythonParser> rule) {
    tokens.seek(from.index);
    try {
      rule.accept(Python.parser(tokens));
      furthest = Math.max(furthest, tokens.index());
      return tokens.get(tokens.index() - 1);
    } catch (Mismatch e) {
      furthest = Math.max(furthest, e.token().index);
      return null;
    } catch (NodeParser.TooDeep e) {
      return null;
    }
  }

  /** The number of brackets open after a token, counted in its logical line. */
  int level(PythonToken token) {
    return tokens.opened(lineStart(token.index).index, token.index + 1);
  }

  /** The first token of the logical line. */
  PythonToken lineStart(int index) {
    int i = index;
    while (i > 0 && !startsLine(tokens.get(i - 1).type)) {
      i--;
    }
    return tokens.get(i);
  }

  static boolean startsLine(int type) {
    return type == NEWLINE || type == INDENT || type == DEDENT;
  }

  String text(PythonToken token) {
    return source.text().substring(token.start, token.end);
  }

  PythonSyntaxError error(String message, PythonToken token) {
    return Positions.error(source, Kind.SyntaxError, message, token);
  }

  PythonSyntaxError error(String message, AstNode node) {
    return Positions.error(source, message, node);
  }

  PythonSyntaxError atLayoutOrToken(String message) {
    return atLayout(Kind.SyntaxError, message);
  }

  PythonSyntaxError atLayout(Kind kind, String message) {
    return Positions.error(source, kind, message, at);
  }
}
