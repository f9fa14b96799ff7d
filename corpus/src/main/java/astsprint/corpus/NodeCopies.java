package astsprint.corpus;

import astsprint.ast.Asdl.stmt;
import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.ast.NodeFields;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

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
          return blueprint(type.asSubclass(AstNode.class));
        }
      };

  private final List<AstNode> originals = new ArrayList<>();

  /** Where each original's children begin in {@link #children}; one more, the end. */
  private final int[] start;

  /** The numbers of the originals' children, in the order of their fields. */
  private final int[] children;

  /** The numbers of the statements that are the modules' bodies. */
  private final int[] body;

  NodeCopies(List<Module> modules) {
    IdentityHashMap<AstNode, Integer> numbers = new IdentityHashMap<>();
    Deque<AstNode> todo = new ArrayDeque<>();
    for (Module module : modules) {
      pushChildren(module, todo);
      while (!todo.isEmpty()) {
        AstNode node = todo.pop();
        numbers.put(node, originals.size());
        originals.add(node);
        pushChildren(node, todo);
      }
    }
    // Looked up once: a copy then costs no search in a map larger than the caches.
    start = new int[originals.size() + 1];
    IntStream.Builder all = IntStream.builder();
    for (int i = 0; i < originals.size(); i++) {
      start[i + 1] = start[i];
      for (AstNode child : children(originals.get(i))) {
        all.add(Objects.requireNonNull(numbers.get(child)));
        start[i + 1]++;
      }
    }
    children = all.build().toArray();
    body =
        modules.stream()
            .flatMap(module -> module.body.stream())
            .mapToInt(statement -> Objects.requireNonNull(numbers.get(statement)))
            .toArray();
  }

  /** The first child on top. */
  private static void pushChildren(AstNode node, Deque<AstNode> todo) {
    children(node).reversed().forEach(todo::push);
  }

  /** Without singletons, which are not copied. */
  private static List<AstNode> children(AstNode node) {
    List<AstNode> children = new ArrayList<>();
    node.forEachChild(
        child -> {
          if (!isSingleton(child)) {
            children.add(child);
          }
        });
    return children;
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
      connect(copies, place);
    }
    List<stmt> statements = new ArrayList<>();
    for (int copy = 0; copy < times; copy++) {
      for (int number : body) {
        statements.add((stmt) copies[copy * size + number]);
      }
    }
    return statements;
  }

  private static Blueprint blueprint(Class<? extends AstNode> type) {
    Constructor<?> constructor =
        Arrays.stream(type.getConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    Object[] nothing =
        Arrays.stream(constructor.getParameterTypes())
            .map(parameter -> Array.get(Array.newInstance(parameter, 1), 0)) // Null, 0 or false.
            .toArray();
    List<Field> fields = NodeFields.of(type).fields(); // In the order of their children.
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

  /** Replaces the original's children by those of the same copy. */
  private void connect(AstNode[] copies, int place) {
    AstNode copy = copies[place];
    int base = place / originals.size() * originals.size();
    int next = start[place - base];
    try {
      for (Field field : BLUEPRINTS.get(copy.getClass()).fields) {
        Object value = field.get(copy);
        if (value instanceof AstNode child && !isSingleton(child)) {
          field.set(copy, copies[base + children[next++]]);
        } else if (value instanceof List<?>) {
          @SuppressWarnings("unchecked") // Filled by shallow, from a list of the same type.
          List<Object> list = (List<Object>) value;
          for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof AstNode child && !isSingleton(child)) {
              list.set(i, copies[base + children[next++]]);
            }
          }
        }
      }
    } catch (IllegalAccessException impossible) {
      throw new LinkageError("a field that was written cannot be", impossible);
    }
  }

  /** Whether all trees share this node: classes without fields and without a position. */
  private static boolean isSingleton(AstNode node) {
    NodeFields fields = NodeFields.of(node);
    return fields.size() == 0 && !fields.hasPosition();
  }
}
