package astsprint.layout;

import astsprint.ast.AstNode;

/**
 * A tree laid out as {@link FusedRows}, in the order of its ids as {@link CompressedRows}.
 *
 * @param rows the stream
 * @param nodes the node that an id names; null where a number is no id
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
public record RowLayout(FusedRows rows, AstNode[] nodes) {
  /** The id of a leaf before its first mention; afterwards it is negative, a row's is not. */
  private static final int UNMENTIONED = Integer.MIN_VALUE;

  /** The place of a node that has no row. */
  private static final int NONE = -1;

  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /**
   * Lays out {@code tree} with a row for each family: for the children of one node. Siblings are
   * expanded one after the other, always. So the row of a family holds the children of all its
   * members, and then the places of the rows of its members' families, as far as these have
   * anything to expand. An id is the tree's own.
   *
   * <p>The row of the family that is the root's own comes first. Each other follows in the order of
   * the node whose children the family is.
   *
   * @throws IllegalArgumentException if {@code tree} is too large, or no tree
   */
  public static RowLayout ofFamilies(CompressedRows tree, ShortRow shortRow) {
    int[] start = tree.start();
    int[] children = tree.children();
    int ids = tree.nodes().length;
    int root = tree.root();
    int[] places = new int[ids];
    int[] words = new int[placeFamilies(tree, shortRow, places)];
    int rootsRows = places[root] == NONE ? 0 : 1;
    int degree = start[root + 1] - start[root];
    int at = putFamily(words, 0, shortRow, degree, rootsRows);
    System.arraycopy(children, start[root], words, at, degree);
    if (rootsRows == 1) {
      words[at + degree] = places[root];
    }
    for (int v = 0; v < ids; v++) {
      if (places[v] == NONE) {
        continue;
      }
      int visits = 0;
      int rows = 0;
      for (int i = start[v]; i < start[v + 1]; i++) {
        int member = children[i];
        visits += start[member + 1] - start[member];
        rows += places[member] >>> 31 ^ 1;
      }
      int visit = putFamily(words, places[v], shortRow, visits, rows);
      int row = visit + visits;
      for (int i = start[v]; i < start[v + 1]; i++) {
        int member = children[i];
        for (int j = start[member]; j < start[member + 1]; j++) {
          words[visit++] = children[j];
        }
        if (places[member] != NONE) {
          words[row++] = places[member];
        }
      }
    }
    return new RowLayout(new FusedRows(words, 0, root, shortRow, tree.visits(), 0), tree.nodes());
  }

  private static int putFamily(int[] words, int row, ShortRow shortRow, int visits, int rows) {
    boolean isLong = !shortRow.holds(visits, rows);
    return FusedRows.putHeader(words, row, isLong, visits, rows, row + 1 + visits);
  }

  /**
   * Gives the family of each node that has an inner child its place, in the order of ids.
   *
   * @param places where each node's family has its row, or {@link #NONE}
   * @return the length of the stream
   */
  private static int placeFamilies(CompressedRows tree, ShortRow shortRow, int[] places) {
    int[] start = tree.start();
    int[] children = tree.children();
    for (int v = 0; v < places.length; v++) {
      places[v] = NONE;
      for (int i = start[v]; i < start[v + 1]; i++) {
        if (start[children[i]] < start[children[i] + 1]) {
          places[v] = 0;
          break;
        }
      }
    }
    int root = tree.root();
    long length = length(shortRow, start[root + 1] - start[root], places[root] + 1);
    for (int v = 0; v < places.length; v++) {
      if (places[v] == NONE) {
        continue;
      }
      places[v] = (int) length;
      int visits = 0;
      int rows = 0;
      for (int i = start[v]; i < start[v + 1]; i++) {
        int member = children[i];
        visits += start[member + 1] - start[member];
        rows += places[member] >>> 31 ^ 1;
      }
      length += length(shortRow, visits, rows);
      if (length > LONGEST_ARRAY) {
        throw new IllegalArgumentException("too large: " + tree.visits() + " visits");
      }
    }
    return (int) length;
  }

  private static long length(ShortRow shortRow, int visits, int rows) {
    return (shortRow.holds(visits, rows) ? 1L : 3L) + visits + rows;
  }

  /**
   * Lays out {@code tree} with a row for each inner node and for the root: its children, and the
   * inner ones among them again, unless they stand side by side. An inner node's id is the place of
   * its row, a leaf's the place where it is first mentioned.
   *
   * @throws IllegalArgumentException if {@code tree} is too large, or no tree
   */
  public static RowLayout ofNodes(CompressedRows tree, ShortRow shortRow) {
    return ofNodes(tree, shortRow, false);
  }

  /** The same with an empty row for every leaf: leaves are looked at like other nodes. */
  public static RowLayout withRowsForLeaves(CompressedRows tree, ShortRow shortRow) {
    return ofNodes(tree, shortRow, true);
  }

  private static RowLayout ofNodes(CompressedRows tree, ShortRow shortRow, boolean leavesToo) {
    int[] ids = new int[tree.nodes().length];
    int[] words = new int[placeNodes(tree, shortRow, leavesToo, ids)];
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
      boolean isLong = !shortRow.holds(count, inner(tree, ids, v));
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
    int root = ids[tree.root()];
    return new RowLayout(new FusedRows(words, root, root, shortRow, tree.visits(), 0), nodes);
  }

  /** How many children of {@code v} have rows. */
  private static int inner(CompressedRows tree, int[] ids, int v) {
    int inner = 0;
    for (int i = tree.start()[v]; i < tree.start()[v + 1]; i++) {
      inner += ids[tree.children()[i]] >= 0 ? 1 : 0;
    }
    return inner;
  }

  /**
   * Gives every row its place, in the order of {@code tree}'s ids.
   *
   * @return the length of the stream
   */
  private static int placeNodes(
      CompressedRows tree, ShortRow shortRow, boolean leavesToo, int[] ids) {
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
      boolean isLong = !shortRow.holds(count, inner);
      length += (isLong ? 3 : 1) + count;
      length += isLong || (last - first >= inner) ? inner : 0;
      if (length > LONGEST_ARRAY) {
        throw new IllegalArgumentException("too large: " + tree.visits() + " visits");
      }
    }
    return (int) length;
  }
}
