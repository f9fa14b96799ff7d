package astsprint.parse;

import astsprint.parse.build.Mismatch;
import astsprint.parse.build.NodeParser;
import astsprint.parse.build.PythonParser;
import astsprint.parse.build.Rejection;
import astsprint.parse.build.StopAtFirstError;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.Tokenizer;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * ANTLR's own parse tree of a file, a node per rule and token. {@link Python#parse} never makes
 * one; it is what walks of parse trees are measured on.
 */
public final class ParseTrees {
  private ParseTrees() {}

  /**
   * The parse tree of a valid file.
   *
   * @throws PythonSyntaxError if the source cannot be decoded or cut into tokens
   * @throws IllegalArgumentException if the parser rejects it: ask {@link Python#parse} why
   */
  public static ParseTree of(byte[] source) throws PythonSyntaxError {
    SourceText text = SourceText.decode(source);
    Keeping parser = new Keeping(new Tokenizer(text).tokenize());
    parser.setErrorHandler(new StopAtFirstError());
    parser.removeErrorListeners();
    parser.setBuildParseTree(true);
    try {
      return parser.file_input();
    } catch (Rejection | Mismatch | NodeParser.TooDeep e) {
      throw new IllegalArgumentException("not a valid Python file", e);
    }
  }

  /** Hangs every context and token on its parent again, as ANTLR's Parser does by default. */
  private static final class Keeping extends PythonParser {
    Keeping(TokenStream tokens) {
      super(tokens);
    }

    @Override
    public void enterRule(ParserRuleContext context, int state, int rule) {
      super.enterRule(context, state, rule);
      if (context.parent instanceof ParserRuleContext parent) {
        parent.addChild(context);
      }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // Which object it is, not what it holds.
    public void enterOuterAlt(ParserRuleContext context, int alternative) {
      if (_ctx != context && _ctx.parent instanceof ParserRuleContext parent) {
        parent.removeLastChild();
        parent.addChild(context);
      }
      _ctx = context;
    }

    @Override
    public Token match(int type) {
      return keep(super.match(type));
    }

    @Override
    public Token consume() {
      return keep(super.consume());
    }

    private Token keep(Token token) {
      _ctx.addChild(createTerminalNode(_ctx, token));
      return token;
    }
  }
}
