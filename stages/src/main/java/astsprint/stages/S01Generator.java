package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.NodeCounts;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.lang.reflect.Field;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code ast.walk}, function by function: a generator of nodes over a generator of
 * children over a generator of (name, value) entries, every attribute looked up by its name.
 *
 * <p>It has no predecessor. Whoever knows nothing about the 132 classes, and wants to store
 * nothing, writes this first. All others are measured against it.
 *
 * <p>{@code java -jar ast-sprint.jar bench -p stage=S01} measures it: expect about a hundred
 * nanoseconds per visit.
 */
public final class S01Generator implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      @Override
      protected int visitAll(AstNode root) {
        Iterator<AstNode> nodes = nodes(root);
        while (nodes.hasNext()) {
          add(nodes.next());
        }
        return added;
      }
    };
  }

  @Override
  public String reads(AstNode node) {
    NodeCounts counts = NodeCounts.of(node);
    return "Looks up _fields and %s by name, makes an entry (name, value) for each, and hands on %s"
            .formatted(
                NodeCounts.count(counts.fields(), "attribute"),
                NodeCounts.count(counts.children(), "node"))
        + " through three generators and a deque.";
  }

  /** Python's {@code walk}: yields a node after queueing its children. */
  // [talk]
  private static Iterator<AstNode> nodes(AstNode root) {
    Deque<AstNode> todo = new ArrayDeque<>();
    todo.add(root);
    return new Generator<>() {
      @Override
      @Nullable AstNode advance() {
        AstNode node = todo.poll();
        if (node != null) {
          childNodes(node).forEachRemaining(todo::add);
        }
        return node;
      }
    };
  }

  // [/talk]

  /** Python's {@code iter_child_nodes}: the values that are nodes, and the nodes in lists. */
  private static Iterator<AstNode> childNodes(AstNode node) {
    Iterator<Entry<String, @Nullable Object>> fields = fields(node);
    return new Generator<>() {
      private Iterator<?> items = Collections.emptyIterator();

      @Override
      @Nullable AstNode advance() {
        while (true) {
          while (items.hasNext()) {
            if (items.next() instanceof AstNode child) {
              return child;
            }
          }
          if (!fields.hasNext()) {
            return null;
          }
          Object value = fields.next().getValue();
          if (value instanceof AstNode child) {
            return child;
          } else if (value instanceof List<?> list) {
            items = list.iterator();
          }
        }
      }
    };
  }

  /** Python's {@code iter_fields}: an entry for every name in {@code _fields} that is there. */
  private static Iterator<Entry<String, @Nullable Object>> fields(AstNode node) {
    Iterator<String> names = fieldNames(node).iterator();
    return new Generator<>() {
      @Override
      @Nullable Entry<String, @Nullable Object> advance() {
        while (names.hasNext()) {
          String name = names.next();
          try {
            return new SimpleImmutableEntry<>(name, attribute(node, name));
          } catch (NoSuchFieldException missing) {
            // Python's "except AttributeError: pass".
          }
        }
        return null;
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static List<String> fieldNames(AstNode node) {
    try {
      return (List<String>) Objects.requireNonNull(attribute(node, "_fields"));
    } catch (NoSuchFieldException impossible) {
      throw new AssertionError(impossible); // AstNode itself has one.
    }
  }

  /** Python's {@code getattr}: whatever class of {@code node} declares the name, static or not. */
  private static @Nullable Object attribute(AstNode node, String name) throws NoSuchFieldException {
    Field field = node.getClass().getField(name);
    field.setAccessible(true); // A user's class need not be public.
    try {
      return field.get(node);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Java's nearest thing to {@code yield}: one element ahead, null at the end. */
  private abstract static class Generator<T> implements Iterator<T> {
    private @Nullable T next;

    /** The next element, or null when there is none. */
    abstract @Nullable T advance();

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = advance();
      }
      return next != null;
    }

    @Override
    public T next() {
      T element = next != null ? next : advance();
      next = null;
      if (element == null) {
        throw new NoSuchElementException();
      }
      return element;
    }
  }
}
