package astsprint.cost;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import astsprint.memory.HeapLines;
import astsprint.memory.ObjectLayout;
import astsprint.memory.RawMemory;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Counts what {@code S08FieldCountTable} does on a tree of known classes. Users' classes and lists
 * other than {@link ArrayList}, which it leaves to reflection and iterators, are walked and cost
 * nothing here.
 */
final class TableCost {
  /** Bytes of an array for which the collector has one mark. */
  private static final int CARD = 512;

  /** Asked once: while addresses are looked at, little should be allocated. */
  private final Set<Class<?>> known = Set.copyOf(ObjectLayout.knownClasses());

  private final HeapLines heap;
  private final TouchLog log;
  private final Tally tally;
  private final Queue<AstNode> queue = new ArrayDeque<>();

  /** Classes by the order in which they were met. */
  private final Map<Class<?>, Integer> met = new HashMap<>();

  private long visits;

  private TableCost(HeapLines heap, TouchLog log) {
    this.heap = heap;
    this.log = log;
    this.tally = new Tally(log);
    heap.tell(
        (object, address, offset, bytes) -> {
          log.object(object, address);
          log.touched(Region.OBJECTS, address + offset, bytes);
        });
  }

  /**
   * The cost of one walk.
   *
   * @param log makes what is told of the walk: another one each time that a collection has moved
   *     objects and the count begins anew
   * @throws IllegalStateException if the collector does not let addresses be read
   */
  static WalkCost of(AstNode root, Supplier<TouchLog> log) {
    TableCost[] last = new TableCost[1];
    int lines =
        HeapLines.count(
            heap -> {
              last[0] = new TableCost(heap, log.get());
              last[0].walk(root);
            });
    return last[0].tally.cost(last[0].visits, lines);
  }

  private void walk(AstNode root) {
    log.visit(0);
    append(root);
    int head = 0;
    for (AstNode node = queue.poll(); node != null; node = queue.poll()) {
      log.visit(head++);
      tally.branches(2); // Is there one more? Is it null?
      tally.loads(3); // Its place in the queue, its class word, the table's.
      tally.branches(1); // Are these two the same?
      heap.classWord(node);
      if (known.contains(node.getClass())) {
        probe(node.getClass());
        expand(node);
      } else {
        node.forEachChild(this::append);
      }
    }
    tally.branches(1);
  }

  /** A class has a line of the table's class words, and one of its slots. */
  private void probe(Class<?> type) {
    long line = 2L * met.computeIfAbsent(type, first -> met.size());
    tally.touch(Region.TABLE, line * WalkCost.LINE, Integer.BYTES);
    tally.touch(Region.TABLE, (line + 1) * WalkCost.LINE, Long.BYTES);
  }

  private void expand(AstNode node) {
    tally.branches(1); // Is there room?
    tally.loads(1); // The class's slots.
    List<Field> fields = NodeFields.of(node).fields();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      boolean nodesOnly = AstNode.class.isAssignableFrom(field.getType());
      if (!nodesOnly && !field.getType().isAssignableFrom(ArrayList.class)) {
        continue;
      }
      tally.branches(3); // Is there a slot, can it hold nodes only, and is it empty?
      tally.loads(1);
      heap.slot(node, field);
      Object value = NodeFields.of(node).get(node, i);
      if (nodesOnly) {
        if (value != null) {
          append((AstNode) value);
        }
      } else if (value != null) {
        expandValue(value);
      }
    }
    tally.branches(1); // There is no further slot.
  }

  private void expandValue(Object value) {
    tally.loads(1); // Its class.
    tally.branches(1); // Is it an ArrayList?
    heap.classWord(value);
    if (value instanceof ArrayList<?> list && value.getClass() == ArrayList.class) {
      tally.loads(3); // Its array, its size, the array's length.
      tally.branches(1); // Is there room?
      heap.list(list);
      for (int k = 0; k < list.size(); k++) {
        tally.loads(1);
        tally.branches(1); // Is there an item?
        heap.item(list, k);
        Object item = list.get(k);
        appendIfNode(item);
      }
      tally.branches(1); // There is no further item.
    } else if (value instanceof List<?> list) {
      list.forEach(
          item -> {
            if (item instanceof AstNode child) {
              append(child);
            }
          });
    } else {
      tally.loads(2); // Does its class extend AstNode, does it implement List?
      tally.branches(2);
      if (value instanceof AstNode child) {
        append(child);
      }
    }
  }

  private void appendIfNode(Object item) {
    tally.branches(1); // Is it null?
    if (item == null) {
      return;
    }
    tally.loads(2); // Its class, and what that extends.
    tally.branches(1);
    heap.classWord(item);
    if (item instanceof AstNode child) {
      append(child);
    }
  }

  private void append(AstNode child) {
    tally.stores(2); // The reference, and the collector's mark.
    long at = visits++ * RawMemory.REFERENCE_BYTES;
    tally.touch(Region.QUEUE, at, RawMemory.REFERENCE_BYTES);
    tally.touch(Region.CARDS, at / CARD, 1);
    queue.add(child);
  }
}
