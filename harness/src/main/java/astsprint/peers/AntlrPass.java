package astsprint.peers;

import astsprint.parse.ParseTrees;
import java.util.Arrays;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * ANTLR's ParseTreeWalker over the parse tree of the project's own grammar, depth-first, tokens
 * included: what one has who stops at the parse tree.
 */
final class AntlrPass implements JvmPeer.Pass, ParseTreeListener {
  private final ParseTree root;
  private ParseTree[] visits = new ParseTree[1024];
  private int count;

  AntlrPass(byte[] source) throws Exception {
    root = ParseTrees.of(source);
  }

  @Override
  public int walk() {
    count = 0;
    ParseTreeWalker.DEFAULT.walk(this, root);
    return count;
  }

  /** Tokens among the latest walk's visits. */
  long tokens() {
    return Arrays.stream(visits, 0, count).filter(TerminalNode.class::isInstance).count();
  }

  private void visit(ParseTree node) {
    if (count == visits.length) {
      visits = Arrays.copyOf(visits, 2 * count);
    }
    visits[count++] = node;
  }

  @Override
  public void enterEveryRule(ParserRuleContext rule) {
    visit(rule);
  }

  @Override
  public void visitTerminal(TerminalNode token) {
    visit(token);
  }

  @Override
  public void visitErrorNode(ErrorNode node) {
    visit(node);
  }

  @Override
  public void exitEveryRule(ParserRuleContext rule) {}

  @Override
  public void close() {}
}
