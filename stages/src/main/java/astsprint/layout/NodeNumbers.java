package astsprint.layout;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;
import org.jspecify.annotations.Nullable;

/** The number of each node's class, a byte for an id: what a filter of a snapshot looks at. */
public final class NodeNumbers {
  private NodeNumbers() {}

  /**
   * The numbers, in the order of ids. One look at every node: as long as one walk over live objects
   * takes, and a filter repays it from the second walk on.
   *
   * @param byId null where a number is no id
   */
  public static byte[] of(@Nullable AstNode[] byId) {
    byte[] numbers = new byte[byId.length];
    for (int id = 0; id < numbers.length; id++) {
      AstNode node = byId[id];
      numbers[id] = node == null ? NodeClasses.FOREIGN : NodeClasses.number(node);
    }
    return numbers;
  }
}
