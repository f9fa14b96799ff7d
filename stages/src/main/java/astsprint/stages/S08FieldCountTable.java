package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import astsprint.memory.ObjectLayout;
import astsprint.memory.RawMemory;
import astsprint.walk.LiveWalk;
import astsprint.walk.NodeCounts;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Its predecessor finds a class's slots by a {@code ClassValue}, reads each offset from an array,
 * and asks of every value what it is. But the slots of every known class lie side by side. The
 * declared types of its fields say which slots can hold nodes, and which can hold nothing else. A
 * direct-mapped table holds all that, one byte per slot. One probe finds it, by the class word in a
 * node's header. The slots are counted, so room for children is made once per node.
 *
 * <p>{@code java -jar ast-sprint.jar bench --duel S07,S08} measures the step: expect 1.3 to 2.5
 * times as fast.
 */
public final class S08FieldCountTable implements TreeWalker {
  /** A tenth of the places taken: the 119 known classes without a collision are a short search. */
  private static final int TABLE_BITS = 10;

  /** By place: the class word, 0 where there is none. */
  private static final int[] CLASS_WORDS = new int[1 << TABLE_BITS];

  /** By place: a byte for each slot that can hold nodes, the first lowest, then zeros. */
  private static final long[] SLOTS = new long[1 << TABLE_BITS];

  /** In a slot's byte: it holds a node or null. Above this bit stands its number, from 1. */
  private static final int NODE_ONLY = 1;

  private static final int MOST_SLOTS = Long.BYTES;
  private static final long BEFORE_FIRST = ObjectLayout.firstSlot() - RawMemory.REFERENCE_BYTES;
  private static final int MULTIPLIER;

  // [talk]
  static {
    int[] words = ObjectLayout.knownClassWords();
    MULTIPLIER = collisionFree(words);
    for (int i = 0; i < words.length; i++) {
      int place = place(words[i], MULTIPLIER);
      CLASS_WORDS[place] = words[i];
      SLOTS[place] = slots(ObjectLayout.knownClasses().get(i));
    }
  }

  // [/talk]

  /** Only where {@link ObjectLayout#ofSlotsAndClassWords} has found what is assumed here. */
  S08FieldCountTable() {}

  @Override
  public Walk prepare(AstNode root) {
    return new TableWalk(root);
  }

  @Override
  public String reads(AstNode node) {
    if (!ObjectLayout.knownClasses().contains(node.getClass())) {
      return "A user's class, read by reflection.";
    }
    long slots = slots(node.getClass());
    int count = (Long.SIZE - Long.numberOfLeadingZeros(slots) + Byte.SIZE - 1) / Byte.SIZE;
    int nodesOnly = Long.bitCount(slots & 0x0101_0101_0101_0101L);
    return "One probe of the table gives %s that can hold nodes; reads no other, and takes what is in %d of them for a node without asking."
        .formatted(NodeCounts.count(count, "slot"), nodesOnly);
  }

  private static long slots(Class<? extends AstNode> type) {
    long slots = 0;
    int shift = 0;
    for (Field field : NodeFields.of(type).fields()) {
      Class<?> declared = field.getType();
      boolean nodeOnly = AstNode.class.isAssignableFrom(declared);
      if (nodeOnly || declared.isAssignableFrom(ArrayList.class)) {
        long number = (RawMemory.offset(field) - BEFORE_FIRST) / RawMemory.REFERENCE_BYTES;
        slots |= (number << 1 | (nodeOnly ? NODE_ONLY : 0)) << shift;
        shift += Byte.SIZE;
      }
    }
    return slots;
  }

  /** A multiplier that sends each class to a place of its own: class words differ between JVMs. */
  private static int collisionFree(int[] words) {
    SplittableRandom random = new SplittableRandom();
    while (true) {
      int multiplier = random.nextInt() | 1;
      boolean[] taken = new boolean[1 << TABLE_BITS];
      int placed = 0;
      while (placed < words.length && !taken[place(words[placed], multiplier)]) {
        taken[place(words[placed++], multiplier)] = true;
      }
      if (placed == words.length) {
        return multiplier;
      }
    }
  }

  // [talk]
  private static int place(int classWord, int multiplier) {
    return (classWord * multiplier) >>> (Integer.SIZE - TABLE_BITS);
  }

  // [/talk]

  private static final class TableWalk extends LiveWalk {
    TableWalk(AstNode root) {
      super(root);
    }

    @Override
    protected int visitAll(AstNode root) {
      long classWord = RawMemory.classWordOffset();
      AstNode[] queue = visits;
      int tail = 0;
      queue[tail++] = root;
      for (int head = 0; head < tail; head++) {
        AstNode node = Objects.requireNonNull(queue[head]); // A slot is read without this test.
        int word = RawMemory.classWord(node, classWord); // SAFETY: the offset of class words.
        int place = place(word, MULTIPLIER);
        if (CLASS_WORDS[place] != word) {
          added = tail;
          addChildren(node);
          tail = added;
          queue = visits;
          continue;
        }
        if (queue.length - tail < MOST_SLOTS) {
          queue = visits = grown(queue, tail + MOST_SLOTS);
        }
        for (long slots = SLOTS[place]; slots != 0; slots >>>= Byte.SIZE) {
          long distance = ((slots & 0xFF) >>> 1) * RawMemory.REFERENCE_BYTES;
          // SAFETY: ObjectLayout has checked that this class has a slot of that number there.
          Object value = RawMemory.reference(node, BEFORE_FIRST + distance);
          if ((slots & NODE_ONLY) != 0) {
            if (value != null) {
              // SAFETY: there is room for one child per slot, and what comes from lists adds its
              // own; the JVM lets nothing but a node into a field so declared.
              RawMemory.store(queue, tail++, value);
            }
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
          } else if (value instanceof AstNode child) {
            RawMemory.store(queue, tail++, child); // SAFETY: as for a slot that holds nodes only.
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
