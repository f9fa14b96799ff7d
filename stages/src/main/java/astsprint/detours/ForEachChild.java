package astsprint.detours;

import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.function.Consumer;

/**
 * What a good Java programmer writes: every class of nodes passes on its own children, by a virtual
 * method that a generator wrote. No reflection and no table: one virtual call per node, and one
 * call per child through the consumer.
 */
public final class ForEachChild implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      private final Consumer<AstNode> add = this::add;

      @Override
      protected int visitAll(AstNode root) {
        add(root);
        for (int next = 0; next < added; next++) {
          visits[next].forEachChild(add);
        }
        return added;
      }
    };
  }
}
