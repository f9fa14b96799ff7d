package astsprint.detours;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One walk, by reflection that is kept per class, whose question "is it a node?" can be asked in
 * several ways. All else being the same, what they differ by is what the question costs.
 */
final class IsNode implements TreeWalker {
  private final Supplier<Predicate<Object>> question;

  private IsNode(Supplier<Predicate<Object>> question) {
    this.question = question;
  }

  /** The JVM's own way: two loads, the object's class and a word in it. */
  static IsNode byInstanceOf() {
    return new IsNode(() -> value -> value instanceof AstNode);
  }

  /** The way of {@code isinstance} before it keeps answers: up the chain of superclasses. */
  static IsNode byBaseChain() {
    return new IsNode(
        () ->
            value -> {
              Class<?> type = value.getClass();
              while (type != null && type != AstNode.class) {
                type = type.getSuperclass();
              }
              return type != null;
            });
  }

  /** The article's way: two sets, of classes that are nodes' and of others, filled as met. */
  static IsNode byClassSet() {
    return new IsNode(
        () -> {
          Set<Class<?>> nodes = new HashSet<>();
          Set<Class<?>> others = new HashSet<>();
          return value -> {
            Class<?> type = value.getClass();
            if (nodes.contains(type)) {
              return true;
            }
            if (others.contains(type)) {
              return false;
            }
            boolean node = AstNode.class.isAssignableFrom(type);
            (node ? nodes : others).add(type);
            return node;
          };
        });
  }

  @Override
  public Walk prepare(AstNode root) {
    return new AskingWalk(root, question.get());
  }

  private static final class AskingWalk extends LiveWalk {
    private final Predicate<Object> isNode;

    AskingWalk(AstNode root, Predicate<Object> isNode) {
      super(root);
      this.isNode = isNode;
    }

    @Override
    protected int visitAll(AstNode root) {
      add(root);
      for (int head = 0; head < added; head++) {
        AstNode node = visits[head];
        NodeFields fields = NodeFields.of(node);
        for (int i = 0; i < fields.size(); i++) {
          Object value = fields.get(node, i);
          if (!addIfNode(value) && value instanceof List<?> list) {
            for (Object item : list) {
              addIfNode(item);
            }
          }
        }
      }
      return added;
    }

    private boolean addIfNode(@Nullable Object value) {
      if (value == null || !isNode.test(value)) {
        return false;
      }
      add((AstNode) value);
      return true;
    }
  }
}
