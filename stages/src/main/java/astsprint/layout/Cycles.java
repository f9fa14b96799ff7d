package astsprint.layout;

import astsprint.ast.AstNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;

/**
 * Finds out whether a walk ends at all, and within how many visits: nodes listed under two parents
 * can make them grow as a power of two. Thorough, and far too slow for ordinary trees.
 */
final class Cycles {
  private static final long OPEN = -1;

  /** A node on the path from the root, and the visits so far below it, its own included. */
  private static final class Open {
    final AstNode node;
    final Iterator<AstNode> rest;
    long visits = 1;

    Open(AstNode node) {
      this.node = node;
      this.rest = children(node).iterator();
    }
  }

  private Cycles() {}

  /**
   * Returns if a walk below {@code root} makes at most so many visits.
   *
   * @throws IllegalArgumentException if it makes more, or goes on for ever
   */
  static void refuse(AstNode root, long mostVisits) {
    IdentityHashMap<AstNode, Long> visitsBelow = new IdentityHashMap<>();
    Deque<Open> path = new ArrayDeque<>();
    enter(root, visitsBelow, path);
    while (!path.isEmpty()) {
      Open last = path.getLast();
      if (last.visits > mostVisits) {
        throw new IllegalArgumentException("too large: more than " + mostVisits + " visits");
      }
      if (!last.rest.hasNext()) {
        visitsBelow.put(last.node, last.visits);
        path.removeLast();
        if (!path.isEmpty()) {
          path.getLast().visits += last.visits;
        }
        continue;
      }
      AstNode child = last.rest.next();
      Long known = visitsBelow.get(child);
      if (known == null) {
        enter(child, visitsBelow, path);
      } else if (known == OPEN) {
        throw new IllegalArgumentException(
            "a cycle: a " + child.getClass().getSimpleName() + " is among its own descendants");
      } else {
        last.visits += known;
      }
    }
  }

  private static void enter(
      AstNode node, IdentityHashMap<AstNode, Long> visitsBelow, Deque<Open> path) {
    visitsBelow.put(node, OPEN);
    path.addLast(new Open(node));
  }

  private static List<AstNode> children(AstNode node) {
    List<AstNode> children = new ArrayList<>();
    NodeShape shape = NodeShape.of(node);
    for (int i = 0; i < shape.slots(); i++) {
      Object value = shape.value(node, i);
      List<?> items = value instanceof List<?> list ? list : Collections.singletonList(value);
      for (Object item : items) {
        if (item instanceof AstNode child) {
          children.add(child);
        }
      }
    }
    return children;
  }
}
