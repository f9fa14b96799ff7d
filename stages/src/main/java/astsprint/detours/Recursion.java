package astsprint.detours;

import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Recursion goes depth-first, and {@code ast.walk} does not. But of the nodes at one depth it meets
 * the first one first: so each goes to the list of its depth, and the lists in turn are the walk.
 * {@link ForEachChild} with a method that calls itself instead of a queue; the stack being finite,
 * what lies deeper than {@link #DEEPEST} is left to a queue after all.
 */
final class Recursion implements TreeWalker {
  /** Some hundred bytes of stack each; no file of Python's library is a twentieth as deep. */
  private static final int DEEPEST = 1_000;

  @Override
  public Walk prepare(AstNode root) {
    return new RecursiveWalk(root);
  }

  private static final class RecursiveWalk extends LiveWalk {
    private final List<List<AstNode>> levels = new ArrayList<>();
    private final Consumer<AstNode> descend = this::descend;
    private final Consumer<AstNode> add = this::add;
    private int depth;

    RecursiveWalk(AstNode root) {
      super(root);
    }

    @Override
    protected int visitAll(AstNode root) {
      levels.forEach(List::clear); // Of a walk before, even one that failed.
      depth = 0;
      descend(root);
      for (List<AstNode> level : levels) {
        level.forEach(add);
      }
      if (levels.size() > DEEPEST) {
        for (int head = added - levels.getLast().size(); head < added; head++) {
          visits[head].forEachChild(add);
        }
      }
      return added;
    }

    private void descend(AstNode node) {
      if (depth == levels.size()) {
        levels.add(new ArrayList<>());
      }
      levels.get(depth).add(node);
      if (depth < DEEPEST) {
        depth++;
        node.forEachChild(descend);
        depth--;
      }
    }

    @Override
    public void close() {
      super.close();
      levels.clear();
    }
  }
}
