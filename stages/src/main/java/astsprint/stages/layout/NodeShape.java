package astsprint.stages.layout;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import astsprint.ast.Constant;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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

  /** Where {@link #singleton} has its place among the {@link #SINGLETONS}. */
  final int singletonIndex;

  private final @Nullable AstNode singleton;
  private final boolean childless;
  private final boolean constant;

  /** The fields to look into, or null where the class's own {@code forEachChild} is known good. */
  private final Field @Nullable [] fields;

  static NodeShape of(AstNode node) {
    return SHAPES.get(node.getClass());
  }

  private NodeShape(Class<?> type) {
    List<Field> candidates = candidates(type);
    boolean ours = Asdl.CLASSES.contains(type);
    this.singletonIndex = Asdl.CLASSES.indexOf(type);
    this.singleton = ours ? sharedInstance(type) : null;
    this.childless = candidates.isEmpty();
    this.constant = type == Constant.class;
    this.fields = ours ? null : candidates.toArray(Field[]::new);
  }

  /** Whether {@code node}, of this class, is the instance that all trees share. */
  @SuppressWarnings("ReferenceEquality") // Nodes have no other.
  boolean isSingleton(AstNode node) {
    return node == singleton;
  }

  /** Whether {@code node} has no children for certain. */
  boolean isLeaf(AstNode node) {
    return childless || (constant && !mayHold(((Constant) node).value));
  }

  /** Passes on the children of {@code node}, in the order of {@code ast.walk}. */
  void gather(AstNode node, Consumer<AstNode> children) {
    if (fields == null) {
      node.forEachChild(children);
      return;
    }
    // A class that a user added: what it names in _fields counts, whatever its forEachChild does.
    for (Field field : fields) {
      Object value = valueOf(field, node);
      if (value instanceof AstNode child) {
        children.accept(child);
      } else if (value instanceof List<?> list) {
        for (Object item : list) {
          if (item instanceof AstNode child) {
            children.accept(child);
          }
        }
      }
    }
  }

  private static boolean mayHold(@Nullable Object value) {
    return value instanceof AstNode || value instanceof List<?>;
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
