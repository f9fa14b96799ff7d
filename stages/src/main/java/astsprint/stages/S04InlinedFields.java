package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.NodeCounts;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Its predecessor wraps every value in an entry with its name, which nobody reads, hands it out by
 * an iterator, and learns from an exception that an attribute is missing. Here the names are looped
 * over in place, and an attribute that is not there reads as null.
 *
 * <p>{@code java -jar ast-sprint.jar bench --duel S03,S04} measures the step: expect fewer bytes
 * per visit, and a few per cent of the time at most.
 */
public final class S04InlinedFields implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      private final Set<Missing> missing = new HashSet<>();

      @Override
      // [talk]
      protected int visitAll(AstNode root) {
        add(root);
        for (int head = 0; head < added; head++) {
          AstNode node = visits[head];
          for (String name : fieldNames(node)) {
            Object value = attribute(node, name, missing);
            if (value instanceof AstNode child) {
              add(child);
            } else if (value instanceof List<?> list) {
              for (Object item : list) {
                if (item instanceof AstNode child) {
                  add(child);
                }
              }
            }
          }
        }
        return added;
      }
      // [/talk]
    };
  }

  @Override
  public String reads(AstNode node) {
    NodeCounts counts = NodeCounts.of(node);
    return "Looks up _fields and %s by name; no entry, no generator."
        .formatted(NodeCounts.count(counts.fields(), "attribute"));
  }

  /** An attribute that a class names in {@code _fields} and does not have. */
  private record Missing(Class<?> type, String name) {}

  @SuppressWarnings("unchecked")
  private static List<String> fieldNames(AstNode node) {
    try {
      return (List<String>) Objects.requireNonNull(read(node, "_fields"));
    } catch (NoSuchFieldException impossible) {
      throw new AssertionError(impossible); // AstNode itself has one.
    }
  }

  /**
   * Python's {@code getattr(node, name, None)}. Java's reflection has no look-up with a default, so
   * the first miss throws after all; no miss does so twice, and a tree without any pays one test of
   * an empty set.
   */
  private static @Nullable Object attribute(AstNode node, String name, Set<Missing> missing) {
    if (!missing.isEmpty() && missing.contains(new Missing(node.getClass(), name))) {
      return null;
    }
    try {
      return read(node, name);
    } catch (NoSuchFieldException first) {
      missing.add(new Missing(node.getClass(), name));
      return null;
    }
  }

  private static @Nullable Object read(AstNode node, String name) throws NoSuchFieldException {
    Field field = node.getClass().getField(name);
    field.setAccessible(true); // A user's class need not be public.
    try {
      return field.get(node);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
