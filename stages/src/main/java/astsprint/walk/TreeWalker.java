package astsprint.walk;

import astsprint.ast.AstNode;

/** One way to visit every node of a tree. */
public interface TreeWalker {
  /**
   * Makes ready to walk the tree below {@code root}. What a walker does here once (flattening,
   * copying off the heap) is measured apart from the walks.
   *
   * @throws IllegalArgumentException if this walker cannot hold the tree: a snapshot of a cyclic
   *     graph or of one too large for its ids
   */
  Walk prepare(AstNode root);

  /** The order that every walk of this walker keeps. */
  default VisitOrder order() {
    return VisitOrder.BREADTH_FIRST;
  }

  /**
   * Whether walks read the tree as it is at each {@link Walk#walk}, and so see what changed since
   * {@link #prepare}; false for snapshots.
   */
  default boolean live() {
    return true;
  }

  /**
   * In a sentence, what a walk reads of {@code node} to find its children, counted on this node:
   * for people, never called while a walk is timed.
   */
  default String reads(AstNode node) {
    return "Its source says what it reads.";
  }
}
