package astsprint.walk;

import astsprint.ast.AstNode;

/** A walker that copies the tree into arrays first and walks those. */
public interface SnapshotWalker extends TreeWalker {
  /**
   * Makes ready to walk the tree below {@code root}, its nodes laid out in the given order.
   *
   * @throws IllegalArgumentException if the tree has a cycle or is too large
   */
  Walk prepare(AstNode root, NodeOrder order);

  @Override
  default Walk prepare(AstNode root) {
    return prepare(root, NodeOrder.source());
  }

  @Override
  default boolean live() {
    return false;
  }
}
