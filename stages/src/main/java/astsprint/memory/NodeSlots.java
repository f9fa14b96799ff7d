package astsprint.memory;

import astsprint.ast.AstNode;
import astsprint.walk.Availability.Available;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slots of one class of nodes, to be read without reflection: for preparing snapshots, whose time
 * counts too.
 */
public final class NodeSlots {
  private static final boolean READABLE = ObjectLayout.ofSlots(() -> true) instanceof Available;
  private static final boolean NUMBERED =
      ObjectLayout.ofSlotsAndClassWords(() -> true) instanceof Available;

  private final Class<?> type;
  private final long[] offsets;

  private NodeSlots(Class<?> type, long[] offsets) {
    this.type = type;
    this.offsets = offsets;
  }

  /**
   * The slots that hold {@code fields}.
   *
   * @return null if they cannot be read so: in this JVM, or because one is no slot of {@code type}
   */
  public static @Nullable NodeSlots of(Class<?> type, List<Field> fields) {
    boolean ours =
        fields.stream()
            .allMatch(
                field ->
                    field.getDeclaringClass().isAssignableFrom(type)
                        && !field.getType().isPrimitive()
                        && !Modifier.isStatic(field.getModifiers()));
    return READABLE && ours
        ? new NodeSlots(type, fields.stream().mapToLong(RawMemory::offset).toArray())
        : null;
  }

  /**
   * The number by which the JVM knows a node's class: equal for two nodes exactly if they are of
   * the same class; 0 if this JVM does not show it.
   */
  public static int classNumber(AstNode node) {
    // SAFETY: the offset of class words, in every object's header.
    return NUMBERED ? RawMemory.classWord(node, RawMemory.classWordOffset()) : 0;
  }

  /** How many they are. */
  public int count() {
    return offsets.length;
  }

  /**
   * What {@code node} holds in slot {@code i}.
   *
   * @throws IllegalArgumentException if {@code node} is of another class
   */
  public @Nullable Object get(AstNode node, int i) {
    if (node.getClass() != type) {
      throw new IllegalArgumentException("no " + type.getName() + ": " + node);
    }
    // SAFETY: the class has this reference field, by of(), and the node is of this very class.
    return RawMemory.reference(node, offsets[i]);
  }
}
