package astsprint.workshop;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small tree for people: a node a line, numbered as {@code ast.walk} visits. */
final class TreePicture {
  private static final int MOST_LINES = 40;

  private final List<String> lines = new ArrayList<>();
  private final int marked;
  private int left;

  /** What stands at one place: a node with its number, or something that is none. */
  private static final class Place {
    final String label;
    final @Nullable AstNode node;
    final String text;
    int number = -1;
    final List<Place> children = new ArrayList<>();

    Place(String label, @Nullable AstNode node, String text) {
      this.label = label;
      this.node = node;
      this.text = text;
    }
  }

  private TreePicture(int marked) {
    this.marked = marked;
  }

  /**
   * Draws a tree.
   *
   * @param marked number of the visit to point at
   */
  static List<String> of(AstNode root, int marked) {
    Place top = new Place("", root, "");
    Deque<Place> queue = new ArrayDeque<>(List.of(top));
    int number = 0;
    while (!queue.isEmpty() && number < 10 * MOST_LINES) {
      Place place = queue.removeFirst();
      place.number = number++;
      expand(place);
      place.children.stream().filter(child -> child.node != null).forEach(queue::addLast);
    }
    TreePicture picture = new TreePicture(marked);
    picture.draw(top, "", "");
    if (picture.left > 0) {
      picture.lines.add("      ... and " + picture.left + " lines more");
    }
    return picture.lines;
  }

  private static void expand(Place place) {
    AstNode node = place.node;
    if (node == null) {
      return;
    }
    NodeFields fields = NodeFields.of(node);
    for (int i = 0; i < fields.size(); i++) {
      Object value = fields.get(node, i);
      String name = fields.name(i);
      if (value instanceof AstNode child) {
        place.children.add(new Place(name, child, ""));
      } else if (value instanceof List<?> items) {
        for (int at = 0; at < Math.min(items.size(), MOST_LINES); at++) {
          String label = name + "[" + at + "]";
          place.children.add(
              items.get(at) instanceof AstNode child
                  ? new Place(label, child, "")
                  : new Place(label, null, NodeText.brief(items.get(at))));
        }
      } else if (value != null) {
        place.children.add(new Place(name, null, NodeText.brief(value)));
      }
    }
  }

  private void draw(Place place, String before, String branch) {
    if (lines.size() >= MOST_LINES) {
      left++;
    } else {
      String number = place.number < 0 ? "" : Integer.toString(place.number);
      String what = place.node == null ? place.text : place.node.getClass().getSimpleName();
      lines.add(
          String.format(
              "%s%4s  %s%s%s",
              place.number == marked ? " ->" : "   ",
              number,
              before + branch,
              place.label.isEmpty() ? "" : place.label + " ",
              what.isEmpty() ? "(a class without a name)" : what));
    }
    String inner = before + (branch.isEmpty() ? "" : branch.equals("└ ") ? "  " : "│ ");
    for (int i = 0; i < place.children.size(); i++) {
      draw(place.children.get(i), inner, i + 1 == place.children.size() ? "└ " : "├ ");
    }
  }
}
