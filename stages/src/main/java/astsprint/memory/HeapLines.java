package astsprint.memory;

import astsprint.ast.AstNode;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Which cache lines of the heap a walk touches: of nodes, of lists, and of the arrays in which
 * lists keep their items. Objects are told from each other by where they lie, so a collection
 * meanwhile would spoil the count; {@link #count} then counts again.
 */
@SuppressWarnings("NonApiType") // Only of an ArrayList is it known where the items are.
public final class HeapLines {
  private static final int LINE = 64;
  private static final int ATTEMPTS = 20;

  /** An open table of lines, 0 where there is none; a load of at most a half. */
  private long[] lines = new long[1 << 16];

  private int count;
  private final long unit = HeapDistance.bytesPerUnit();
  private Reads reads = (object, address, offset, bytes) -> {};

  /** Is told of each read. */
  @FunctionalInterface
  public interface Reads {
    /**
     * Some bytes of an object are read.
     *
     * @param address where the object lies
     * @param offset from there, in bytes
     */
    void read(Object object, long address, long offset, int bytes);
  }

  private HeapLines() {}

  /**
   * How many lines are touched.
   *
   * @param walk touches them, and may be asked to do so again
   * @throws IllegalStateException if the collector never rests for as long as that takes
   */
  public static int count(Consumer<HeapLines> walk) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      long before = collections();
      HeapLines lines = new HeapLines();
      walk.accept(lines);
      if (collections() == before) {
        return lines.count;
      }
    }
    throw new IllegalStateException("the collector moves objects while they are counted");
  }

  /** Has another told of each read from now on. */
  public void tell(Reads reads) {
    this.reads = reads;
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  /** The class word of any object is read. */
  public void classWord(Object object) {
    touch(object, RawMemory.classWordOffset(), Integer.BYTES);
  }

  /** A node's slot is read. */
  public void slot(AstNode node, Field field) {
    touch(node, RawMemory.offset(field), RawMemory.REFERENCE_BYTES);
  }

  /** A list's size and its array are read, and the array's length. */
  public void list(ArrayList<?> list) {
    touch(list, RawMemory.listSizeOffset(), Integer.BYTES);
    touch(list, RawMemory.listElementsOffset(), RawMemory.REFERENCE_BYTES);
    touch(RawMemory.elements(list), RawMemory.LENGTH, Integer.BYTES);
  }

  /** An item of a list is read from the list's array. */
  public void item(ArrayList<?> list, int i) {
    touch(
        RawMemory.elements(list),
        RawMemory.FIRST_ELEMENT + (long) i * RawMemory.REFERENCE_BYTES,
        RawMemory.REFERENCE_BYTES);
  }

  private void touch(Object object, long offset, int bytes) {
    long address = RawMemory.stored(object) * unit;
    reads.read(object, address, offset, bytes);
    long line = (address + offset) / LINE; // All bytes: what is read at once lies in one line.
    if (2 * count >= lines.length) {
      long[] full = lines;
      lines = new long[2 * full.length];
      count = 0;
      Arrays.stream(full).filter(known -> known != 0).forEach(this::add);
    }
    add(line);
  }

  private void add(long line) {
    int place = Long.hashCode(line * 0x9E3779B97F4A7C15L) & (lines.length - 1);
    while (lines[place] != 0 && lines[place] != line) {
      place = (place + 1) & (lines.length - 1);
    }
    if (lines[place] == 0) {
      lines[place] = line;
      count++;
    }
  }
}
