package astsprint.ui.tree;

import astsprint.ast.AstNode;
import astsprint.ast.Constant;
import astsprint.ast.Name;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nodes and their fields in a few words. */
public final class NodeText {
  private static final int LONGEST = 32;

  private NodeText() {}

  /**
   * A field of a node.
   *
   * @param name as in {@code _fields}
   * @param value in a few words
   * @param nodes how many nodes it holds
   * @param list whether it holds a list
   */
  public record FieldText(String name, String value, int nodes, boolean list) {}

  /** The class and, where it tells nodes apart, a name or a constant. */
  public static String label(AstNode node) {
    String name = node.getClass().getSimpleName();
    if (node instanceof Name n) {
      return name + "  " + n.id;
    }
    if (node instanceof Constant c) {
      return name + "  " + shorten(String.valueOf(c.value));
    }
    for (FieldText field : fields(node)) {
      boolean naming = List.of("name", "attr", "arg", "id", "module").contains(field.name());
      if (naming && field.nodes() == 0 && !field.value().equals("None")) {
        return name + "  " + field.value();
      }
    }
    return name;
  }

  /** The fields in ASDL order. */
  public static List<FieldText> fields(AstNode node) {
    List<FieldText> texts = new ArrayList<>();
    for (String name : fieldNames(node)) {
      Object value = get(node, name);
      if (value instanceof AstNode child) {
        texts.add(new FieldText(name, child.getClass().getSimpleName(), 1, false));
      } else if (value instanceof List<?> list) {
        int nodes = (int) list.stream().filter(AstNode.class::isInstance).count();
        String text = list.isEmpty() ? "[]" : "[" + list.size() + " items]";
        texts.add(new FieldText(name, list.size() == 1 ? "[1 item]" : text, nodes, true));
      } else {
        texts.add(
            new FieldText(name, value == null ? "None" : shorten(value.toString()), 0, false));
      }
    }
    return texts;
  }

  private static List<String> fieldNames(AstNode node) {
    Object names = get(node, "_fields");
    return names instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static @Nullable Object get(AstNode node, String name) {
    try {
      Field field = node.getClass().getField(name);
      return field.get(node);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static String shorten(String text) {
    String line = text.replace("\n", "\\n");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }
}
