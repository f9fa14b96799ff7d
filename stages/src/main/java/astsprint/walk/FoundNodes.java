package astsprint.walk;

import astsprint.ast.AstNode;
import java.util.Arrays;

/** What a filtered walk keeps apart: an array that is used again by the next walk. */
public final class FoundNodes {
  private AstNode[] nodes = new AstNode[0];
  private int everFilled;

  /** The array, with room for {@code visits} nodes at least. */
  public AstNode[] room(int visits) {
    if (nodes.length < visits) {
      nodes = new AstNode[visits];
      everFilled = 0;
    }
    return nodes;
  }

  /**
   * Says how many nodes a walk has put there, and lets go of those behind them.
   *
   * @return {@code count}
   */
  public int filled(int count) {
    if (count < everFilled) {
      Arrays.fill(nodes, count, everFilled, null);
    }
    everFilled = count;
    return count;
  }

  /** The array; nothing is copied. */
  public AstNode[] nodes() {
    return nodes;
  }

  /** Lets go of all nodes. */
  public void forget() {
    nodes = new AstNode[0];
    everFilled = 0;
  }
}
