package astsprint.conformance;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import astsprint.ast.Expr;
import astsprint.ast.Load;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trees made by reflection, so that no class is forgotten. */
final class Zoo {
  private Zoo() {}

  /** A module whose body holds a node of every known class, each field filled. */
  static AstNode everyKnownClass() {
    return cage(true);
  }

  /** The same with null in every field. */
  static AstNode everyFieldNull() {
    return cage(false);
  }

  /** The classes of which there can be nodes. */
  static List<Class<? extends AstNode>> classes() {
    return Asdl.CLASSES.stream().filter(c -> !Modifier.isAbstract(c.getModifiers())).toList();
  }

  /** A new node of {@code type} whose fields hold {@code values} or, where short, null or 0. */
  static AstNode create(Class<? extends AstNode> type, @Nullable Object... values) {
    Constructor<?> all =
        Arrays.stream(type.getConstructors())
            .max(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow();
    @Nullable Object[] arguments = Arrays.copyOf(values, all.getParameterCount());
    for (int i = 0; i < arguments.length; i++) {
      Class<?> parameter = all.getParameterTypes()[i];
      if (parameter == int.class) {
        arguments[i] = i;
      } else if (parameter == boolean.class) {
        arguments[i] = false;
      } else if (!parameter.isInstance(arguments[i])) {
        arguments[i] = null;
      }
    }
    try {
      return (AstNode) all.newInstance(arguments);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }

  /** The types of the parameters from which a node of {@code type} is made, in field order. */
  static Type[] parameters(Class<? extends AstNode> type) {
    return Arrays.stream(type.getConstructors())
        .map(Constructor::getGenericParameterTypes)
        .max(Comparator.comparingInt(types -> types.length))
        .orElseThrow();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static AstNode cage(boolean filled) {
    List body = new ArrayList();
    for (Class<? extends AstNode> type : classes()) {
      Type[] parameters = parameters(type);
      @Nullable Object[] values = new Object[parameters.length];
      for (int i = 0; filled && i < values.length; i++) {
        values[i] = sample(parameters[i], type.getSimpleName() + i);
      }
      body.add(create(type, values));
    }
    return new astsprint.ast.Module(body, List.of());
  }

  private static @Nullable Object sample(Type type, String id) {
    if (type == String.class) {
      return id;
    } else if (type instanceof ParameterizedType list) {
      if (list.getActualTypeArguments()[0] == String.class) {
        return new ArrayList<>(List.of(id, id));
      }
      return new ArrayList<>(Arrays.asList(HardTree.name(id), null, new Expr(HardTree.name(id))));
    } else if (type == Object.class) {
      return HardTree.name(id);
    }
    for (Class<? extends AstNode> candidate : classes()) {
      if (((Class<?>) type).isAssignableFrom(candidate)) {
        return create(candidate, id, Load.INSTANCE);
      }
    }
    return null;
  }
}
