package astsprint.benchmark;

import astsprint.results.Observation;
import astsprint.stages.WalkStage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;

/**
 * Walks that hand out calls alone, in nanoseconds per visit of the whole walk. A live walk tests
 * the class of each node, a snapshot a byte for each. {@code ast-sprint peers} runs it cell by
 * cell, in turn with fast-walk's.
 */
public class FilteredBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** Who walks. */
  @Param({"S01", "S08", "S09", "S10"})
  public WalkStage stage = WalkStage.S01;

  /** What is walked. */
  @Param({"SIXTEEN", "DIFFLIB"})
  public String tree = "";

  private @Nullable FilteredTrees trees;

  private FilteredTrees trees() {
    return Objects.requireNonNull(trees, "prepared");
  }

  @Override
  protected void prepare() {
    FilteredTrees made = FilteredTrees.of(stage, TreeChoice.of(tree));
    observe(Observation.FOUND, Long.toString(made.found()));
    trees = made;
  }

  @Override
  protected int walksPerPass() {
    return trees().size();
  }

  @Override
  protected long pass() {
    return trees().pass();
  }

  @Override
  protected void change() {
    trees().change();
  }

  @Override
  protected void review(double ns) {
    trees().review();
  }

  @Override
  protected void release() {
    if (trees != null) {
      trees.close();
    }
  }
}
