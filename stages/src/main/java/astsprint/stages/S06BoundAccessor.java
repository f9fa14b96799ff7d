package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import astsprint.walk.LiveWalk;
import astsprint.walk.NodeCounts;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Its predecessor reads through {@code Field.get}, which checks at every call that it may, and that
 * the object is of the right class. Here each field becomes a method handle, made once per class.
 * Whether it may is checked when it is made. That the object is of the right class is still checked
 * at every call: the handles share one type, (AstNode) to Object, so each casts its object.
 *
 * <p>{@code java -jar ast-sprint.jar bench --duel S05,S06} measures the step: expect 1.1 times as
 * fast, which three rounds may not tell from noise.
 */
public final class S06BoundAccessor implements TreeWalker {
  private static final MethodType GETTER = MethodType.methodType(Object.class, AstNode.class);
  private static final MethodHandle[] NO_NODE = {};

  private static final ClassValue<MethodHandle[]> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected MethodHandle[] computeValue(Class<?> type) {
          return AstNode.class.isAssignableFrom(type)
              ? bind(NodeFields.of(type.asSubclass(AstNode.class)).fields())
              : NO_NODE;
        }
      };

  @Override
  public Walk prepare(AstNode root) {
    return new BoundWalk(root);
  }

  @Override
  public String reads(AstNode node) {
    NodeCounts counts = NodeCounts.of(node);
    return "Knows its accessors since it was queued: calls %s, and looks up the class of %s."
        .formatted(
            NodeCounts.count(counts.fields(), "method handle"),
            NodeCounts.count(counts.values() + counts.items(), "value"));
  }

  private static MethodHandle[] bind(List<Field> fields) {
    return fields.stream().map(S06BoundAccessor::bind).toArray(MethodHandle[]::new);
  }

  // [talk]
  private static MethodHandle bind(Field field) {
    try {
      MethodHandle getter = MethodHandles.lookup().unreflectGetter(field);
      if (getter.type().parameterCount() == 0) {
        getter = MethodHandles.dropArguments(getter, 0, AstNode.class); // A static field.
      }
      return getter.asType(GETTER);
    } catch (IllegalAccessException impossible) {
      throw new AssertionError(impossible);
    }
  }

  // [/talk]

  private static @Nullable Object read(MethodHandle accessor, AstNode node) {
    try {
      return (Object) accessor.invokeExact(node);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static final class BoundWalk extends LiveWalk {
    /** What the look-up for {@code visits[i]} answered, so that it is asked once per visit. */
    private MethodHandle[][] accessors = new MethodHandle[visits.length][];

    BoundWalk(AstNode root) {
      super(root);
    }

    @Override
    protected int visitAll(AstNode root) {
      addIfNode(root);
      for (int head = 0; head < added; head++) {
        AstNode node = visits[head];
        for (MethodHandle accessor : accessors[head]) {
          Object value = read(accessor, node);
          if (!addIfNode(value) && value instanceof List<?> list) {
            for (Object item : list) {
              addIfNode(item);
            }
          }
        }
      }
      return added;
    }

    @SuppressWarnings("ReferenceEquality") // A class without fields has an empty array too.
    private boolean addIfNode(@Nullable Object value) {
      if (value == null) {
        return false;
      }
      MethodHandle[] its = ACCESSORS.get(value.getClass());
      if (its == NO_NODE) {
        return false;
      }
      if (added == accessors.length) {
        accessors = Arrays.copyOf(accessors, capacity(added, added + 1));
      }
      accessors[added] = its;
      add((AstNode) value);
      return true;
    }
  }
}
