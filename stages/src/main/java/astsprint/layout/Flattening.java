package astsprint.layout;

import astsprint.ast.AstNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One tree on its way to {@link CompressedRows}, in one pass over its objects: a walk in source
 * order with a stack of its own, so that depth costs heap and never overflows a thread's stack.
 *
 * <p>A node's row is written when its turn comes, which is after its parent's. Its id is given then
 * and put where the parent's row has kept a place for it. Leaves never go to the stack: their ids
 * follow that of the node that mentions them first.
 */
final class Flattening {
  /** Python source nests less than this; what is deeper is looked at for cycles, once. */
  private static final int SUSPICIOUS_DEPTH = 1_000;

  /** Likewise a tree with more children: it may share nodes so that it would never end. */
  private static final int SUSPICIOUS_LENGTH = 1 << 25;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** Arrays up to this length are kept for the next tree: making them costs as much as a pass. */
  private static final int KEPT = 1 << 16;

  private static final AtomicReference<@Nullable Flattening> SPARE = new AtomicReference<>();

  private final int[] singletonIds = new int[NodeShape.SINGLETONS];

  /** By id, as {@link CompressedRows} has them. */
  private int[] start = new int[4096];

  private AstNode[] nodes = new AstNode[4096];
  private int ids;

  /** The rows so far. */
  private int[] children = new int[4096];

  private int mentions;

  /** Inner nodes without a row as yet, or with one: siblings side by side, children on top. */
  private AstNode[] waiting = new AstNode[64];

  private NodeShape[] shapes = new NodeShape[64];
  private int[] place = new int[64];
  private int top;

  /** For each family on the stack: who is next, and the end. */
  private int[] next = new int[64];

  private int[] stop = new int[64];
  private int depth;

  private Flattening() {}

  /** Flattens the tree below {@code root}; {@link CompressedRows#of} says how. */
  static CompressedRows flatten(AstNode root) {
    Flattening spare = SPARE.getAndSet(null);
    Flattening flattening = spare == null ? new Flattening() : spare;
    Arrays.fill(flattening.singletonIds, -1);
    CompressedRows rows = flattening.of(root);
    if (flattening.children.length <= KEPT && flattening.waiting.length <= KEPT) {
      flattening.forget();
      SPARE.set(flattening);
    }
    return rows;
  }

  private void forget() {
    Arrays.fill(nodes, 0, ids, null);
    Arrays.fill(waiting, null);
    ids = 0;
    mentions = 0;
  }

  private CompressedRows of(AstNode root) {
    boolean finite = false;
    writeRow(root, NodeShape.of(root));
    while (depth > 0) {
      int family = depth - 1;
      int sibling = next[family];
      if (sibling == stop[family]) {
        depth = family;
        continue;
      }
      if (!finite && (depth > SUSPICIOUS_DEPTH || mentions > SUSPICIOUS_LENGTH)) {
        Cycles.refuse(root, LONGEST_ARRAY);
        finite = true;
      }
      next[family] = sibling + 1;
      children[place[sibling]] = ids;
      writeRow(waiting[sibling], shapes[sibling]);
    }
    int[] ends = Arrays.copyOf(start, ids + 1);
    ends[ids] = mentions;
    return new CompressedRows(
        0, ends, Arrays.copyOf(children, mentions), Arrays.copyOf(nodes, ids));
  }

  /** Gives {@code node} an id and writes its row; puts its inner children on the stack. */
  private void writeRow(AstNode node, NodeShape shape) {
    int base = depth == 0 ? 0 : stop[depth - 1];
    top = base;
    int id = newId(node);
    start[id] = mentions;
    int slots = shape.slots();
    for (int i = 0; i < slots; i++) {
      Object value = shape.value(node, i);
      if (value instanceof AstNode child) {
        mention(child);
      } else if (value != null) {
        mentionAll(value);
      }
    }
    for (int leaf = id + 1; leaf < ids; leaf++) {
      start[leaf] = mentions; // An empty row behind this one.
    }
    if (top > base) {
      open(base);
    }
  }

  /** The nodes on the stack from {@code first} on are next. */
  private void open(int first) {
    if (depth == next.length) {
      next = Arrays.copyOf(next, 2 * depth);
      stop = Arrays.copyOf(stop, 2 * depth);
    }
    next[depth] = first;
    stop[depth++] = top;
  }

  private void mentionAll(Object value) {
    if (value instanceof ArrayList<?> list) {
      for (int k = 0; k < list.size(); k++) {
        mentionIfNode(list.get(k));
      }
    } else if (value instanceof List<?> list) {
      list.forEach(this::mentionIfNode);
    }
  }

  private void mentionIfNode(@Nullable Object item) {
    if (item instanceof AstNode child) {
      mention(child);
    }
  }

  /** Appends a child to the row at the end. */
  private void mention(AstNode child) {
    int at = mentions++;
    if (at >= children.length) {
      children = Arrays.copyOf(children, grown(children.length));
    }
    NodeShape shape = NodeShape.of(child);
    if (shape.isSingleton(child)) {
      int id = singletonIds[shape.singletonIndex];
      if (id < 0) {
        id = newId(child);
        singletonIds[shape.singletonIndex] = id;
      }
      children[at] = id;
    } else if (shape.isLeaf(child)) {
      children[at] = newId(child);
    } else {
      if (top == waiting.length) {
        waiting = Arrays.copyOf(waiting, 2 * top);
        shapes = Arrays.copyOf(shapes, 2 * top);
        place = Arrays.copyOf(place, 2 * top);
      }
      waiting[top] = child;
      shapes[top] = shape;
      place[top++] = at;
    }
  }

  private int newId(AstNode node) {
    if (ids == nodes.length) {
      int length = grown(ids);
      start = Arrays.copyOf(start, length);
      nodes = Arrays.copyOf(nodes, length);
    }
    nodes[ids] = node;
    return ids++;
  }

  private static int grown(int length) {
    if (length == LONGEST_ARRAY) {
      throw new IllegalArgumentException("too large: more than an array can hold");
    }
    return (int) Math.min(2L * length, LONGEST_ARRAY);
  }
}
