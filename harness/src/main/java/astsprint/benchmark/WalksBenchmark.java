package astsprint.benchmark;

import astsprint.walk.Walk;
import java.util.List;
import java.util.function.UnaryOperator;

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
  protected void change() {
    trees.change();
  }

  @Override
  protected void review(double ns) {
    trees.review(ns);
  }

  /**
   * Walks others from now on, of as many modules.
   *
   * @param others makes them of those that were walked until now
   * @return those that were walked until now, not closed
   */
  final WalkedTrees replace(UnaryOperator<WalkedTrees> others) {
    WalkedTrees before = trees;
    trees = others.apply(before);
    return before;
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
