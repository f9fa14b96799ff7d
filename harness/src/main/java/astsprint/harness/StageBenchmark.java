package astsprint.harness;

import astsprint.corpus.NamedTree;
import astsprint.stages.Walk;
import astsprint.stages.WalkStage;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/** A stage, checked, on a tree: what the ladder and its experiments have in common. */
public abstract class StageBenchmark extends WalksBenchmark {
  /** The walker. */
  @Param public WalkStage stage;

  /** What it walks. */
  @Param("DIFFLIB")
  public NamedTree tree;

  @Override
  final List<Walk> walks() {
    return Faults.injected(stage, CheckedWalks.prepare(stage, tree));
  }
}
