package astsprint.stages.layout;

import astsprint.ast.AstNode;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * One tree on its way to {@link CompressedRows}: a walk in source order with a stack of its own, so
 * that depth costs heap and never overflows a thread's stack.
 *
 * <p>A node gets its id when its row is written, which is after its parent's row; the place in the
 * parent's row where the id belongs waits on the stack. Nodes that cannot have children never go
 * there: their ids follow their parent's.
 */
final class Flattening implements Consumer<AstNode> {
  /** Python source nests less than this; what is deeper is looked at for cycles, once. */
  private static final int SUSPICIOUS_DEPTH = 1_000;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private int[] start = new int[1024];
  private AstNode[] nodes = new AstNode[1024];
  private int ids;

  private int[] children = new int[1024];
  private int mentions;

  private AstNode[] waiting = new AstNode[64];
  private int[] place = new int[64];
  private int[] depth = new int[64];
  private int top;
  private int depthOfChildren;

  private final int[] singletonIds = new int[NodeShape.SINGLETONS];

  CompressedRows of(AstNode root) {
    Arrays.fill(singletonIds, -1);
    boolean acyclic = false;
    int rootId = 0;
    NodeShape.of(root).gather(root, begin(root, 0));
    endRow(rootId, 0);
    while (top > 0) {
      AstNode node = waiting[--top];
      int deep = depth[top];
      if (deep > SUSPICIOUS_DEPTH && !acyclic) {
        Cycles.refuse(root);
        acyclic = true;
      }
      int id = ids;
      children[place[top]] = id;
      int base = top;
      NodeShape.of(node).gather(node, begin(node, deep));
      endRow(id, base);
    }
    if (ids == start.length) {
      start = grown(start);
    }
    start[ids] = mentions;
    return new CompressedRows(
        rootId,
        Arrays.copyOf(start, ids + 1),
        Arrays.copyOf(children, mentions),
        Arrays.copyOf(nodes, ids));
  }

  /** Gives {@code node} the next id; its children are about to come. */
  private Flattening begin(AstNode node, int deep) {
    int id = newId(node); // Which may replace the array.
    start[id] = mentions;
    depthOfChildren = deep + 1;
    return this;
  }

  /** A child of the node that has begun. */
  @Override
  public void accept(AstNode child) {
    if (mentions == children.length) {
      children = grown(children);
    }
    NodeShape shape = NodeShape.of(child);
    if (shape.isSingleton(child)) {
      int known = singletonIds[shape.singletonIndex];
      if (known < 0) {
        known = newId(child);
        singletonIds[shape.singletonIndex] = known;
      }
      children[mentions++] = known;
    } else if (shape.isLeaf(child)) {
      children[mentions++] = newId(child);
    } else {
      if (top == waiting.length) {
        waiting = Arrays.copyOf(waiting, 2 * top);
        place = grown(place);
        depth = grown(depth);
      }
      waiting[top] = child;
      place[top] = mentions++;
      depth[top++] = depthOfChildren;
    }
  }

  /** The row of {@code id} is whole; what it put on the stack since {@code base} is turned over. */
  private void endRow(int id, int base) {
    for (int leaf = id + 1; leaf < ids; leaf++) {
      start[leaf] = mentions;
    }
    for (int low = base, high = top - 1; low < high; low++, high--) {
      AstNode node = waiting[low];
      waiting[low] = waiting[high];
      waiting[high] = node;
      int at = place[low];
      place[low] = place[high];
      place[high] = at;
    }
  }

  private int newId(AstNode node) {
    if (ids == nodes.length) {
      nodes = Arrays.copyOf(nodes, doubled(ids));
      start = grown(start);
    }
    nodes[ids] = node;
    return ids++;
  }

  private static int[] grown(int[] full) {
    return Arrays.copyOf(full, doubled(full.length));
  }

  private static int doubled(int length) {
    if (length == LONGEST_ARRAY) {
      throw new IllegalArgumentException("more than " + LONGEST_ARRAY + " visits");
    }
    return (int) Math.min(2L * length, LONGEST_ARRAY);
  }
}
