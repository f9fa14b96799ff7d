package astsprint.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Why does a stage run at several speeds? One thing changes between the iterations of a fork, all
 * else stays: if the speed jumps with it from iteration to iteration, it is a cause. Many short
 * iterations, for each of them is a figure, with a reading of the canary beside it.
 */
@Warmup(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 20, time = 50, timeUnit = TimeUnit.MILLISECONDS)
public class ModesBenchmark extends StageBenchmark {
  /** What changes before each iteration. */
  public enum Varies {
    /** Nothing but the order of two nodes, as in every benchmark. */
    NOTHING,

    /** The place of the compiled code: the stage's classes are loaded and compiled anew. */
    CODE,

    /** The place of the data: objects, arrays and native memory are made anew. */
    DATA
  }

  /** HotSpot has compiled a walk's loop for good after some six hundred. */
  private static final int WALKS_UNTIL_COMPILED = 2000;

  /** More than a page, so that what is made next begins anywhere in one. */
  private static final int MOST_PADDING = 1 << 13;

  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  @Param public Varies varies;

  private final SplittableRandom random = new SplittableRandom();
  private final List<WalkedTrees> earlier = new ArrayList<>();
  private final List<byte[]> paddings = new ArrayList<>();

  @Override
  protected void change() {
    super.change();
    switch (varies) {
      case NOTHING -> {}
      case CODE -> {
        renew(trees -> trees.by(FreshClasses.walkerOf(stage)));
        for (int i = 0; i < WALKS_UNTIL_COMPILED; i++) {
          var _ = pass();
        }
      }
      case DATA -> {
        paddings.add(new byte[random.nextInt(MOST_PADDING)]);
        renew(trees -> WalkedTrees.of(stage, TreeChoice.of(tree)));
      }
    }
  }

  @Override
  protected boolean changeCompiles() {
    return varies != Varies.NOTHING;
  }

  /** Keeps what was walked before: its place would be given out again. */
  private void renew(UnaryOperator<WalkedTrees> others) {
    earlier.add(replace(others));
  }

  @Override
  protected void release() {
    earlier.forEach(WalkedTrees::close);
    super.release();
  }
}
