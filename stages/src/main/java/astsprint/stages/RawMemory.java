package astsprint.stages;

import astsprint.ast.AstNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/**
 * The one class that reads and writes memory at offsets. Nothing here checks anything: whoever
 * calls has asked {@link ObjectLayout} first and says at the call why it is safe. Hence nothing
 * here is public.
 *
 * <p>{@code jdk.internal.misc.Unsafe} needs {@code --add-exports
 * java.base/jdk.internal.misc=ALL-UNNAMED}; without it this class fails to initialise with an
 * IllegalAccessError.
 */
@SuppressWarnings("NonApiType") // Only of an ArrayList is it known where the items are.
final class RawMemory {
  private static final Unsafe UNSAFE = Unsafe.getUnsafe();

  /** Bytes of a reference in an object or an array: 4 when compressed, else 8. */
  static final int REFERENCE_BYTES = Unsafe.ARRAY_OBJECT_INDEX_SCALE;

  private static final long FIRST_ELEMENT = Unsafe.ARRAY_OBJECT_BASE_OFFSET;
  private static final long LIST_ELEMENTS =
      UNSAFE.objectFieldOffset(ArrayList.class, "elementData");
  private static final long LIST_SIZE = UNSAFE.objectFieldOffset(ArrayList.class, "size");

  /** Where in an object's first word its identity hash begins, or -1 if it was not found there. */
  private static final int HASH_SHIFT = findHash();

  private RawMemory() {}

  /** The offset of an instance field from the start of its object. */
  static long offset(Field field) {
    return UNSAFE.objectFieldOffset(field);
  }

  /**
   * The reference at {@code offset} in {@code holder}.
   *
   * <p>SAFETY: there must be an instance field of reference type at that offset in the holder's
   * class.
   */
  static @Nullable Object reference(AstNode holder, long offset) {
    return UNSAFE.getReference(holder, offset);
  }

  /**
   * Stores into an array without the checks of its bounds and of its element type; the collector's
   * barrier remains.
   *
   * <p>SAFETY: 0 <= index < array.length, and the array was made as an {@code AstNode[]}.
   */
  static void store(AstNode[] array, int index, AstNode node) {
    UNSAFE.putReference(array, FIRST_ELEMENT + (long) index * REFERENCE_BYTES, node);
  }

  /**
   * The array in which a list keeps its items, followed by room to grow.
   *
   * <p>SAFETY: the parameter's type has the field; a subclass has it at the same offset.
   */
  static Object[] elements(ArrayList<?> list) {
    return (Object[]) UNSAFE.getReference(list, LIST_ELEMENTS);
  }

  /** A list's size; at most the length of its elements only while nobody changes the list. */
  static int size(ArrayList<?> list) {
    return UNSAFE.getInt(list, LIST_SIZE);
  }

  /**
   * A number that tells classes apart nearly always and stays the same for as long as the class is
   * not used as a lock: its identity hash, read from the header without the test that the hash is
   * there, so the class must have been asked for it once. To be verified by comparing the class.
   *
   * <p>SAFETY: every object begins with a word of 8 bytes.
   */
  static int identity(Class<?> type) {
    return HASH_SHIFT >= 0
        ? (int) (UNSAFE.getLong(type, 0L) >>> HASH_SHIFT)
        : System.identityHashCode(type);
  }

  private static int findHash() {
    int hash = System.identityHashCode(RawMemory.class);
    long header = UNSAFE.getLong(RawMemory.class, 0L);
    for (int shift = 2; shift <= 32; shift++) {
      if ((int) (header >>> shift & 0x7FFF_FFFF) == hash) {
        return shift;
      }
    }
    return -1;
  }
}
