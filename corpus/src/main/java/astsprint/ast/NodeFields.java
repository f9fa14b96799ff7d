package astsprint.ast;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a class of nodes, in the order of its {@code _fields}: Python's {@code
 * iter_fields}, for code that must cope with any class and need not be fast. A name without a
 * public Java field is passed over, as Python passes over an attribute that is not set.
 */
public final class NodeFields {
  private static final ClassValue<NodeFields> OF =
      new ClassValue<>() {
        @Override
        protected NodeFields computeValue(Class<?> type) {
          return new NodeFields(type);
        }
      };

  private final String className;
  private final boolean hasPosition;
  private final Field[] fields;

  private NodeFields(Class<?> type) {
    className = type.getSimpleName();
    hasPosition = names(type, "_attributes").contains("lineno");
    fields =
        names(type, "_fields").stream()
            .map(name -> field(type, name))
            .filter(Objects::nonNull)
            .toArray(Field[]::new);
  }

  /** The fields of {@code node}'s class. */
  public static NodeFields of(AstNode node) {
    return OF.get(node.getClass());
  }

  /** The fields of a class of nodes, a user's too. */
  public static NodeFields of(Class<? extends AstNode> type) {
    return OF.get(type);
  }

  /** The name of the class in Python. */
  public String className() {
    return className;
  }

  /** Whether {@code _attributes} names a position. */
  public boolean hasPosition() {
    return hasPosition;
  }

  /** The number of fields. */
  public int size() {
    return fields.length;
  }

  /** The name of field {@code i}, from 0. */
  public String name(int i) {
    return fields[i].getName();
  }

  /** The Java fields, accessible, in order. */
  public List<Field> fields() {
    return List.of(fields);
  }

  /** What {@code node} holds in field {@code i}: a node, a list, a constant, null if absent. */
  public @Nullable Object get(AstNode node, int i) {
    try {
      return fields[i].get(node);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(fields[i] + " cannot be read", e);
    }
  }

  private static @Nullable Field field(Class<?> type, String name) {
    try {
      Field field = type.getField(name);
      // A user's class may have public fields and not be public itself.
      field.trySetAccessible();
      return field;
    } catch (NoSuchFieldException e) {
      return null;
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> names(Class<?> type, String list) {
    try {
      Field names = type.getField(list);
      names.trySetAccessible();
      return (List<String>) names.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " hides " + list, e);
    }
  }
}
