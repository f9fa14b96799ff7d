package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.ast.NodeFields;
import astsprint.corpus.ReferenceWalk;
import astsprint.walk.Walk;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Trees that nobody has seen before: those of a name, changed in many places that a seed draws.
 * Whoever has the seeds makes the same trees, so that a parent can judge the walks of a fork
 * without looking into it.
 *
 * <p>A change lets two neighbours in a list change places, or two fields of one node. Neither
 * touches the number of visits, a list's size or its count of modifications.
 */
public final class DrawnTrees {
  /** Of each tree, before anybody walks it. */
  private static final int FIRST_CHANGES = 100;

  private final List<Module> roots;
  private final List<List<Place>> places = new ArrayList<>();
  private final Deque<Place> done = new ArrayDeque<>();

  /** Two things that may change places. */
  private sealed interface Place {
    /** Twice is as if never. */
    void swap();
  }

  /** Two neighbours, {@code at} and the next. */
  private record InList(List<Object> items, int at) implements Place {
    @Override
    public void swap() {
      Object first = items.get(at);
      items.set(at, items.get(at + 1));
      items.set(at + 1, first);
    }
  }

  /** Two fields of one type. */
  private record InNode(AstNode node, Field one, Field other) implements Place {
    @Override
    public void swap() {
      try {
        Object first = one.get(node);
        one.set(node, other.get(node));
        other.set(node, first);
      } catch (IllegalAccessException impossible) {
        throw new AssertionError(impossible);
      }
    }
  }

  /**
   * The trees as they are known; {@link #draw} changes them.
   *
   * @param roots of which nobody else changes anything
   */
  public DrawnTrees(List<Module> roots) {
    this.roots = List.copyOf(roots);
    roots.forEach(root -> places.add(places(root)));
  }

  /** The roots, in order. */
  public List<Module> roots() {
    return roots;
  }

  /** Makes of the known trees those that belong to the seed. */
  public void draw(long seed) {
    while (!done.isEmpty()) {
      done.removeLast().swap();
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (List<Place> some : places) {
      for (int i = 0; i < FIRST_CHANGES && !some.isEmpty(); i++) {
        change(some, random);
      }
    }
  }

  /** Changes each tree in one list and in one node. */
  public void change(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (List<Place> some : places) {
      for (int i = 0; i < 2 && !some.isEmpty(); i++) {
        change(some, random);
      }
    }
  }

  /** Changes one tree in one place, as between two passes: it costs next to nothing. */
  void changeOnce(SplittableRandom random) {
    List<Place> some = places.get(random.nextInt(places.size()));
    if (!some.isEmpty()) {
      change(some, random);
    }
  }

  /**
   * Makes the changes of a fork's {@code walk}.
   *
   * @param passes each of which one change came before
   */
  public void changeOnceEach(int passes, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < passes; i++) {
      changeOnce(random);
    }
  }

  private void change(List<Place> some, SplittableRandom random) {
    Place place = some.get(random.nextInt(some.size()));
    place.swap();
    done.addLast(place);
  }

  /** What the right visits of all trees come to. */
  public long expected() {
    Fingerprint print = new Fingerprint();
    roots.forEach(root -> ReferenceWalk.walk(root, print::add));
    return print.value;
  }

  /**
   * What the latest visits of these walks come to.
   *
   * @param visits of each, as its walk returned them
   */
  static long of(List<Walk> walks, int[] visits) {
    Fingerprint print = new Fingerprint();
    for (int i = 0; i < visits.length; i++) {
      for (int visit = 0; visit < visits[i]; visit++) {
        print.add(walks.get(i).visited(visit));
      }
    }
    return print.value;
  }

  /** Class and position of each visit, in order. */
  private static final class Fingerprint {
    private long value = 17;

    void add(AstNode node) {
      mix(node.getClass().getSimpleName().hashCode());
      mix(((long) node.lineno << 32) + node.colOffset);
      mix(((long) node.endLineno << 32) + node.endColOffset);
    }

    private void mix(long more) {
      value = Long.rotateLeft(value, 27) * 0x9E3779B97F4A7C15L + more;
    }
  }

  private static List<Place> places(Module root) {
    List<Place> places = new ArrayList<>();
    Deque<AstNode> todo = new ArrayDeque<>();
    todo.add(root);
    while (!todo.isEmpty()) {
      AstNode node = todo.removeLast();
      NodeFields fields = NodeFields.of(node);
      List<Field> nodes = new ArrayList<>();
      for (int i = 0; i < fields.size(); i++) {
        Object value = fields.get(node, i);
        if (value instanceof AstNode child) {
          todo.add(child);
          nodes.add(fields.fields().get(i));
        } else if (value instanceof List<?> items) {
          collect(items, places, todo);
        }
      }
      for (int i = 0; i + 1 < nodes.size(); i++) {
        if (nodes.get(i).getType() == nodes.get(i + 1).getType()) {
          places.add(new InNode(node, nodes.get(i), nodes.get(i + 1)));
        }
      }
    }
    return places;
  }

  // Items change places within their own list; what counts is which node it is.
  @SuppressWarnings({"unchecked", "ReferenceEquality"})
  private static void collect(List<?> items, List<Place> places, Deque<AstNode> todo) {
    for (int at = 0; at < items.size(); at++) {
      if (items.get(at) instanceof AstNode one) {
        todo.add(one);
        if (items instanceof ArrayList<?>
            && at + 1 < items.size()
            && items.get(at + 1) instanceof AstNode next
            && one != next) {
          places.add(new InList((List<Object>) items, at));
        }
      }
    }
  }
}
