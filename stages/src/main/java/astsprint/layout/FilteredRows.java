package astsprint.layout;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;
import astsprint.walk.FilteredWalk;
import astsprint.walk.FoundNodes;
import org.jspecify.annotations.Nullable;

/**
 * Compressed sparse rows walked for nodes of some classes. The loop is that of a walk over such
 * rows. Each id that it puts out is tested by a byte, and only a wanted node is touched.
 */
public final class FilteredRows implements FilteredWalk {
  private final int root;
  private final int[] start;
  private final int[] children;
  private final int[] visits;
  private final byte[] numbers;
  private final FoundNodes found = new FoundNodes();
  private AstNode @Nullable [] nodes;

  /** Takes the rows as they are. */
  public FilteredRows(CompressedRows tree) {
    root = tree.root();
    start = tree.start();
    children = tree.children();
    visits = new int[tree.visits()];
    numbers = NodeNumbers.of(tree.nodes());
    nodes = tree.nodes();
  }

  @Override
  public int walk(NodeClasses wanted) {
    AstNode[] byId = nodes;
    if (byId == null) {
      throw new IllegalStateException("this walk is closed");
    }
    AstNode[] into = found.room(visits.length);
    int count = 0;
    visits[0] = root;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int node = visits[head];
      if (wanted.has(numbers[node], byId, node)) {
        into[count++] = byId[node];
      }
      int end = start[node + 1];
      for (int i = start[node]; i < end; i++) {
        visits[tail++] = children[i];
      }
    }
    return found.filled(count);
  }

  @Override
  public AstNode[] found() {
    return found.nodes();
  }

  @Override
  public void close() {
    nodes = null;
    found.forget();
  }
}
