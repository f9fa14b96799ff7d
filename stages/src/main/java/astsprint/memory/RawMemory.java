package astsprint.memory;

import astsprint.ast.AstNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes memory at offsets, without a check. A wrong offset or a wrong class here does
 * not throw: it returns what is no object, or destroys one, and the JVM crashes later and
 * elsewhere. Whoever calls has asked {@link ObjectLayout} first and says at the call, after {@code
 * SAFETY:}, why it is safe. It is public for walkers in other packages and for nobody else.
 *
 * <p>{@code jdk.internal.misc.Unsafe} needs {@code --add-exports
 * java.base/jdk.internal.misc=ALL-UNNAMED}; without it this class fails to initialise with an
 * IllegalAccessError.
 */
@SuppressWarnings("NonApiType") // Only of an ArrayList is it known where the items are.
public final class RawMemory {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** Bytes of a reference in an object or an array: 4 when compressed, else 8. */
  public static final int REFERENCE_BYTES = Unsafe.ARRAY_OBJECT_INDEX_SCALE;

  /** The offset of an array's first element; its length comes just before. */
  static final long FIRST_ELEMENT = Unsafe.ARRAY_OBJECT_BASE_OFFSET;

  /** The offset of an array's length. */
  static final long LENGTH = FIRST_ELEMENT - Integer.BYTES;

  private static final long LIST_ELEMENTS =
      UNSAFE.objectFieldOffset(ArrayList.class, "elementData");
  private static final long LIST_SIZE = UNSAFE.objectFieldOffset(ArrayList.class, "size");

  /** Where an object keeps the number of its class: behind the mark word, or in its upper half. */
  private static final boolean COMPACT = UNSAFE.objectFieldOffset(AstNode.class, "lineno") == 8;

  private static final int CLASS_BITS = COMPACT ? 0xFFFF_FC00 : -1;

  /** Not final: C2 compiles no load from an offset that it knows to be the class word's. */
  private static long classWord = COMPACT ? 4 : 8;

  private RawMemory() {}

  /** The offset of an instance field from the start of its object. */
  public static long offset(Field field) {
    return UNSAFE.objectFieldOffset(field);
  }

  /**
   * The reference at {@code offset} in {@code holder}.
   *
   * <p>SAFETY: there must be an instance field of reference type at that offset in the holder's
   * class.
   */
  public static @Nullable Object reference(AstNode holder, long offset) {
    return UNSAFE.getReference(holder, offset);
  }

  /**
   * Stores into an array without the checks of its bounds and of its element type; the collector's
   * barrier remains.
   *
   * <p>SAFETY: 0 <= index < array.length, the array was made as an {@code AstNode[]}, and {@code
   * node} is an AstNode.
   */
  public static void store(AstNode[] array, int index, Object node) {
    UNSAFE.putReference(array, FIRST_ELEMENT + (long) index * REFERENCE_BYTES, node);
  }

  /**
   * The array in which a list keeps its items, followed by room to grow.
   *
   * <p>SAFETY: the parameter's type has the field; a subclass has it at the same offset.
   */
  public static Object[] elements(ArrayList<?> list) {
    return (Object[]) UNSAFE.getReference(list, LIST_ELEMENTS);
  }

  /** A list's size; at most the length of its elements only while nobody changes the list. */
  public static int size(ArrayList<?> list) {
    return UNSAFE.getInt(list, LIST_SIZE);
  }

  /** The offset of a list's size. */
  static long listSizeOffset() {
    return LIST_SIZE;
  }

  /** The offset of a list's reference to its array. */
  static long listElementsOffset() {
    return LIST_ELEMENTS;
  }

  /** Whether all of a class word was read: where it has 8 bytes, a node's fields begin later. */
  static boolean hasNarrowClassWords() {
    return UNSAFE.objectFieldOffset(AstNode.class, "lineno") <= 12;
  }

  /** The offset of the class word, for {@link #classWord}, to be kept in a local variable. */
  public static long classWordOffset() {
    return classWord;
  }

  /**
   * The number by which the JVM knows a node's class, never 0: two nodes have the same exactly if
   * they are of the same class.
   *
   * <p>SAFETY: {@code offset} is {@link #classWordOffset}, in every object's header.
   */
  public static int classWord(AstNode node, long offset) {
    return UNSAFE.getInt(node, offset) & CLASS_BITS;
  }

  /** The reference to {@code object} as the JVM stores it: an address, or a compressed one. */
  static long stored(Object object) {
    Object[] holder = {object};
    // SAFETY: reads as a number what the array holds as a reference, of the same width.
    return REFERENCE_BYTES == Integer.BYTES
        ? Integer.toUnsignedLong(UNSAFE.getInt(holder, FIRST_ELEMENT))
        : UNSAFE.getLong(holder, FIRST_ELEMENT);
  }

  /** A node of a class that can have any, no constructor run: to look at its header. */
  static AstNode blank(Class<? extends AstNode> type) {
    try {
      return (AstNode) UNSAFE.allocateInstance(type);
    } catch (InstantiationException isAbstract) {
      throw new IllegalArgumentException(isAbstract);
    }
  }
}
