package astsprint.memory;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How an object lies in memory: its parts, one behind the other.
 *
 * @param type its class's simple name
 * @param parts in the order of their offsets
 * @param bytes of the whole object, filled up to the JVM's usual 8
 */
public record ObjectShape(String type, List<Part> parts, int bytes) {
  private static final int ALIGNMENT = 8;

  /** Longer arrays are shown by their beginning. */
  private static final int MOST_ITEMS = 1 << 12;

  /**
   * A field, an item, or a part of the header.
   *
   * @param offset from the object's beginning, in bytes
   */
  public record Part(String name, int offset, int bytes) {}

  public ObjectShape {
    parts = List.copyOf(parts);
  }

  /**
   * The shape of an object, or of an array of references.
   *
   * @throws LinkageError if this JVM does not let offsets be read
   */
  public static ObjectShape of(Object object) {
    Class<?> type = object.getClass();
    int classWord = (int) RawMemory.classWordOffset();
    List<Part> parts = new ArrayList<>();
    // With compact headers the class's number is a part of the mark word.
    parts.add(new Part("mark", 0, classWord));
    parts.add(new Part("class", classWord, Integer.BYTES));
    if (object instanceof Object[] array) {
      parts.add(new Part("length", (int) RawMemory.LENGTH, Integer.BYTES));
      for (int i = 0; i < Math.min(array.length, MOST_ITEMS); i++) {
        int offset = (int) RawMemory.FIRST_ELEMENT + i * RawMemory.REFERENCE_BYTES;
        parts.add(new Part("[" + i + "]", offset, RawMemory.REFERENCE_BYTES));
      }
    } else {
      for (Class<?> holder = type; holder != null; holder = holder.getSuperclass()) {
        for (Field field : holder.getDeclaredFields()) {
          if (!Modifier.isStatic(field.getModifiers())) {
            int offset = (int) RawMemory.offset(field);
            parts.add(new Part(field.getName(), offset, bytes(field.getType())));
          }
        }
      }
    }
    parts.sort(Comparator.comparingInt(Part::offset));
    Part last = parts.getLast();
    int end = last.offset() + last.bytes();
    return new ObjectShape(
        type.getSimpleName(), parts, (end + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
  }

  private static int bytes(Class<?> type) {
    if (!type.isPrimitive()) {
      return RawMemory.REFERENCE_BYTES;
    }
    if (type == long.class || type == double.class) {
      return Long.BYTES;
    }
    if (type == int.class || type == float.class) {
      return Integer.BYTES;
    }
    return type == short.class || type == char.class ? Short.BYTES : Byte.BYTES;
  }
}
