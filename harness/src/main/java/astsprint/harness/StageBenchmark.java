package astsprint.harness;

import astsprint.corpus.NamedTree;
import astsprint.stages.Walk;
import astsprint.stages.WalkStage;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** A stage, checked, on a tree: what the ladder and its experiments have in common. */
public abstract class StageBenchmark extends MeasuredBenchmark {
  /** The walker. */
  @Param public WalkStage stage;

  /** What it walks. */
  @Param("DIFFLIB")
  public NamedTree tree;

  private Walk[] walks = {};

  @Override
  protected void prepare() throws Exception {
    List<Walk> checked = CheckedWalks.prepare(stage, tree);
    if (!checked.isEmpty()) {
      checked.getFirst().facts().forEach(this::observe);
    }
    walks = Faults.injected(stage, checked).toArray(Walk[]::new);
  }

  @Override
  protected void release() {
    for (Walk walk : walks) {
      walk.close();
    }
    walks = new Walk[0];
  }

  /** Walks every tree of {@link #tree}, one after the other. */
  @Benchmark
  public long walk(PerVisit perVisit) {
    try {
      long visits = 0;
      for (Walk walk : walks) {
        visits += walk.walk();
      }
      return worked(visits, perVisit);
    } catch (Throwable failure) {
      throw failed(failure);
    }
  }
}
