package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.stages.WalkStage;
import astsprint.walk.Walk;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/**
 * What comes after a walk: a field is read of every node that it visited. A live walk has the nodes
 * at hand; a snapshot has their ids, and looks each of them up. A native walk whose visits were
 * asked for copies its ids at the end of the next walk, so that {@code walk} has to be looked at
 * beside the other two.
 */
public class ReadoutBenchmark extends WalksBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** Whose walk it was. */
  @Param({"S08", "S09", "S10"})
  public WalkStage stage;

  /** What was walked. */
  @Param({"SIXTEEN", "DIFFLIB"})
  public String tree;

  /**
   * {@code each} node is asked for by itself, or {@code all} at once, after a walk that is not
   * timed; or it is the {@code walk} that is timed, after which somebody asks for a node.
   */
  @Param({"walk", "each", "all"})
  public String how;

  private int[] visits = new int[0];

  /** What was read; kept, so that no compiler finds the reading useless. */
  int seen;

  @Override
  WalkedTrees trees() {
    return WalkedTrees.of(stage, TreeChoice.of(tree));
  }

  @Override
  protected void change() {
    super.change();
    visits = walks().stream().mapToInt(Walk::walk).toArray();
  }

  @Override
  protected long pass() {
    List<Walk> walks = walks();
    long read = 0;
    for (int i = 0; i < visits.length; i++) {
      Walk walk = walks.get(i);
      seen +=
          switch (how) {
            case "walk" -> walked(walk);
            case "each" -> each(walk, visits[i]);
            default -> all(walk, visits[i]);
          };
      read += visits[i];
    }
    return read;
  }

  private static int walked(Walk walk) {
    int visits = walk.walk();
    return walk.visited(visits - 1).lineno;
  }

  private static int all(Walk walk, int visits) {
    AstNode[] nodes = walk.visitedNodes(visits);
    int sum = 0;
    for (int i = 0; i < visits; i++) {
      sum += nodes[i].lineno;
    }
    return sum;
  }

  private static int each(Walk walk, int visits) {
    int sum = 0;
    for (int i = 0; i < visits; i++) {
      sum += walk.visited(i).lineno;
    }
    return sum;
  }
}
