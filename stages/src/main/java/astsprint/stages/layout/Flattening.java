package astsprint.stages.layout;

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
 * <p>A row is written when its node's turn comes, which is after its parent's; the one or two
 * places in the parent's row where its id belongs wait on the stack. Leaves never go there: their
 * ids are the places where they are mentioned.
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

  private AstNode[] waiting = new AstNode[64];
  private NodeShape[] shapes = new NodeShape[64];
  private int[] place = new int[64];
  private int[] placeAgain = new int[64];
  private int[] depth = new int[64];
  private int top;

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
    row(root, NodeShape.of(root), 0);
    while (top > 0) {
      AstNode node = waiting[--top];
      int deep = depth[top];
      if (!finite && (deep > SUSPICIOUS_DEPTH || end > SUSPICIOUS_LENGTH)) {
        Cycles.refuse(root, LONGEST_ARRAY);
        finite = true;
      }
      words[place[top]] = end;
      words[placeAgain[top]] = end;
      row(node, shapes[top], deep);
    }
    if (mentions >= LONGEST_ARRAY) {
      throw tooLarge();
    }
    FusedRows rows =
        new FusedRows(Arrays.copyOf(words, end), 0, shortRow, (int) mentions + 1, true);
    return new RowLayout(rows, Arrays.copyOf(nodes, end));
  }

  /** Writes the row of {@code node} at the end; puts its inner children on the stack. */
  private void row(AstNode node, NodeShape shape, int deep) {
    int row = end;
    int base = top;
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
    boolean again = isLong || (inner > 1 && place[top - 1] - firstInner >= inner);
    if (again) {
      firstInner = end;
      reserve(end + inner);
    }
    for (int k = base; k < top; k++) {
      placeAgain[k] = again ? end++ : place[k];
      depth[k] = deep + 1;
    }
    if (inner > 1) {
      turnOver(base);
    }
    mentions += count;
    FusedRows.putHeader(words, row, isLong, count, inner, firstInner);
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
        placeAgain = Arrays.copyOf(placeAgain, 2 * top);
        depth = Arrays.copyOf(depth, 2 * top);
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

  /** Turns over what the stack holds from {@code base} on, so that the first child is on top. */
  private void turnOver(int base) {
    for (int low = base, high = top - 1; low < high; low++, high--) {
      AstNode node = waiting[low];
      waiting[low] = waiting[high];
      waiting[high] = node;
      NodeShape shape = shapes[low];
      shapes[low] = shapes[high];
      shapes[high] = shape;
      int at = place[low];
      place[low] = place[high];
      place[high] = at;
      int again = placeAgain[low];
      placeAgain[low] = placeAgain[high];
      placeAgain[high] = again;
    }
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
