package astsprint.layout;

import astsprint.ast.AstNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One tree on its way to {@link FusedRows}, in one pass over its objects: a walk in source order
 * with a stack of its own, so that depth costs heap and never overflows a thread's stack.
 *
 * <p>A row is written when its node's turn comes, which is after its parent's; the place in the
 * parent's row where its id belongs waits on the stack, among those of its siblings. Leaves never
 * go there: their ids are the places where they are mentioned.
 */
final class Flattening {
  /** Python source nests less than this; what is deeper is looked at for cycles, once. */
  private static final int SUSPICIOUS_DEPTH = 1_000;

  /** Likewise a stream of more words: its tree may share nodes so that it would never end. */
  private static final int SUSPICIOUS_LENGTH = 1 << 25;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** Arrays up to this length are kept for the next tree: making them costs as much as a pass. */
  private static final int KEPT = 1 << 16;

  private static final AtomicReference<@Nullable Flattening> SPARE = new AtomicReference<>();

  private final int[] singletonIds = new int[NodeShape.SINGLETONS];
  private int shortRow;

  private int[] words = new int[4096];
  private AstNode[] nodes = new AstNode[4096];
  private int end;
  private long mentions;

  /** Inner nodes without a row as yet, or with one: siblings side by side, children on top. */
  private AstNode[] waiting = new AstNode[64];

  private NodeShape[] shapes = new NodeShape[64];
  private int[] place = new int[64];
  private int top;

  /** For each family on the stack: who is next, the end, and where ids belong again, or -1. */
  private int[] next = new int[64];

  private int[] stop = new int[64];
  private int[] again = new int[64];
  private int depth;

  private Flattening() {}

  /** Lays out the tree below {@code root}; {@link RowLayout#of} says how. */
  static RowLayout flatten(AstNode root, int shortRow) {
    Flattening spare = SPARE.getAndSet(null);
    Flattening flattening = spare == null ? new Flattening() : spare;
    flattening.shortRow = shortRow;
    Arrays.fill(flattening.singletonIds, -1);
    RowLayout layout = flattening.of(root);
    if (flattening.words.length <= KEPT && flattening.waiting.length <= KEPT) {
      flattening.forget();
      SPARE.set(flattening);
    }
    return layout;
  }

  private void forget() {
    Arrays.fill(nodes, 0, end, null);
    Arrays.fill(waiting, null);
    end = 0;
    mentions = 0;
  }

  private RowLayout of(AstNode root) {
    boolean finite = false;
    row(root, NodeShape.of(root));
    while (depth > 0) {
      int family = depth - 1;
      int sibling = next[family];
      if (sibling == stop[family]) {
        depth = family;
        continue;
      }
      if (!finite && (depth > SUSPICIOUS_DEPTH || end > SUSPICIOUS_LENGTH)) {
        Cycles.refuse(root, LONGEST_ARRAY);
        finite = true;
      }
      next[family] = sibling + 1;
      words[place[sibling]] = end;
      if (again[family] >= 0) {
        words[again[family]++] = end;
      }
      row(waiting[sibling], shapes[sibling]);
    }
    if (mentions >= LONGEST_ARRAY) {
      throw tooLarge();
    }
    FusedRows rows =
        new FusedRows(Arrays.copyOf(words, end), 0, shortRow, (int) mentions + 1, true);
    return new RowLayout(rows, Arrays.copyOf(nodes, end));
  }

  /** Writes the row of {@code node} at the end; puts its inner children on the stack. */
  private void row(AstNode node, NodeShape shape) {
    int row = end;
    int base = depth == 0 ? 0 : stop[depth - 1];
    top = base;
    reserve(row + 3);
    nodes[row] = node;
    end = row + 1;
    int slots = shape.slots();
    for (int i = 0; i < slots; i++) {
      Object value = shape.value(node, i);
      if (value instanceof AstNode child) {
        mention(child);
      } else if (value != null) {
        mentionAll(value);
      }
    }
    int first = row + 1;
    int count = end - first;
    boolean isLong = count > shortRow;
    if (isLong) {
      makeRoom(first, base);
      first += 2;
    }
    int inner = top - base;
    int firstInner = inner == 0 ? first : place[base];
    boolean twice = isLong || (inner > 1 && place[top - 1] - firstInner >= inner);
    if (twice) {
      firstInner = end;
      end += inner;
      reserve(end);
    }
    if (inner > 0) {
      open(base, twice ? firstInner : -1);
    }
    mentions += count;
    FusedRows.putHeader(words, row, isLong, count, inner, firstInner);
  }

  /** The nodes on the stack from {@code first} on are next. */
  private void open(int first, int placeAgain) {
    if (depth == next.length) {
      next = Arrays.copyOf(next, 2 * depth);
      stop = Arrays.copyOf(stop, 2 * depth);
      again = Arrays.copyOf(again, 2 * depth);
    }
    next[depth] = first;
    stop[depth] = top;
    again[depth++] = placeAgain;
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
    int at = end++;
    reserve(end);
    NodeShape shape = NodeShape.of(child);
    if (shape.isSingleton(child)) {
      int id = singletonIds[shape.singletonIndex];
      if (id < 0) {
        id = at;
        singletonIds[shape.singletonIndex] = at;
        nodes[at] = child;
      }
      words[at] = id;
    } else if (shape.isLeaf(child)) {
      words[at] = at;
      nodes[at] = child;
    } else {
      if (top == waiting.length) {
        waiting = Arrays.copyOf(waiting, 2 * top);
        shapes = Arrays.copyOf(shapes, 2 * top);
        place = Arrays.copyOf(place, 2 * top);
      }
      waiting[top] = child;
      shapes[top] = shape;
      place[top++] = at;
      words[at] = 0;
    }
  }

  /** The row has turned out long: moves its children two words on, for their counts. */
  private void makeRoom(int first, int base) {
    reserve(end + 2);
    for (int at = end - 1; at >= first; at--) {
      words[at + 2] = words[at] >= first ? words[at] + 2 : words[at]; // Leaves first seen here.
      nodes[at + 2] = nodes[at];
    }
    Arrays.fill(nodes, first, first + 2, null);
    for (int i = 0; i < singletonIds.length; i++) {
      singletonIds[i] += singletonIds[i] >= first ? 2 : 0;
    }
    for (int k = base; k < top; k++) {
      place[k] += 2;
    }
    end += 2;
  }

  /** Makes sure that words up to {@code needed}, exclusive, can be written. */
  private void reserve(int needed) {
    if (needed > words.length || needed < 0) {
      if (needed < 0 || needed > LONGEST_ARRAY) {
        throw tooLarge();
      }
      int length = Math.clamp(2L * words.length, needed, LONGEST_ARRAY);
      words = Arrays.copyOf(words, length);
      nodes = Arrays.copyOf(nodes, length);
    }
  }

  private static IllegalArgumentException tooLarge() {
    return new IllegalArgumentException("too large: more than an array can hold");
  }
}
