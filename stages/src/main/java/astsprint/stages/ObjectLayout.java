package astsprint.stages;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import astsprint.ast.Load;
import astsprint.ast.Name;
import astsprint.ast.NodeFields;
import astsprint.stages.Availability.Available;
import astsprint.stages.Availability.Unavailable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where this JVM keeps the reference slots of a node, asked of it and checked for every known class
 * before anything is read there. It depends on the kind of header and on the size of a reference,
 * hence on flags, and is never assumed.
 *
 * <p>What was seen on every JVM so far: a class's reference slots lie side by side behind those of
 * its superclass, in the order in which they are declared, so the first slot of every node follows
 * {@link AstNode#parent}. Fields of primitive types lie elsewhere and hold no node.
 */
final class ObjectLayout {
  private static final String NO_ACCESS =
      "the JVM keeps jdk.internal.misc.Unsafe to itself: start it with"
          + " --add-exports java.base/jdk.internal.misc=ALL-UNNAMED";

  private ObjectLayout() {}

  /** The walker, if what the raw stages assume of objects holds in this JVM. */
  static Availability availability(Supplier<TreeWalker> walker) {
    try {
      String mismatch = mismatch();
      return mismatch == null ? new Available(walker.get()) : new Unavailable(mismatch);
    } catch (IllegalAccessError | NoClassDefFoundError noExport) {
      return new Unavailable(NO_ACCESS);
    } catch (InternalError noSuchField) {
      return new Unavailable("this JVM's ArrayList is another: " + noSuchField.getMessage());
    }
  }

  /** The offset of the first slot of every known class. */
  static long firstSlot() {
    try {
      return RawMemory.offset(AstNode.class.getField("parent")) + RawMemory.REFERENCE_BYTES;
    } catch (NoSuchFieldException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Every class of which a tree's nodes can be, but for those that users add. */
  static List<Class<? extends AstNode>> knownClasses() {
    return Asdl.CLASSES.stream().filter(type -> !Modifier.isAbstract(type.getModifiers())).toList();
  }

  /** The offsets of the slots of {@code type}, in the order of {@code _fields}. */
  static long[] slots(Class<? extends AstNode> type) {
    return NodeFields.of(type).fields().stream()
        .filter(field -> !field.getType().isPrimitive())
        .mapToLong(RawMemory::offset)
        .toArray();
  }

  /** The offsets of the slots of every known class. */
  static Map<Class<?>, long[]> knownSlots() {
    return knownClasses().stream()
        .collect(Collectors.toUnmodifiableMap(type -> type, ObjectLayout::slots));
  }

  @SuppressWarnings("ReferenceEquality") // The same object must be seen, not an equal one.
  private static @Nullable String mismatch() {
    for (Class<? extends AstNode> type : knownClasses()) {
      for (Field field : NodeFields.of(type).fields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          return type.getSimpleName() + "." + field.getName() + " is no instance field";
        }
      }
      long expected = firstSlot();
      for (long slot : slots(type)) {
        if (slot != expected) {
          return "the slots of %s do not lie side by side: one is at %d, expected at %d"
              .formatted(type.getSimpleName(), slot, expected);
        }
        expected += RawMemory.REFERENCE_BYTES;
      }
    }
    Name probe = new Name("probe", Load.INSTANCE);
    if (RawMemory.reference(probe, slots(Name.class)[1]) != Load.INSTANCE) {
      return "a slot does not hold what its field holds";
    }
    ArrayList<Object> list = new ArrayList<>(List.of(probe, "item"));
    Object[] elements = RawMemory.elements(list);
    if (RawMemory.size(list) != 2 || elements[0] != probe || elements[1] != list.get(1)) {
      return "java.util.ArrayList keeps its items in another way";
    }
    return null;
  }
}
