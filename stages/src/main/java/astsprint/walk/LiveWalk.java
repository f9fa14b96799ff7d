package astsprint.walk;

import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the walks over live objects share: the buffer of visits, and what is true before the first
 * walk, after a failed one and after {@link #close}. No step of the ladder is taken here.
 *
 * <p>In breadth-first order the sequence of visits is the queue too: what lies between the node
 * being expanded and the end is what remains to be expanded. A walk may therefore use {@link
 * #visits} for both.
 */
public abstract class LiveWalk implements Walk {
  private static final int FIRST_CAPACITY = 1024;

  /** The visits of the walk under way or just done; its length is the capacity. */
  protected AstNode[] visits = new AstNode[FIRST_CAPACITY];

  /** How many of {@link #visits} {@link #add} has filled. */
  protected int added;

  private @Nullable AstNode root;
  private int count;
  private int everFilled;

  protected LiveWalk(AstNode root) {
    this.root = Objects.requireNonNull(root, "root");
  }

  /**
   * Visits everything below {@code root}, root included, and leaves the visits in {@link #visits}.
   *
   * @return the number of visits
   */
  protected abstract int visitAll(AstNode root);

  @Override
  public final int walk() {
    AstNode from = root;
    if (from == null) {
      throw closed();
    }
    count = 0;
    added = 0;
    int visited = visitAll(from);
    if (visited < everFilled) {
      // The tree has shrunk: do not keep alive what this walk did not meet.
      Arrays.fill(visits, visited, everFilled, null);
    }
    everFilled = visited;
    count = visited;
    return visited;
  }

  @Override
  public final AstNode visited(int i) {
    if (root == null) {
      throw closed();
    }
    return visits[Objects.checkIndex(i, count)];
  }

  @Override
  public final AstNode[] visitedNodes(int visits) {
    if (root == null) {
      throw closed();
    }
    Objects.checkFromToIndex(0, visits, count);
    return this.visits;
  }

  @Override
  public void close() {
    root = null;
    count = 0;
    visits = new AstNode[0];
  }

  /** Appends a visit. */
  protected final void add(AstNode node) {
    if (added == visits.length) {
      visits = grown(visits, added + 1);
    }
    visits[added++] = node;
  }

  /** Appends the nodes among the items of any list, by its own iterator. */
  protected final void addItems(List<?> items) {
    for (Object item : items) {
      if (item instanceof AstNode child) {
        add(child);
      }
    }
  }

  /** Appends the children of a node of any class by reflection: right for all, fast for none. */
  protected final void addChildren(AstNode node) {
    NodeFields fields = NodeFields.of(node);
    for (int i = 0; i < fields.size(); i++) {
      Object value = fields.get(node, i);
      if (value instanceof AstNode child) {
        add(child);
      } else if (value instanceof List<?> items) {
        addItems(items);
      }
    }
  }

  /**
   * A copy with room for {@code needed} elements and then some.
   *
   * @throws OutOfMemoryError if {@code needed} is more than an array can hold
   */
  protected static AstNode[] grown(AstNode[] full, int needed) {
    return Arrays.copyOf(full, capacity(full.length, needed));
  }

  /**
   * The length of an array that is to hold {@code needed} elements: at least twice the present one,
   * so that growing costs a constant per element.
   */
  protected static int capacity(int present, int needed) {
    if (needed < 0) {
      throw new OutOfMemoryError("more visits than an array can hold");
    }
    return Math.max(needed, (int) Math.min(2L * present, Integer.MAX_VALUE - 8));
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("this walk is closed");
  }
}
