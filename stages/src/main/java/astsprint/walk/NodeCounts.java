package astsprint.walk;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import java.lang.reflect.Field;
import java.util.List;

/**
 * What one node is made of, counted: for the sentence in which a walker says what it reads there.
 *
 * @param type the node's class
 * @param fields that the class names and has
 * @param slots those of them that can hold an object, as a number cannot
 * @param values those that hold one
 * @param lists those that hold a list
 * @param items that are not null in these lists
 * @param children the nodes among values and items
 */
public record NodeCounts(
    String type, int fields, int slots, int values, int lists, int items, int children) {
  /** Counts. */
  public static NodeCounts of(AstNode node) {
    NodeFields fields = NodeFields.of(node);
    int slots = 0;
    int values = 0;
    int lists = 0;
    int items = 0;
    int children = 0;
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.fields().get(i);
      Object value = fields.get(node, i);
      slots += field.getType().isPrimitive() ? 0 : 1;
      values += value == null ? 0 : 1;
      children += value instanceof AstNode ? 1 : 0;
      if (value instanceof List<?> list) {
        lists++;
        for (Object item : list) {
          items += item == null ? 0 : 1;
          children += item instanceof AstNode ? 1 : 0;
        }
      }
    }
    return new NodeCounts(
        node.getClass().getSimpleName(), fields.size(), slots, values, lists, items, children);
  }

  /** {@code no fields}, {@code 1 field}, {@code 2 fields}. */
  public static String count(int n, String one) {
    return (n == 0 ? "no" : String.valueOf(n)) + " " + one + (n == 1 ? "" : "s");
  }
}
