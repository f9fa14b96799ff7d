package astsprint.ui.tree;

import astsprint.ast.AstNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A breadth-first walk, kept so that it can be stepped through: the visits in order and, for each,
 * how long the queue was when it ended.
 *
 * <p>The list of visits is the queue. After visit {@code i} it holds what has been visited, {@code
 * 0} to {@code i}, and behind that what waits, up to {@link #tail}.
 */
public final class WalkTrace {
  private final List<Visit> visits;
  private final int[] tails;

  /**
   * One visit. A shared node (an operator, a context) is visited once for each place it stands in.
   *
   * @param index its place in the walk, from 0
   * @param node what is visited
   * @param parent the index of the visit that queued it; -1 for the root
   */
  public record Visit(int index, AstNode node, int parent) {}

  private WalkTrace(List<Visit> visits, int[] tails) {
    this.visits = List.copyOf(visits);
    this.tails = tails;
  }

  /** Walks the tree below {@code root}, which must not have cycles. */
  public static WalkTrace of(AstNode root) {
    List<Visit> visits = new ArrayList<>();
    int[] tails = new int[64];
    visits.add(new Visit(0, root, -1));
    for (int head = 0; head < visits.size(); head++) {
      int parent = head;
      visits
          .get(head)
          .node()
          .forEachChild(child -> visits.add(new Visit(visits.size(), child, parent)));
      if (head == tails.length) {
        tails = Arrays.copyOf(tails, 2 * head);
      }
      tails[head] = visits.size();
    }
    return new WalkTrace(visits, tails);
  }

  public int size() {
    return visits.size();
  }

  public Visit get(int index) {
    return visits.get(index);
  }

  /** The end, exclusive, of what is known after visit {@code index}: visited or queued. */
  public int tail(int index) {
    return tails[index];
  }

  /** What waits after visit {@code index}, next first. */
  public List<Visit> queue(int index) {
    return visits.subList(index + 1, tails[index]);
  }

  /** The visits that visit {@code index} queued. */
  public List<Visit> children(int index) {
    return visits.subList(index == 0 ? 1 : tails[index - 1], tails[index]);
  }
}
