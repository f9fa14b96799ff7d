package astsprint.corpus;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.ast.NodeFields;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/**
 * Deep copies of modules' bodies, whose objects are allocated in a chosen order: a list directly
 * behind the node that has it, singletons not at all.
 */
final class NodeCopies {
  private static final long SEED = 20_260_101;

  /** How to make an object of a class, and what to fill in. */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  private record Blueprint(Constructor<?> constructor, Object[] nothing, List<Field> fields) {}

  private static final ClassValue<Blueprint> BLUEPRINTS =
      new ClassValue<>() {
        @Override
        protected Blueprint computeValue(Class<?> type) {
          return blueprint(type);
        }
      };

  private final List<Module> modules;
  private final IdentityHashMap<AstNode, Integer> index = new IdentityHashMap<>();
  private final List<AstNode> originals = new ArrayList<>();

  NodeCopies(List<Module> modules) {
    this.modules = modules;
    Deque<AstNode> todo = new ArrayDeque<>();
    for (Module module : modules) {
      pushChildren(module, todo);
      while (!todo.isEmpty()) {
        AstNode node = todo.pop();
        index.put(node, originals.size());
        originals.add(node);
        pushChildren(node, todo);
      }
    }
  }

  /** The first child on top; singletons are not copied. */
  private static void pushChildren(AstNode node, Deque<AstNode> todo) {
    List<AstNode> children = new ArrayList<>();
    node.forEachChild(children::add);
    children.reversed().stream().filter(child -> !isSingleton(child)).forEach(todo::push);
  }

  private int indexOf(AstNode original) {
    return Objects.requireNonNull(index.get(original));
  }

  /** Makes {@code times} copies; returns the statements of all, copy by copy. */
  List<stmt> make(int times, boolean shuffled) {
    int size = originals.size();
    int[] order = new int[size * times];
    Random random = new Random(SEED);
    for (int i = 0; i < order.length; i++) {
      int j = shuffled ? random.nextInt(i + 1) : i;
      order[i] = order[j];
      order[j] = i;
    }
    AstNode[] copies = new AstNode[order.length];
    for (int place : order) {
      copies[place] = shallow(originals.get(place % size));
    }
    for (int place = 0; place < copies.length; place++) {
      connect(copies[place], copies, place / size * size);
    }
    List<stmt> body = new ArrayList<>();
    for (int copy = 0; copy < times; copy++) {
      for (Module module : modules) {
        for (stmt statement : module.body) {
          body.add((stmt) copies[copy * size + indexOf(statement)]);
        }
      }
    }
    return body;
  }

  private static Blueprint blueprint(Class<?> type) {
    Constructor<?> constructor =
        Arrays.stream(type.getConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    Object[] nothing =
        Arrays.stream(constructor.getParameterTypes())
            .map(parameter -> Array.get(Array.newInstance(parameter, 1), 0)) // Null, 0 or false.
            .toArray();
    List<Field> fields =
        Arrays.stream(type.getFields())
            .filter(field -> field.getDeclaringClass() == type)
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .toList();
    return new Blueprint(constructor, nothing, fields);
  }

  /** A copy with the original's children, but with lists of its own. */
  private static AstNode shallow(AstNode original) {
    try {
      Blueprint blueprint = BLUEPRINTS.get(original.getClass());
      AstNode copy = (AstNode) blueprint.constructor.newInstance(blueprint.nothing);
      for (Field field : blueprint.fields) {
        Object value = field.get(original);
        field.set(copy, value instanceof List<?> list ? new ArrayList<>(list) : value);
      }
      copy.lineno = original.lineno;
      copy.colOffset = original.colOffset;
      copy.endLineno = original.endLineno;
      copy.endColOffset = original.endColOffset;
      return copy;
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("a node that the parser makes cannot be copied", impossible);
    }
  }

  /** Replaces the original's children by those of the copy that begins at {@code base}. */
  private void connect(AstNode copy, AstNode[] copies, int base) {
    for (Field field : BLUEPRINTS.get(copy.getClass()).fields) {
      try {
        Object value = field.get(copy);
        if (value instanceof AstNode child) {
          field.set(copy, copyOf(child, copies, base));
        } else if (value instanceof List<?>) {
          @SuppressWarnings("unchecked") // Filled by shallow, from a list of the same type.
          List<Object> list = (List<Object>) value;
          list.replaceAll(
              item -> item instanceof AstNode child ? copyOf(child, copies, base) : item);
        }
      } catch (IllegalAccessException impossible) {
        throw new LinkageError("a field that was written cannot be", impossible);
      }
    }
  }

  private AstNode copyOf(AstNode child, AstNode[] copies, int base) {
    return isSingleton(child) ? child : copies[base + indexOf(child)];
  }

  /** Whether all trees share this node: classes without fields and without a position. */
  private static boolean isSingleton(AstNode node) {
    NodeFields fields = NodeFields.of(node);
    return fields.size() == 0 && !fields.hasPosition();
  }
}
