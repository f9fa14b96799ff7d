package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.corpus.OrderDigest;
import astsprint.results.Failure;
import astsprint.walk.Walk;
import java.util.ArrayDeque;
import java.util.Deque;

/** Says of a walk whether it visits what {@code ast.walk} visits, and if not, where it errs. */
final class OrderCheck {
  private OrderCheck() {}

  /**
   * Walks once and compares the digest of the classes visited.
   *
   * @param name of the tree, for the message
   * @param order the digest expected
   * @throws NotMeasuredException if they differ, naming the first visit that is wrong
   */
  static void byDigest(String name, Walk walk, AstNode root, String order) {
    int visits = walk.walk();
    OrderDigest digest = new OrderDigest();
    for (int visit = 0; visit < visits; visit++) {
      digest.add(walk.visited(visit));
    }
    if (!digest.hex().equals(order)) {
      byNode(name, walk, root);
      throw wrong(name, visits, "the digests differ, though the reference walk sees no difference");
    }
  }

  /**
   * Walks once and compares node by node with a walk that is only meant to be right.
   *
   * @throws NotMeasuredException if they differ, naming the first visit that is wrong
   */
  @SuppressWarnings("ReferenceEquality") // Which node it is, not what it is like.
  static void byNode(String name, Walk walk, AstNode root) {
    int visits = walk.walk();
    Deque<AstNode> todo = new ArrayDeque<>();
    todo.add(root);
    for (int visit = 0; !todo.isEmpty(); visit++) {
      AstNode expected = todo.removeFirst();
      if (visit >= visits) {
        throw wrong(name, visit, describe(expected) + " expected, and there is none");
      }
      AstNode got = walk.visited(visit);
      if (got != expected) {
        throw wrong(name, visit, describe(expected) + " expected, got " + describe(got));
      }
      expected.forEachChild(todo::add);
      if (todo.isEmpty() && visit + 1 < visits) {
        throw wrong(name, visit + 1, "no more expected, got " + describe(walk.visited(visit + 1)));
      }
    }
  }

  private static String describe(AstNode node) {
    String type = node.getClass().getSimpleName();
    return node.lineno > 0
        ? "%s of line %d, column %d".formatted(type, node.lineno, node.colOffset)
        : type;
  }

  private static NotMeasuredException wrong(String name, int visit, String what) {
    return new NotMeasuredException(
        Failure.Kind.WRONG, "wrong walk of %s: visit %,d: %s".formatted(name, visit, what));
  }
}
