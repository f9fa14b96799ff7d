package astsprint.memory;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import astsprint.ast.Load;
import astsprint.ast.Name;
import astsprint.ast.NodeFields;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
public final class ObjectLayout {
  private static final String NO_ACCESS =
      "the JVM keeps jdk.internal.misc.Unsafe to itself: start it with"
          + " --add-exports java.base/jdk.internal.misc=ALL-UNNAMED";

  private ObjectLayout() {}

  /**
   * What {@code user} makes, if what is assumed of slots and lists holds in this JVM.
   *
   * @param user asked only if it does, and so may be of a class that reads raw memory
   */
  public static <T> Availability<T> ofSlots(Supplier<T> user) {
    return availability(ObjectLayout::mismatch, user);
  }

  /** The same, if what is assumed of class words holds too. */
  public static <T> Availability<T> ofSlotsAndClassWords(Supplier<T> user) {
    return availability(
        () -> {
          String mismatch = mismatch();
          return mismatch == null ? classWordMismatch() : mismatch;
        },
        user);
  }

  private static <T> Availability<T> availability(
      Supplier<@Nullable String> check, Supplier<T> user) {
    try {
      String mismatch = check.get();
      return mismatch == null ? new Available<>(user.get()) : new Unavailable<>(mismatch);
    } catch (IllegalAccessError | NoClassDefFoundError noExport) {
      return new Unavailable<>(NO_ACCESS);
    } catch (InternalError noSuchField) {
      return new Unavailable<>("this JVM's ArrayList is another: " + noSuchField.getMessage());
    }
  }

  /** The offset of the first slot of every known class. */
  public static long firstSlot() {
    try {
      return RawMemory.offset(AstNode.class.getField("parent")) + RawMemory.REFERENCE_BYTES;
    } catch (NoSuchFieldException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Every class of which a tree's nodes can be, but for those that users add. */
  public static List<Class<? extends AstNode>> knownClasses() {
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
  public static Map<Class<?>, long[]> knownSlots() {
    return knownClasses().stream()
        .collect(Collectors.toUnmodifiableMap(type -> type, ObjectLayout::slots));
  }

  /** The class words of all known classes, each from a node of it. */
  public static int[] knownClassWords() {
    long offset = RawMemory.classWordOffset();
    return knownClasses().stream()
        .mapToInt(type -> RawMemory.classWord(RawMemory.blank(type), offset))
        .toArray();
  }

  private static @Nullable String classWordMismatch() {
    long offset = RawMemory.classWordOffset();
    Set<Integer> words = new HashSet<>();
    for (Class<? extends AstNode> type : knownClasses()) {
      AstNode hashed = RawMemory.blank(type);
      var _ = System.identityHashCode(hashed); // It goes to the header, as the class word does.
      int word = RawMemory.classWord(RawMemory.blank(type), offset);
      if (word == 0 || !words.add(word) || RawMemory.classWord(hashed, offset) != word) {
        return "no class word is where one of %s should be".formatted(type.getSimpleName());
      }
    }
    return RawMemory.hasNarrowClassWords() ? null : "class words have 8 bytes in this JVM";
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
