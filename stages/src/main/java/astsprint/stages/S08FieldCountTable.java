package astsprint.stages;

import astsprint.ast.AstNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Its predecessor finds a class's slots by way of a map of weak references that grows and ages, and
 * then reads each offset from an array. But the slots of every known class lie side by side from
 * the same offset on: their number is all there is to know. Here a direct-mapped table gives it, in
 * one probe, for a class's identity hash; and as a node's slots are few and counted, room for their
 * children is made once per node.
 */
public final class S08FieldCountTable implements TreeWalker {
  /** A tenth of the slots taken: the 119 known classes without a collision are a short search. */
  private static final int TABLE_BITS = 10;

  private static final int SHIFT = Integer.SIZE - TABLE_BITS;
  private static final @Nullable Class<?>[] CLASSES = new Class<?>[1 << TABLE_BITS];
  private static final byte[] COUNTS = new byte[1 << TABLE_BITS];
  private static final int MULTIPLIER;
  private static final int MOST_SLOTS;
  private static final long FIRST_SLOT = ObjectLayout.firstSlot();

  static {
    List<Class<? extends AstNode>> known = ObjectLayout.knownClasses();
    MULTIPLIER = collisionFree(known);
    int most = 0;
    for (Class<? extends AstNode> type : known) {
      int count = ObjectLayout.slots(type).length;
      int place = place(RawMemory.identity(type), MULTIPLIER);
      CLASSES[place] = type;
      COUNTS[place] = (byte) count;
      most = Math.max(most, count);
    }
    MOST_SLOTS = most;
  }

  /** Only where {@link ObjectLayout#availability} has found what is assumed here. */
  S08FieldCountTable() {}

  /** The size of the table, its keys included, in this JVM. */
  static int tableBytes() {
    return (1 << TABLE_BITS) * (RawMemory.REFERENCE_BYTES + Byte.BYTES);
  }

  @Override
  public Walk prepare(AstNode root) {
    return new TableWalk(root);
  }

  /**
   * A multiplier that sends each class to a place of its own. Identity hashes differ from JVM to
   * JVM; without this search so would the number of collisions, and with it the time.
   */
  private static int collisionFree(List<Class<? extends AstNode>> types) {
    int[] hashes = types.stream().mapToInt(System::identityHashCode).toArray();
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = RawMemory.identity(types.get(i));
    }
    SplittableRandom random = new SplittableRandom();
    while (true) {
      int multiplier = random.nextInt() | 1;
      boolean[] taken = new boolean[1 << TABLE_BITS];
      int placed = 0;
      while (placed < hashes.length && !taken[place(hashes[placed], multiplier)]) {
        taken[place(hashes[placed++], multiplier)] = true;
      }
      if (placed == hashes.length) {
        return multiplier;
      }
    }
  }

  private static int place(int hash, int multiplier) {
    return (hash * multiplier) >>> SHIFT;
  }

  private static final class TableWalk extends LiveWalk {
    TableWalk(AstNode root) {
      super(root);
    }

    @Override
    protected int visitAll(AstNode root) {
      AstNode[] queue = visits;
      int tail = 0;
      queue[tail++] = root;
      for (int head = 0; head < tail; head++) {
        AstNode node = Objects.requireNonNull(queue[head]); // A slot is read without this test.
        Class<?> type = node.getClass();
        int place = place(RawMemory.identity(type), MULTIPLIER);
        if (CLASSES[place] != type) {
          added = tail;
          addChildren(node);
          tail = added;
          queue = visits;
          continue;
        }
        int count = COUNTS[place];
        if (queue.length - tail < MOST_SLOTS) {
          queue = visits = grown(queue, tail + MOST_SLOTS);
        }
        for (int i = 0; i < count; i++) {
          // SAFETY: ObjectLayout has checked that this class has so many slots from here on.
          Object value =
              RawMemory.reference(node, FIRST_SLOT + (long) i * RawMemory.REFERENCE_BYTES);
          if (value instanceof AstNode child) {
            // SAFETY: there is room for one child per slot, and what comes from lists adds its own.
            RawMemory.store(queue, tail++, child);
          } else if (value != null && value.getClass() == ArrayList.class) {
            ArrayList<?> list = (ArrayList<?>) value;
            Object[] items = RawMemory.elements(list);
            int size = Math.min(RawMemory.size(list), items.length);
            if (queue.length - tail - MOST_SLOTS < size) {
              queue = visits = grown(queue, tail + size + MOST_SLOTS);
            }
            for (int k = 0; k < size; k++) {
              if (items[k] instanceof AstNode child) {
                RawMemory.store(queue, tail++, child); // SAFETY: room for `size` was made.
              }
            }
          } else if (value instanceof List<?> list) {
            added = tail;
            addItems(list);
            tail = added;
            queue = visits;
            if (queue.length - tail < MOST_SLOTS) {
              queue = visits = grown(queue, tail + MOST_SLOTS);
            }
          }
        }
      }
      return tail;
    }
  }
}
