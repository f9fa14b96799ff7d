package astsprint.benchmark;

import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Param;

/**
 * What the compilers do for a stage: interpreted, compiled by C1 alone, by C2 alone, as usual, and
 * as usual after all other stages ran in the same JVM and left their types in the shared profiles.
 */
public class JitBenchmark extends StageBenchmark {
  private static final long POLLUTION_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

  /** Which compilers may work; {@link ForkFlags} has the flags. */
  @Param({"interpreter", "C1", "C2", "clean", "polluted"})
  public String mode;

  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  @Override
  protected void prepare() throws Exception {
    if (mode.equals("polluted")) {
      for (WalkStage other : WalkStage.values()) {
        if (other != stage && other.availability() instanceof Available) {
          pollute(other);
        }
      }
    }
    super.prepare();
  }

  private void pollute(WalkStage other) {
    try (WalkedTrees trees = WalkedTrees.of(other, TreeChoice.of(tree))) {
      long end = System.nanoTime() + POLLUTION_NANOS;
      while (System.nanoTime() < end) {
        var _ = trees.pass();
      }
    }
    alive();
  }
}
