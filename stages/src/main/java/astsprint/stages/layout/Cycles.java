package astsprint.stages.layout;

import astsprint.ast.AstNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/** Finds out whether a node is among its own descendants. Thorough, and far too slow for trees. */
final class Cycles {
  private record Open(AstNode node, Iterator<AstNode> rest) {}

  private Cycles() {}

  /**
   * Returns if no walk below {@code root} can go on for ever.
   *
   * @throws IllegalArgumentException if one can
   */
  static void refuse(AstNode root) {
    IdentityHashMap<AstNode, Boolean> isOpen = new IdentityHashMap<>();
    Deque<Open> path = new ArrayDeque<>();
    enter(root, isOpen, path);
    while (!path.isEmpty()) {
      Open last = path.getLast();
      if (!last.rest.hasNext()) {
        isOpen.put(last.node, false);
        path.removeLast();
        continue;
      }
      AstNode child = last.rest.next();
      Boolean open = isOpen.get(child);
      if (open == null) {
        enter(child, isOpen, path);
      } else if (open) {
        throw new IllegalArgumentException(
            "a cycle: a " + child.getClass().getSimpleName() + " is among its own descendants");
      }
    }
  }

  private static void enter(
      AstNode node, IdentityHashMap<AstNode, Boolean> isOpen, Deque<Open> path) {
    List<AstNode> children = new ArrayList<>();
    NodeShape.of(node).gather(node, children::add);
    isOpen.put(node, true);
    path.addLast(new Open(node, children.iterator()));
  }
}
