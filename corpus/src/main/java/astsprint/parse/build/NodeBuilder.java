package astsprint.parse.build;

import astsprint.ast.Asdl.expr;
import astsprint.ast.Asdl.type_param;
import astsprint.ast.AstNode;
import astsprint.parse.build.PythonParser.*;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.LiteralError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What all chapters of the builder share: positions, names and rejections. */
public class NodeBuilder extends PythonParserBaseListener {
  final SourceText source;
  final String text;
  final TokenArray tokens;
  final LatestNodes latest;

  NodeBuilder(SourceText source, TokenArray tokens, LatestNodes latest) {
    this.source = source;
    this.text = source.text();
    this.tokens = tokens;
    this.latest = latest;
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
    return at(node, rule.start, lastToken(rule));
  }

  PythonToken lastToken(ParserRuleContext rule) {
    int i = index(rule.stop);
    while (tokens.get(i).isLayout()) {
      i--;
    }
    return tokens.get(i);
  }

  public static boolean isOneToken(ParserRuleContext rule) {
    return index(rule.start) == index(rule.stop);
  }

  public static int index(Token token) {
    return ((PythonToken) token).index;
  }

  /** The identifier in a token, in normal form. */
  String name(Token token) {
    PythonToken name = (PythonToken) token;
    try {
      return latest.names.name(text, name.start, name.end);
    } catch (LiteralError e) {
      throw new Rejection(e.kind().nowhere(e.details()));
    }
  }

  /** The same, or null if there is none. */
  @Nullable String optionalName(@Nullable IdentifierContext identifier) {
    return identifier == null ? null : name(identifier.start);
  }

  /** The node of an expression that may be absent. */
  static @Nullable expr node(@Nullable ExpressionContext ctx) {
    return ctx == null ? null : ctx.node;
  }

  /** The parameters of a type, none if there is no list of them. */
  static List<type_param> nodes(@Nullable Type_paramsContext ctx) {
    return ctx == null ? new ArrayList<>(0) : ctx.nodes;
  }

  /** In place of a part that a rule lets go: no field of a generated class is said to be null. */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  static <T> T gone() {
    return null;
  }

  /** An error at a token. */
  Rejection reject(ErrorKind kind, Token at, Object... details) {
    return new Rejection(Positions.error(source, kind, (PythonToken) at, details));
  }

  /** An error of a literal, at a token. */
  Rejection reject(LiteralError error, Token at) {
    return reject(error.kind(), at, error.details());
  }

  /** An error at a node. */
  Rejection reject(ErrorKind kind, AstNode at, Object... details) {
    return new Rejection(Positions.error(source, kind, at, details));
  }
}
