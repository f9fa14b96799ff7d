package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.ast.NodeFields;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes trees at random while they are measured, so that it does not pay to remember a walk: two
 * neighbours in some node's list change places. Neither the number of visits nor the distances on
 * the heap change, only the order; whoever does not look again walks it wrong.
 */
final class TreeChanges {
  /** As many places as are remembered; of a forest's millions these are enough. */
  private static final int MOST_PLACES = 100_000;

  private final SplittableRandom random;
  private final List<Place> places = new ArrayList<>();

  /** Two neighbours, {@code at} and the next, that are different nodes. */
  private record Place(int module, List<Object> items, int at) {}

  /**
   * @param roots of the trees to change
   * @param seed decides where
   */
  TreeChanges(List<Module> roots, long seed) {
    random = new SplittableRandom(seed);
    for (int i = 0; i < roots.size(); i++) {
      collect(i, roots.get(i));
    }
  }

  /**
   * Makes one change.
   *
   * @return the number of the module that it was made in; -1 if the trees have no place for one
   */
  int make() {
    if (places.isEmpty()) {
      return -1;
    }
    Place place = places.get(random.nextInt(places.size()));
    Object first = place.items().get(place.at());
    place.items().set(place.at(), place.items().get(place.at() + 1));
    place.items().set(place.at() + 1, first);
    return place.module();
  }

  /** Not by forEachChild, which some walkers consist of: its profile is to be theirs alone. */
  private void collect(int module, Module root) {
    Deque<AstNode> todo = new ArrayDeque<>();
    todo.add(root);
    while (!todo.isEmpty() && places.size() < MOST_PLACES) {
      AstNode node = todo.removeLast();
      NodeFields fields = NodeFields.of(node);
      for (int i = 0; i < fields.size(); i++) {
        Object value = fields.get(node, i);
        if (value instanceof ArrayList<?> items) {
          collect(module, items);
        }
        if (value instanceof AstNode child) {
          todo.add(child);
        } else if (value instanceof List<?> items) {
          for (Object item : items) {
            if (item instanceof AstNode child) {
              todo.add(child);
            }
          }
        }
      }
    }
  }

  // Items change places within their own list; what counts is which node it is.
  @SuppressWarnings({"unchecked", "ReferenceEquality"})
  private void collect(int module, List<?> items) {
    for (int at = 0; at + 1 < items.size(); at++) {
      if (items.get(at) instanceof AstNode one
          && items.get(at + 1) instanceof AstNode next
          && one != next) {
        places.add(new Place(module, (List<Object>) items, at));
      }
    }
  }
}
