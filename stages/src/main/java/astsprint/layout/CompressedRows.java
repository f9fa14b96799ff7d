package astsprint.layout;

import astsprint.ast.AstNode;
import astsprint.walk.NodeOrder;
import java.util.Random;

/**
 * A tree as compressed sparse rows: the children of node {@code v} are {@code children[start[v]]}
 * up to {@code children[start[v + 1]]}, exclusive.
 *
 * <p>A snapshot is unfolded: a node that is listed under two parents has one id under each. Only
 * the singletons keep one id, however often they are listed. Telling shared nodes from others would
 * take a hash table of identities, and asking every object for its first identity hash takes about
 * as long as all the rest of the flattening. Unfolding costs no more than the walk, which visits
 * the node under both parents anyway.
 *
 * @param root the id at which walks begin
 * @param start where each row begins, and after the last row where it ends: one element more than
 *     there are ids
 * @param children the rows, one after the other
 * @param nodes the node of each id
 */
@SuppressWarnings("ArrayRecordComponent") // Arrays are the point, and nobody compares two.
public record CompressedRows(int root, int[] start, int[] children, AstNode[] nodes) {
  /**
   * Flattens the tree below {@code root} in source order.
   *
   * @throws IllegalArgumentException if a node is among its own descendants, or if there are more
   *     visits than an array can hold
   */
  public static CompressedRows of(AstNode root) {
    return Flattening.flatten(root);
  }

  /** How many visits a walk makes: the root's, and one for every mention of a child. */
  public int visits() {
    return children.length + 1;
  }

  /**
   * A copy that nobody else writes to.
   *
   * @throws IllegalArgumentException if a walk over it would leave the arrays or make other than
   *     {@link #visits} visits
   */
  public CompressedRows checkedCopy() {
    CompressedRows copy = new CompressedRows(root, start.clone(), children.clone(), nodes.clone());
    try {
      copy.walkOnce();
    } catch (IndexOutOfBoundsException malformed) {
      throw new IllegalArgumentException("not the rows of a tree", malformed);
    }
    return copy;
  }

  private void walkOnce() {
    int[] visited = new int[visits()];
    visited[0] = root;
    int tail = 1;
    for (int head = 0; head < tail; head++) {
      int from = start[visited[head]];
      int count = start[visited[head] + 1] - from;
      System.arraycopy(children, from, visited, tail, count);
      tail += count;
    }
    if (tail != visits()) {
      throw new IllegalArgumentException("some children belong to no node of the tree");
    }
  }

  /** The same tree, which lies in source order, in the given one. */
  public CompressedRows in(NodeOrder order) {
    return order.seed().isEmpty() ? this : shuffled(order.seed().getAsLong());
  }

  /** The same tree, its rows and their ids in random order: a heap that has aged. */
  public CompressedRows shuffled(long seed) {
    int[] newId = permutation(nodes.length, new Random(seed));
    int[] newStart = new int[start.length];
    AstNode[] newNodes = new AstNode[nodes.length];
    for (int v = 0; v < nodes.length; v++) {
      newStart[newId[v] + 1] = start[v + 1] - start[v];
      newNodes[newId[v]] = nodes[v];
    }
    for (int v = 0; v < nodes.length; v++) {
      newStart[v + 1] += newStart[v];
    }
    int[] newChildren = new int[children.length];
    for (int v = 0; v < nodes.length; v++) {
      int to = newStart[newId[v]];
      for (int from = start[v]; from < start[v + 1]; from++) {
        newChildren[to++] = newId[children[from]];
      }
    }
    return new CompressedRows(newId[root], newStart, newChildren, newNodes);
  }

  /** The numbers below {@code n} in random order, by Fisher and Yates. */
  private static int[] permutation(int n, Random random) {
    int[] shuffled = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      shuffled[i] = shuffled[j];
      shuffled[j] = i;
    }
    return shuffled;
  }
}
