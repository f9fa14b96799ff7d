package astsprint.conformance;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree on which a walker fails smaller, as long as the walker still fails: first to the
 * subtree of one of its nodes, then by emptying fields and by dropping items of lists. It changes
 * the tree it is given.
 */
final class Shrinking {
  /** A large tree and a slow walker leave time for few tries: what is smallest by then counts. */
  private static final Duration LONGEST = Duration.ofSeconds(3);

  private final Predicate<AstNode> fails;
  private final long end = System.nanoTime() + LONGEST.toNanos();

  private Shrinking(Predicate<AstNode> fails) {
    this.fails = fails;
  }

  /** The smallest tree found below {@code root} on which {@code fails} holds, as it does there. */
  static AstNode smallest(AstNode root, Predicate<AstNode> fails) {
    Shrinking shrinking = new Shrinking(fails);
    AstNode smallest = root;
    boolean smaller = true;
    while (smaller) {
      AstNode subtree = shrinking.subtree(smallest);
      smaller = subtree != null || shrinking.prunes(smallest);
      smallest = subtree == null ? smallest : subtree;
    }
    return smallest;
  }

  private boolean stillFails(AstNode root) {
    return System.nanoTime() - end < 0 && fails.test(root);
  }

  /** A node below {@code root} whose own subtree fails: late visits first, they are smaller. */
  private @Nullable AstNode subtree(AstNode root) {
    List<AstNode> visits = ExpectedVisits.of(root);
    for (int back = 1; back < visits.size(); back *= 2) {
      AstNode node = visits.get(visits.size() - back);
      if (stillFails(node)) {
        return node;
      }
    }
    return ExpectedVisits.children(root).stream().filter(this::stillFails).findFirst().orElse(null);
  }

  /** Whether something below {@code root} could be taken away. */
  private boolean prunes(AstNode root) {
    for (AstNode node : ExpectedVisits.of(root)) {
      for (Field field : NodeFields.of(node).fields()) {
        if (prunes(root, node, field)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean prunes(AstNode root, AstNode node, Field field) {
    try {
      Object value = field.get(node);
      for (Object less : less(value)) {
        field.set(node, less);
        if (stillFails(root)) {
          return true;
        }
        field.set(node, value);
      }
      if (value instanceof AstNode) {
        field.set(node, null);
        if (stillFails(root)) {
          return true;
        }
        field.set(node, value);
      }
      return false;
    } catch (IllegalAccessException isFinal) {
      return false;
    }
  }

  /** Shorter lists: without its second half, its first, a quarter, ..., one item. */
  private static List<List<?>> less(@Nullable Object value) {
    List<List<?>> shorter = new ArrayList<>();
    if (value instanceof List<?> items) {
      for (int length = items.size(); length >= 1; length /= 2) {
        for (int from = 0; from + length <= items.size() && shorter.size() < 64; from += length) {
          List<Object> rest = new ArrayList<>(items.subList(0, from));
          rest.addAll(items.subList(from + length, items.size()));
          // A walker may read the one kind and not the other.
          shorter.add(
              items.getClass() == ArrayList.class ? rest : Collections.unmodifiableList(rest));
        }
      }
    }
    return shorter;
  }
}
