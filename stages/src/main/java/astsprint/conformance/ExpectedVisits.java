package astsprint.conformance;

import astsprint.ast.AstNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The suite's own judge: what the documentation of Python's {@code ast.walk} says, written once
 * more without a thought for speed and without a line shared with any stage.
 */
public final class ExpectedVisits {
  private record Key(Class<?> type, String name) {}

  private static final Map<Key, Optional<Field>> FIELDS = new ConcurrentHashMap<>();

  private ExpectedVisits() {}

  /** Every visit below {@code root}, in {@code ast.walk}'s order. */
  public static List<AstNode> of(AstNode root) {
    List<AstNode> visits = new ArrayList<>();
    Deque<AstNode> todo = new ArrayDeque<>(List.of(root));
    while (!todo.isEmpty()) {
      AstNode node = todo.removeFirst();
      visits.add(node);
      todo.addAll(children(node));
    }
    return visits;
  }

  /** The nodes in {@code node}'s fields and in the lists there, in order. */
  static List<AstNode> children(AstNode node) {
    List<AstNode> children = new ArrayList<>();
    for (Object name : (List<?>) valueOf("_fields", node)) {
      Object value = valueOf((String) name, node);
      List<?> candidates =
          value instanceof AstNode
              ? List.of(value)
              : value instanceof List<?> list ? list : List.of();
      for (Object candidate : candidates) {
        if (candidate instanceof AstNode child) {
          children.add(child);
        }
      }
    }
    return children;
  }

  /** Which of {@code visits}, a whole walk's, brought visit {@code i}; i is not the root's. */
  static int parent(List<AstNode> visits, int i) {
    int parent = 0;
    int end = 1 + children(visits.get(0)).size();
    while (end <= i) {
      end += children(visits.get(++parent)).size();
    }
    return parent;
  }

  /** The attribute called {@code name}; what is missing has no children, like an empty list. */
  private static Object valueOf(String name, AstNode node) {
    Optional<Field> field =
        FIELDS.computeIfAbsent(
            new Key(node.getClass(), name), key -> nearest(key.type(), key.name()));
    try {
      Object value = field.isPresent() ? field.get().get(node) : null;
      return value == null ? List.of() : value;
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The public field of that name of {@code type} or of its nearest superclass that has one. */
  private static Optional<Field> nearest(Class<?> type, String name) {
    for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
      for (Field field : declaring.getDeclaredFields()) {
        if (field.getName().equals(name) && Modifier.isPublic(field.getModifiers())) {
          field.setAccessible(true);
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }
}
