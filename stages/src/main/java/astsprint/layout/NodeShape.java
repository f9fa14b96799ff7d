package astsprint.layout;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import astsprint.memory.NodeSlots;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a class of nodes says about its instances: which fields may hold children, whether any may,
 * and whether one instance is shared by all trees.
 */
final class NodeShape {
  /** At most so many classes have a shared instance. */
  static final int SINGLETONS = Asdl.CLASSES.size();

  private static final ClassValue<NodeShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected NodeShape computeValue(Class<?> type) {
          return new NodeShape(type);
        }
      };

  /** Shapes by the number of their class: a probe costs less than {@link ClassValue#get}. */
  private static final @Nullable NodeShape[] PROBES = new NodeShape[1 << 11];

  private static final int PROBE_SHIFT = Integer.SIZE - 11;
  private static final int SPREAD = 0x9E3779B9; // 2^32 by the golden ratio, as Knuth has it.

  /** Where {@link #singleton} has its place among the {@link #SINGLETONS}. */
  final int singletonIndex;

  /** The class's number, once a node of it was seen. */
  private int number;

  private final @Nullable AstNode singleton;
  private final boolean childless;

  /** The fields to look into. */
  private final Field[] fields;

  /** The same where they can be read directly. */
  private final @Nullable NodeSlots slots;

  static NodeShape of(AstNode node) {
    int number = NodeSlots.classNumber(node);
    int place = (number * SPREAD) >>> PROBE_SHIFT;
    NodeShape probe = PROBES[place];
    return probe != null && probe.number == number ? probe : lookUp(node, number, place);
  }

  /** Two classes in one place take turns; a race between threads leaves one of the two there. */
  private static NodeShape lookUp(AstNode node, int number, int place) {
    NodeShape shape = SHAPES.get(node.getClass());
    if (number != 0) {
      shape.number = number;
      PROBES[place] = shape;
    }
    return shape;
  }

  private NodeShape(Class<?> type) {
    List<Field> candidates = candidates(type);
    this.singletonIndex = Asdl.CLASSES.indexOf(type);
    this.singleton = singletonIndex < 0 ? null : sharedInstance(type);
    this.childless = candidates.isEmpty();
    this.fields = candidates.toArray(Field[]::new);
    this.slots = NodeSlots.of(type, candidates);
  }

  /** Whether {@code node}, of this class, is the instance that all trees share. */
  @SuppressWarnings("ReferenceEquality") // Nodes have no other.
  boolean isSingleton(AstNode node) {
    return node == singleton;
  }

  /** Whether {@code node} has no children for certain. */
  boolean isLeaf(AstNode node) {
    if (childless) {
      return true;
    }
    for (int i = 0; i < fields.length; i++) {
      Object value = value(node, i);
      // Few classes are neither: a test for an interface that fails costs more than both.
      if (value instanceof AstNode
          || (value instanceof ArrayList<?> list
              ? !list.isEmpty()
              : value instanceof List<?> other && !other.isEmpty())) {
        return false;
      }
    }
    return true;
  }

  /** How many slots may hold children. */
  int slots() {
    return fields.length;
  }

  /** What {@code node}, of this class, holds in slot {@code i}: maybe a node or a list. */
  @Nullable Object value(AstNode node, int i) {
    return slots != null ? slots.get(node, i) : valueOf(fields[i], node);
  }

  /** The fields that {@code type} names in {@code _fields} and that can hold a node or a list. */
  private static List<Field> candidates(Class<?> type) {
    List<Field> candidates = new ArrayList<>();
    for (Object name : (List<?>) staticValue(type, "_fields")) {
      try {
        Field field = type.getField((String) name);
        if (canHoldNodes(field.getType())) {
          field.setAccessible(true); // A user's class need not be public.
          candidates.add(field);
        }
      } catch (NoSuchFieldException missing) {
        // As in Python: a name in _fields without an attribute has no children.
      }
    }
    return candidates;
  }

  private static boolean canHoldNodes(Class<?> type) {
    return AstNode.class.isAssignableFrom(type)
        || type.isAssignableFrom(AstNode.class)
        || List.class.isAssignableFrom(type)
        || type.isAssignableFrom(List.class)
        || type.isInterface();
  }

  private static @Nullable AstNode sharedInstance(Class<?> type) {
    for (Field field : type.getFields()) {
      if (field.getName().equals("INSTANCE") && field.getDeclaringClass() == type) {
        return (AstNode) staticValue(type, "INSTANCE");
      }
    }
    return null;
  }

  private static Object staticValue(Class<?> type, String name) {
    try {
      Field field = type.getField(name);
      field.setAccessible(true);
      if (!Modifier.isStatic(field.getModifiers())) {
        throw new IllegalArgumentException(type.getName() + "." + name + " is not static");
      }
      return field.get(null);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("AstNode itself has " + name, impossible);
    }
  }

  private static @Nullable Object valueOf(Field field, AstNode node) {
    try {
      return field.get(node);
    } catch (IllegalAccessException impossible) {
      throw new LinkageError(field.toString(), impossible);
    }
  }
}
