package astsprint.benchmark;

import astsprint.ast.Module;
import astsprint.corpus.Forest;
import astsprint.corpus.NamedTree;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import org.openjdk.jmh.annotations.Param;

/**
 * Every stage against the size of the tree, so that the steps from cache to cache show, and the one
 * from ids of 16 bits to ids of 32.
 */
public class ScalingBenchmark extends WalksBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** The walker. */
  @Param public WalkStage stage;

  /** Visits, at most; less than a statement fewer. */
  @Param({"1000", "10000", "100000", "1000000", "3000000", "10000000"})
  public int visits;

  @Override
  WalkedTrees trees() {
    TreeWalker walker = WalkedTrees.walkerOf(stage);
    Module module = Forest.ofVisits(visits);
    alive();
    return WalkedTrees.of(walker, TreeChoice.of(NamedTree.FOREST), module);
  }
}
