package astsprint.harness;

import astsprint.corpus.NamedTree;
import astsprint.stages.Walk;
import astsprint.stages.WalkStage;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * The ladder: every stage on every tree in every round, each in a JVM of its own.
 *
 * <p>JMH varies the parameter whose name comes first in the alphabet slowest, so a round measures
 * each stage once before the next round begins, and drift of the machine hits all stages alike.
 */
public class LadderBenchmark extends MeasuredBenchmark {
  /** Which round; more rounds are more processes, and verdicts need six. */
  @Param({"1", "2", "3", "4", "5", "6"})
  public int round;

  /** The walker. */
  @Param public WalkStage stage;

  /** What it walks. */
  @Param("DIFFLIB")
  public NamedTree tree;

  private Walk[] walks = {};

  @Override
  protected void prepare() {
    List<Walk> checked = CheckedWalks.prepare(stage, tree);
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
