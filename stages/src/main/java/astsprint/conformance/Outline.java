package astsprint.conformance;

import astsprint.ast.AstNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A small tree for people: a node a line, children indented, each with its line of source. */
final class Outline {
  private static final int MOST_NODES = 40;

  private record Indented(AstNode node, int depth) {}

  private Outline() {}

  /** Up to {@link #MOST_NODES} nodes in the order of the source. */
  static String of(AstNode root) {
    StringBuilder text = new StringBuilder();
    Deque<Indented> todo = new ArrayDeque<>(List.of(new Indented(root, 1)));
    for (int nodes = 0; !todo.isEmpty(); nodes++) {
      if (nodes == MOST_NODES) {
        return text.append("  ...\n").toString();
      }
      Indented next = todo.pop();
      text.append("  ".repeat(next.depth())).append(next.node().getClass().getSimpleName());
      if (next.node().lineno > 0) {
        text.append(", line ").append(next.node().lineno);
      }
      text.append('\n');
      for (AstNode child : ExpectedVisits.children(next.node()).reversed()) {
        todo.push(new Indented(child, next.depth() + 1));
      }
    }
    return text.toString();
  }
}
