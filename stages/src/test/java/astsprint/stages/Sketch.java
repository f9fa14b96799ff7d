package astsprint.stages;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * What a random tree is grown from, so that a failing one can be made smaller: numbers in the shape
 * of a tree. Whatever they are there is a tree for them.
 *
 * @param kind which class of those that may stand there; 0 is null, where null may stand
 * @param form how its lists are kept
 * @param parts go to the fields that can hold nodes, in turn, the first of them to a field that
 *     holds one only
 */
record Sketch(int kind, int form, List<Sketch> parts) {
  private static final List<Supplier<AstNode>> USERS =
      List.of(
          () -> new UserClasses.Extended(HardTree.name("own")),
          UserClasses.Plain::new,
          UserClasses.Reordered::new,
          UserClasses.Hiding::new,
          UserClasses.Lacking::new,
          UserClasses.Odd::new);

  private static final int KINDS = 200;
  private static final int FORMS = 5;

  /** Sketches of trees of at most {@code depth} levels below the root. */
  static Arbitrary<Sketch> upTo(int depth) {
    Arbitrary<Integer> kind = Arbitraries.integers().between(0, KINDS).shrinkTowards(0);
    Arbitrary<Integer> form = Arbitraries.integers().between(0, FORMS - 1);
    Arbitrary<List<Sketch>> parts =
        depth == 0 ? Arbitraries.just(List.of()) : upTo(depth - 1).list().ofMaxSize(6);
    return Combinators.combine(kind, form, parts).as(Sketch::new);
  }

  /** How many numbers it is made of, by threes. */
  int size() {
    return 1 + parts.stream().mapToInt(Sketch::size).sum();
  }

  /** A new tree: for equal sketches an equal one. */
  AstNode grow() {
    AstNode root = grow(AstNode.class);
    return root == null ? HardTree.module() : root;
  }

  private @Nullable AstNode grow(Class<?> type) {
    List<Class<? extends AstNode>> candidates =
        Zoo.classes().stream().filter(type::isAssignableFrom).toList();
    int users = type.isAssignableFrom(Asdl.expr.class) ? USERS.size() : 0;
    int choice = kind % (1 + candidates.size() + users) - 1;
    if (choice < 0) {
      return null;
    }
    return choice < candidates.size()
        ? fill(candidates.get(choice))
        : USERS.get(choice - candidates.size()).get();
  }

  private AstNode fill(Class<? extends AstNode> type) {
    Type[] parameters = Zoo.parameters(type);
    int[] slots = new int[parameters.length];
    int holders = 0;
    for (int i = 0; i < parameters.length; i++) {
      if (element(parameters[i]) != null) {
        slots[holders++] = i;
      }
    }
    @Nullable Object[] values = new Object[parameters.length];
    for (int holder = 0; holder < holders; holder++) {
      List<Sketch> its = new ArrayList<>();
      for (int i = holder; i < parts.size(); i += holders) {
        its.add(parts.get(i));
      }
      int slot = slots[holder];
      values[slot] = value(parameters[slot], its);
    }
    return Zoo.create(type, values);
  }

  /** What can be in a field of this type, one by one or in a list; null if never a node. */
  private static @Nullable Class<?> element(Type type) {
    Type item = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    if (item == Object.class) {
      return AstNode.class;
    }
    return item instanceof Class<?> c && AstNode.class.isAssignableFrom(c) ? c : null;
  }

  private @Nullable Object value(Type type, List<Sketch> its) {
    Class<?> element = element(type);
    boolean many = type instanceof ParameterizedType || (type == Object.class && its.size() > 1);
    if (element == null || (its.isEmpty() && !many)) {
      return null;
    }
    if (!many) {
      return its.getFirst().grow(element);
    }
    List<@Nullable AstNode> items = new ArrayList<>();
    for (Sketch one : its) {
      items.add(one.grow(element));
    }
    return switch (form) {
      case 0 -> items;
      case 1 -> new ArrayList<>(items).subList(0, items.size());
      case 2 -> Arrays.asList(items.toArray());
      case 3 -> Collections.unmodifiableList(items);
      default -> { // The same nodes twice.
        items.addAll(List.copyOf(items.stream().filter(item -> item != null).toList()));
        yield items;
      }
    };
  }
}
