package astsprint.benchmark;

import astsprint.ast.Module;
import astsprint.corpus.Forest;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/**
 * Where the time of preparing a snapshot for the native kernel goes, in nanoseconds per visit of
 * the walk that is prepared: {@code READ}, {@code LAY_OUT} and {@code COPY} together are what
 * {@link PrepareBenchmark} measures.
 */
public class PartsBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** Which part. */
  @Param public PreparePart variant;

  /** What is prepared. */
  @Param({"DIFFLIB", "SIXTEEN"})
  public String tree;

  private final List<Runnable> parts = new ArrayList<>();
  private long visits;

  @Override
  protected void prepare() {
    var _ = WalkedTrees.walkerOf(WalkStage.S10); // Or the reason why there is none.
    for (Module module : TreeChoice.of(tree).load()) {
      parts.add(variant.of(module));
      visits += Forest.count(module);
    }
  }

  @Override
  protected long pass() {
    parts.forEach(Runnable::run);
    return visits;
  }

  @Override
  protected int walksPerPass() {
    return parts.size();
  }
}
