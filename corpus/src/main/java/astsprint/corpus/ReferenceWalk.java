package astsprint.corpus;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Python's {@code ast.walk}, written once more and only to be right: take the first of a queue,
 * append its children, visit it. Digests of foreign trees come from here, so that they depend on
 * none of the walkers that are compared.
 */
public final class ReferenceWalk {
  /**
   * How many nodes were visited.
   *
   * @param visits all, shared ones each time
   * @param distinct the different ones among them
   */
  public record Count(int visits, int distinct) {}

  private ReferenceWalk() {}

  /** Passes every node below and including {@code root} to {@code visit}, breadth first. */
  public static Count walk(AstNode root, Consumer<? super AstNode> visit) {
    Set<AstNode> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<AstNode> todo = new ArrayDeque<>();
    todo.add(root);
    int visits = 0;
    while (!todo.isEmpty()) {
      AstNode node = todo.removeFirst();
      appendChildren(node, todo);
      distinct.add(node);
      visits++;
      visit.accept(node);
    }
    return new Count(visits, distinct.size());
  }

  private static void appendChildren(AstNode node, Deque<AstNode> todo) {
    NodeFields fields = NodeFields.of(node);
    for (int i = 0; i < fields.size(); i++) {
      Object value = fields.get(node, i);
      if (value instanceof AstNode child) {
        todo.add(child);
      } else if (value instanceof List<?> items) {
        for (Object item : items) {
          if (item instanceof AstNode child) {
            todo.add(child);
          }
        }
      }
    }
  }
}
