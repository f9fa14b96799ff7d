package astsprint.parse.build;

import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/**
 * What ANTLR's {@link Parser} does at each rule and token, reduced to what is needed to make nodes
 * as rules end: no parse tree, no list of listeners, no error recovery.
 */
public abstract class NodeParser extends Parser {
  /** Rules that fit on a small stack; a chain of conditional expressions has one each. */
  static final int SHALLOW = 2_500;

  private final TokenArray tokens;
  private @Nullable TreeBuilder builder;

  /** Reads expressions in place of their rules; null where each rule has to be followed. */
  @Nullable ExpressionReader reader;

  /** Reads lines of simple statements in place of their rules; null where {@link #reader} is. */
  @Nullable StatementReader statements;

  private int depth;
  private int limit = SHALLOW;

  /** Set while an exception may pass through rules, which are then left without a node. */
  private boolean failing;

  /** If traced: of each rule, the last that ended. */
  private ParserRuleContext @Nullable [] ended;

  NodeParser(TokenStream input) {
    super(input);
    tokens = (TokenArray) input;
    setBuildParseTree(false);
  }

  /** Thrown where rules nest deeper than the parser was allowed to. */
  public static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooDeep() {
      super("rules nest too deeply", null, false, false);
    }
  }

  void use(TreeBuilder builder, int limit) {
    this.builder = builder;
    this.limit = limit;
  }

  /**
   * Lets expressions and simple statements be read by hand, which is faster and says nothing of
   * what is wrong.
   */
  void readByHand(TreeBuilder builder) {
    PythonParser parser = (PythonParser) this;
    ExpressionReader expressions = builder.reader(parser);
    reader = expressions;
    statements = new StatementReader(parser, tokens, expressions);
  }

  /** Remembers which rules ended last, which a diagnosis asks for. */
  public void trace() {
    ended = new ParserRuleContext[PythonParser.ruleNames.length];
  }

  /** The last rule of a kind that ended just before a token; null if none did. */
  public @Nullable ParserRuleContext endedBefore(int rule, PythonToken token) {
    ParserRuleContext last = ended == null ? null : ended[rule];
    return last != null && NodeBuilder.index(last.stop) == token.index - 1 ? last : null;
  }

  /** Goes a step deeper, into a rule or a part of an expression. */
  final void descend() {
    if (++depth > limit) {
      failing = true;
      throw new TooDeep();
    }
  }

  final void ascend() {
    depth--;
  }

  /** The end of a rule whose node was made by hand. */
  final <T extends ParserRuleContext> T leave(T context) {
    ascend();
    context.stop = tokens.LT(-1);
    setState(context.invokingState);
    _ctx = (ParserRuleContext) context.parent;
    return context;
  }

  /** Gives up without saying why: that is left to the grammar alone. */
  final Mismatch unsure() {
    failing = true;
    return new Mismatch(tokens.LT(1), this, _ctx, new IntervalSet());
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    descend();
    setState(state);
    _ctx = context;
    context.start = tokens.LT(1);
  }

  @Override
  public void exitRule() {
    ascend();
    ParserRuleContext context = _ctx;
    if (builder != null && !failing) {
      context.stop = tokens.LT(-1);
      failing = true;
      builder.exit(context);
      failing = false;
      if (ended != null) {
        ended[context.getRuleIndex()] = context;
      }
    }
    setState(context.invokingState);
    _ctx = (ParserRuleContext) context.parent;
  }

  @Override
  public void enterOuterAlt(ParserRuleContext context, int alternative) {}

  @Override
  public Token match(int type) {
    PythonToken token = tokens.LT(1);
    if (token.type != type) {
      throw fail(token);
    }
    tokens.consume();
    return token;
  }

  /** The end of the parse: no rule expects this token. */
  Mismatch fail(PythonToken token) {
    failing = true;
    // Between rules that are read by hand no state of the automaton says what is expected.
    boolean here = reader == null && token.index == tokens.index();
    return new Mismatch(token, this, _ctx, here ? getExpectedTokens() : new IntervalSet());
  }

  @Override
  public Token consume() {
    PythonToken token = tokens.LT(1);
    tokens.consume();
    return token;
  }
}
