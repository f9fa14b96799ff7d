package astsprint.layout;

import astsprint.ast.AstNode;

/**
 * A tree laid out as {@link FusedRows}, in the order of its ids as {@link CompressedRows}.
 *
 * @param rows the stream
 * @param nodes the node that an id names; null where a word of the stream is not named
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
public record RowLayout(FusedRows rows, AstNode[] nodes) {
  /** The id of a leaf before its first mention; afterwards it is negative, a row's is not. */
  private static final int UNMENTIONED = Integer.MIN_VALUE;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /**
   * Lays out {@code tree} without a row for any leaf but the root.
   *
   * @param shortRow the most children that one vector takes, up to {@link
   *     FusedRows#LONGEST_SHORT_ROW}
   * @throws IllegalArgumentException if {@code tree} is too large, or no tree
   */
  public static RowLayout of(CompressedRows tree, int shortRow) {
    return of(tree, shortRow, false);
  }

  /** The same with an empty row for every leaf: leaves are looked at like other nodes. */
  public static RowLayout withRowsForLeaves(CompressedRows tree, int shortRow) {
    return of(tree, shortRow, true);
  }

  private static RowLayout of(CompressedRows tree, int shortRow, boolean leavesToo) {
    int[] ids = new int[tree.nodes().length];
    int[] words = new int[place(tree, shortRow, leavesToo, ids)];
    AstNode[] nodes = new AstNode[words.length];
    int[] start = tree.start();
    int[] children = tree.children();
    for (int v = 0; v < ids.length; v++) {
      if (ids[v] < 0) {
        continue;
      }
      int row = ids[v];
      nodes[row] = tree.nodes()[v];
      int count = start[v + 1] - start[v];
      boolean isLong = count > shortRow;
      int first = isLong ? row + 3 : row + 1;
      int at = first;
      int inner = 0;
      int firstInner = first;
      int lastInner = first;
      for (int i = start[v]; i < start[v + 1]; i++) {
        int id = ids[children[i]];
        if (id >= 0) {
          firstInner = inner++ == 0 ? at : firstInner;
          lastInner = at;
          words[at++] = id;
        } else {
          if (id == UNMENTIONED) {
            id = ~at;
            ids[children[i]] = id;
            nodes[at] = tree.nodes()[children[i]];
          }
          words[at++] = ~id;
        }
      }
      if (isLong || (inner > 0 && lastInner - firstInner >= inner)) {
        firstInner = at;
        for (int i = start[v]; i < start[v + 1]; i++) {
          if (ids[children[i]] >= 0) {
            words[at++] = ids[children[i]];
          }
        }
      }
      FusedRows.putHeader(words, row, isLong, count, inner, firstInner);
    }
    FusedRows rows = new FusedRows(words, ids[tree.root()], shortRow, tree.visits(), true);
    return new RowLayout(rows, nodes);
  }

  /**
   * Gives every row its place, in the order of {@code tree}'s ids.
   *
   * @return the length of the stream
   */
  private static int place(CompressedRows tree, int shortRow, boolean leavesToo, int[] ids) {
    int[] start = tree.start();
    int[] children = tree.children();
    long length = 0;
    for (int v = 0; v < ids.length; v++) {
      int count = start[v + 1] - start[v];
      if (count == 0 && !leavesToo && v != tree.root()) {
        ids[v] = UNMENTIONED;
        continue;
      }
      ids[v] = (int) length;
      int inner = 0;
      int first = 0;
      int last = 0;
      for (int i = start[v]; i < start[v + 1]; i++) {
        if (leavesToo || start[children[i]] < start[children[i] + 1]) {
          first = inner++ == 0 ? i : first;
          last = i;
        }
      }
      boolean isLong = count > shortRow;
      length += (isLong ? 3 : 1) + count;
      length += isLong || (last - first >= inner) ? inner : 0;
      if (length > LONGEST_ARRAY) {
        throw new IllegalArgumentException("too large: " + tree.visits() + " visits");
      }
    }
    return (int) length;
  }
}
