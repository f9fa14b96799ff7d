package astsprint.walk;

import astsprint.ast.AstNode;
import java.util.Map;

/**
 * A tree made ready by one {@link TreeWalker}, to be walked again and again.
 *
 * <p>One walk serves one thread at a time; separate walks run at once.
 */
public interface Walk extends AutoCloseable {
  /**
   * Visits the whole tree anew and leaves the sequence of visits in a buffer that this walk owns
   * and reuses.
   *
   * @return the number of visits: a shared singleton counts each time
   * @throws IllegalStateException after {@link #close}
   */
  int walk();

  /**
   * The node of the latest walk's visit {@code i}.
   *
   * @param i from 0 to the number of visits, exclusive
   * @throws IndexOutOfBoundsException if there was no such visit
   * @throws IllegalStateException after {@link #close}
   */
  AstNode visited(int i);

  /**
   * The nodes of all visits of the latest walk, in order: for those who look at every node. Where a
   * walk has ids, an array is made of what they name.
   *
   * @param visits as the latest walk returned them
   * @return an array that begins with them and may be longer. It may be this walk's own: nobody
   *     else writes there, and the next walk does
   * @throws IndexOutOfBoundsException if there were fewer visits
   * @throws IllegalStateException after {@link #close}
   */
  default AstNode[] visitedNodes(int visits) {
    AstNode[] nodes = new AstNode[visits];
    for (int i = 0; i < visits; i++) {
      nodes[i] = visited(i);
    }
    return nodes;
  }

  /**
   * What is worth knowing beside the times, by the names that results give such observations:
   * {@code idBits}, for one. Empty where the stage's code says it all.
   */
  default Map<String, String> facts() {
    return Map.of();
  }

  /** Lets go of what the walk holds, memory off the heap included. Closing twice is harmless. */
  @Override
  void close();
}
