package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.layout.CompressedRows;
import astsprint.layout.Ids;
import astsprint.walk.NodeCounts;
import astsprint.walk.NodeOrder;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.Walk;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Its predecessor follows references. Every visit loads an object's header and a slot or two from
 * wherever the object lies. Every entry in the queue is a reference, and the collector must be told
 * of each one that is stored. Here the tree has been copied into two arrays of integers, {@code
 * start} and {@code children}, in source order. A visit reads two neighbouring integers and copies
 * a run of others. The output is the queue.
 *
 * <p>The price: a snapshot. What happens to the tree after {@link #prepare} is not seen.
 *
 * <p>{@code java -jar ast-sprint.jar bench --duel S08,S09} measures the step: expect 2.5 times as
 * fast or more on one tree, and 5 times on the library.
 */
public final class S09FlatArray implements SnapshotWalker {
  @Override
  public Walk prepare(AstNode root, NodeOrder order) {
    return new FlatWalk(CompressedRows.of(root).in(order));
  }

  @Override
  public String reads(AstNode node) {
    return "Reads two numbers, where its row begins and where it ends, and copies %s; no object."
        .formatted(NodeCounts.count(NodeCounts.of(node).children(), "number"));
  }

  private static final class FlatWalk implements Walk {
    private final int root;
    private final int[] start;
    private final int[] children;
    private int[] visits;
    private AstNode @Nullable [] nodes;
    private int count;

    FlatWalk(CompressedRows tree) {
      root = tree.root();
      start = tree.start();
      children = tree.children();
      visits = new int[tree.visits()];
      nodes = tree.nodes();
    }

    @Override
    // [talk]
    public int walk() {
      requireOpen();
      int[] start = this.start;
      int[] children = this.children;
      int[] visits = this.visits;
      visits[0] = root;
      int tail = 1;
      for (int head = 0; head < tail; head++) {
        int node = visits[head];
        int end = start[node + 1];
        for (int i = start[node]; i < end; i++) {
          visits[tail++] = children[i];
        }
      }
      count = tail;
      return tail;
    }

    // [/talk]

    @Override
    public AstNode visited(int i) {
      return requireOpen()[visits[Objects.checkIndex(i, count)]];
    }

    @Override
    public AstNode[] visitedNodes(int visits) {
      AstNode[] byId = requireOpen();
      Objects.checkFromToIndex(0, visits, count);
      return Ids.nodes(this.visits, visits, byId);
    }

    @Override
    public void close() {
      nodes = null;
      visits = new int[0];
      count = 0;
    }

    private AstNode[] requireOpen() {
      AstNode[] open = nodes;
      if (open == null) {
        throw new IllegalStateException("this walk is closed");
      }
      return open;
    }
  }
}
