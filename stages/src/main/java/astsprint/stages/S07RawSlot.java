package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.memory.ObjectLayout;
import astsprint.memory.RawMemory;
import astsprint.walk.LiveWalk;
import astsprint.walk.NodeCounts;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Its predecessor calls a method handle for each field; none is constant where it is called, so
 * none is inlined, and each call costs more than the read it is for. Here a field is a number, the
 * offset of its slot, and a list is its array and its size. Its predecessor also asks a {@code
 * ClassValue} whether each value's class is a node's; here {@code instanceof} answers that in two
 * loads.
 *
 * <p>{@code java -jar ast-sprint.jar bench --duel S06,S07} measures the step: expect 2 to 3 times
 * as fast on one tree, 1.5 times on the library.
 */
public final class S07RawSlot implements TreeWalker {
  private static final long[] UNKNOWN = {};

  /** The slots of every known class; of a class that a user added, none that may be trusted. */
  // [talk]
  private static final ClassValue<long[]> SLOTS =
      new ClassValue<>() {
        private final Map<Class<?>, long[]> known = ObjectLayout.knownSlots();

        @Override
        protected long[] computeValue(Class<?> type) {
          return known.getOrDefault(type, UNKNOWN);
        }
      };

  // [/talk]

  /** Only where {@link ObjectLayout#ofSlots} has found what is assumed here. */
  S07RawSlot() {}

  @Override
  public Walk prepare(AstNode root) {
    return new RawWalk(root);
  }

  @Override
  public String reads(AstNode node) {
    NodeCounts counts = NodeCounts.of(node);
    return !ObjectLayout.knownClasses().contains(node.getClass())
        ? "A user's class, read by reflection."
        : "One look-up by class gives the offsets of %s; reads each, and asks %s whether it is a node."
            .formatted(
                NodeCounts.count(counts.slots(), "slot"),
                NodeCounts.count(counts.values() + counts.items(), "value"));
  }

  private static final class RawWalk extends LiveWalk {
    RawWalk(AstNode root) {
      super(root);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // A class without fields has an empty array too.
    protected int visitAll(AstNode root) {
      AstNode[] queue = visits;
      int tail = 0;
      queue[tail++] = root;
      for (int head = 0; head < tail; head++) {
        AstNode node = Objects.requireNonNull(queue[head]); // A slot is read without this test.
        long[] slots = SLOTS.get(node.getClass());
        if (slots == UNKNOWN) {
          added = tail;
          addChildren(node);
          tail = added;
          queue = visits;
          continue;
        }
        for (int i = 0; i < slots.length; i++) {
          // SAFETY: ObjectLayout has checked these slots for exactly this class.
          Object value = RawMemory.reference(node, slots[i]);
          if (value instanceof AstNode child) {
            if (tail == queue.length) {
              queue = visits = grown(queue, tail + 1);
            }
            queue[tail++] = child;
          } else if (value != null && value.getClass() == ArrayList.class) {
            ArrayList<?> list = (ArrayList<?>) value;
            // [talk]
            Object[] items = RawMemory.elements(list);
            int size = Math.min(RawMemory.size(list), items.length);
            if (queue.length - tail < size) {
              queue = visits = grown(queue, tail + size);
            }
            for (int k = 0; k < size; k++) {
              if (items[k] instanceof AstNode child) {
                queue[tail++] = child;
              }
            }
            // [/talk]
          } else if (value instanceof List<?> list) {
            added = tail;
            addItems(list);
            tail = added;
            queue = visits;
          }
        }
      }
      return tail;
    }
  }
}
