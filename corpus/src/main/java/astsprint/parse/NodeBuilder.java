package astsprint.parse;

import astsprint.ast.AstNode;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** What all chapters of the builder share: positions, names and rejections. */
abstract class NodeBuilder extends PythonParserBaseListener {
  final SourceText source;
  final String text;
  final TokenArray tokens;

  NodeBuilder(SourceText source, TokenArray tokens) {
    this.source = source;
    this.text = source.text();
    this.tokens = tokens;
  }

  /** Gives a node the extent of a rule. */
  static <T extends AstNode> T at(T node, ParserRuleContext rule) {
    return at(node, rule.start, rule.stop);
  }

  static <T extends AstNode> T at(T node, Token first, Token last) {
    PythonToken start = (PythonToken) first;
    PythonToken stop = (PythonToken) last;
    node.lineno = start.line;
    node.colOffset = start.column;
    node.endLineno = stop.endLine;
    node.endColOffset = stop.endColumn;
    return node;
  }

  /** A compound statement ends where its last statement does, before NEWLINE and DEDENT. */
  <T extends AstNode> T atBlock(T node, ParserRuleContext rule) {
    return at(node, rule.start, last(rule));
  }

  PythonToken last(ParserRuleContext rule) {
    int i = index(rule.stop);
    while (isLayout(tokens.get(i).type)) {
      i--;
    }
    return tokens.get(i);
  }

  static boolean isOneToken(ParserRuleContext rule) {
    return index(rule.start) == index(rule.stop);
  }

  static int index(Token token) {
    return ((PythonToken) token).index;
  }

  private static boolean isLayout(int type) {
    return type == PythonParser.NEWLINE
        || type == PythonParser.DEDENT
        || type == PythonParser.INDENT;
  }

  /** The identifier in a token, in normal form. */
  String name(Token token) {
    PythonToken name = (PythonToken) token;
    try {
      return Identifiers.name(text.substring(name.start, name.end));
    } catch (LiteralError e) {
      throw reject(e.reason(), token);
    }
  }

  /** In place of a part that a rule lets go: no field of a generated class is said to be null. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T> T gone() {
    return null;
  }

  /** An error at a token. */
  Rejection reject(String message, Token at) {
    return new Rejection(
        Positions.error(source, PythonSyntaxError.Kind.SyntaxError, message, (PythonToken) at));
  }

  /** An error at a node. */
  Rejection reject(String message, AstNode at) {
    return new Rejection(Positions.error(source, message, at));
  }
}
