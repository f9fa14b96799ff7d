package astsprint.detours;

import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.function.Consumer;

/**
 * {@link ForEachChild} that looks at the next {@link #BATCH} nodes of the queue before it expands
 * the first of them. The JVM has no instruction that fetches a line without waiting for it. But the
 * loads of such a small loop do not depend on each other, so a processor makes several at once.
 */
final class TouchAhead implements TreeWalker {
  private static final int BATCH = 32;

  @Override
  public Walk prepare(AstNode root) {
    return new TouchingWalk(root);
  }

  private static final class TouchingWalk extends LiveWalk {
    private final Consumer<AstNode> add = this::add;

    /** What was read; kept, so that no compiler finds the reading useless. */
    @SuppressWarnings("UnusedVariable") // Written is enough.
    private int seen;

    TouchingWalk(AstNode root) {
      super(root);
    }

    @Override
    protected int visitAll(AstNode root) {
      add(root);
      int touched = 0;
      for (int next = 0; next < added; next++) {
        if (next == touched) {
          touched = Math.min(added, next + BATCH);
          int sum = 0;
          for (int i = next; i < touched; i++) {
            sum += visits[i].lineno;
          }
          seen += sum;
        }
        visits[next].forEachChild(add);
      }
      return added;
    }
  }
}
