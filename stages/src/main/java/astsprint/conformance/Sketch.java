package astsprint.conformance;

import astsprint.ast.Asdl;
import astsprint.ast.AstNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a random tree is grown from, so that a failing one can be made smaller: numbers, taken in
 * turn for every choice there is. Whatever they are there is a tree for them; where they end,
 * nothing more grows.
 */
record Sketch(List<Integer> numbers) {
  private static final List<Supplier<AstNode>> USERS =
      List.of(
          () -> new UserClasses.Extended(HardTree.name("own")),
          UserClasses.Plain::new,
          UserClasses.Reordered::new,
          UserClasses.Hiding::new,
          UserClasses.Lacking::new,
          UserClasses.Odd::new);

  /** For trees of some tens of nodes at most. */
  static final int MOST_NUMBERS = 120;

  static final int LARGEST_NUMBER = 200;
  private static final int DEEPEST = 6;
  private static final int LONGEST_LIST = 6;

  /** One of {@link #MOST_NUMBERS} numbers at most. */
  static Sketch random(Random random) {
    int size = random.nextInt(MOST_NUMBERS + 1);
    return new Sketch(
        Stream.generate(() -> random.nextInt(LARGEST_NUMBER + 1)).limit(size).toList());
  }

  /** A new tree: for equal sketches an equal one. */
  AstNode grow() {
    AstNode root = new Growth(numbers.iterator()).node(AstNode.class, 0);
    return root == null ? HardTree.module() : root;
  }

  /** A tree on its way, and the numbers that are left for it. */
  private record Growth(Iterator<Integer> numbers) {
    private int below(int bound) {
      return numbers.hasNext() ? numbers.next() % bound : 0;
    }

    private @Nullable AstNode node(Class<?> type, int depth) {
      List<Class<? extends AstNode>> candidates =
          Zoo.classes().stream().filter(type::isAssignableFrom).toList();
      int users = type.isAssignableFrom(Asdl.expr.class) ? USERS.size() : 0;
      int choice = depth == DEEPEST ? -1 : below(1 + candidates.size() + users) - 1;
      if (choice < 0) {
        return null;
      }
      if (choice >= candidates.size()) {
        return USERS.get(choice - candidates.size()).get();
      }
      Class<? extends AstNode> chosen = candidates.get(choice);
      return Zoo.create(
          chosen,
          Arrays.stream(Zoo.parameters(chosen)).map(field -> value(field, depth + 1)).toArray());
    }

    private @Nullable Object value(Type type, int depth) {
      Class<?> element = element(type);
      if (element == null) {
        return null;
      }
      boolean many = type instanceof ParameterizedType || (type == Object.class && below(2) == 1);
      return many ? list(element, depth) : node(element, depth);
    }

    private List<@Nullable AstNode> list(Class<?> element, int depth) {
      List<@Nullable AstNode> items = new ArrayList<>();
      int size = below(1 + LONGEST_LIST);
      int form = below(5);
      for (int i = 0; i < size; i++) {
        items.add(node(element, depth));
      }
      return switch (form) {
        case 0 -> items;
        case 1 -> new ArrayList<>(items).subList(0, items.size());
        case 2 -> Arrays.asList(items.toArray(AstNode[]::new));
        case 3 -> Collections.unmodifiableList(items);
        default -> { // The same nodes twice.
          items.addAll(List.copyOf(items.stream().filter(item -> item != null).toList()));
          yield items;
        }
      };
    }
  }

  /** What can be in a field of this type, one by one or in a list; null if never a node. */
  private static @Nullable Class<?> element(Type type) {
    Type item = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    if (item == Object.class) {
      return AstNode.class;
    }
    return item instanceof Class<?> c && AstNode.class.isAssignableFrom(c) ? c : null;
  }
}
