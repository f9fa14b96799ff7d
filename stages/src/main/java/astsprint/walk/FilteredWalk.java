package astsprint.walk;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;

/**
 * A tree made ready to be walked for nodes of some classes. Every walk visits the whole tree, and
 * keeps apart the visits that are asked for.
 *
 * <p>One serves one thread at a time, as a {@link Walk} does.
 */
public interface FilteredWalk extends AutoCloseable {
  /**
   * Visits the whole tree anew.
   *
   * @return the number of visits to nodes that {@code wanted} has: a shared singleton counts each
   *     time
   * @throws IllegalStateException after {@link #close}
   */
  int walk(NodeClasses wanted);

  /**
   * The nodes of these visits, in their order.
   *
   * @return an array that begins with them and may be longer. It is this walk's own: nobody else
   *     writes there, and the next walk does
   */
  AstNode[] found();

  /** Lets go of what the walk holds. Closing twice is harmless. */
  @Override
  void close();

  /**
   * What serves for every walk: each node that it visits is tested by its class. A walk over live
   * objects has just had the node in hand, so its header is near.
   *
   * @param walk is closed with the result
   */
  static FilteredWalk of(Walk walk) {
    return new TestedWalk(walk);
  }
}
