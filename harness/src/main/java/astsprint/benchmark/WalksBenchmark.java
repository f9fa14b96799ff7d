package astsprint.benchmark;

import astsprint.walk.Walk;
import java.util.List;

/** Walks that were made ready and checked: one per module of a tree, walked in turn. */
public abstract class WalksBenchmark extends MeasuredBenchmark {
  private WalkedTrees trees = WalkedTrees.NONE;
  private int walks;

  /**
   * Makes ready what to walk.
   *
   * @throws NotMeasuredException if it shall not be timed
   */
  abstract WalkedTrees trees() throws Exception;

  @Override
  protected void prepare() throws Exception {
    trees = trees();
    walks = trees.walks().size();
    trees.facts().forEach(this::observe);
  }

  @Override
  protected long pass() {
    return trees.pass();
  }

  @Override
  protected final int walksPerPass() {
    return walks;
  }

  @Override
  protected final void change() {
    trees.change();
  }

  @Override
  protected void review(double ns) {
    trees.review(ns);
  }

  /** The walks themselves. */
  final List<Walk> walks() {
    return trees.walks();
  }

  @Override
  protected void release() {
    trees.close();
  }
}
