package astsprint.harness;

import astsprint.ast.Module;
import astsprint.corpus.Forest;
import astsprint.results.Failure;
import astsprint.stages.Availability.Unavailable;
import astsprint.stages.Walk;
import astsprint.stages.WalkStage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * Every stage against the size of the tree, so that the steps from cache to cache show, and the one
 * from ids of 16 bits to ids of 32.
 */
public class ScalingBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** The walker. */
  @Param public WalkStage stage;

  /** Visits, at most; less than a statement fewer. */
  @Param({"1000", "10000", "100000", "1000000", "3000000", "10000000"})
  public int visits;

  private Walk[] walks = {};

  @Override
  protected void prepare() {
    if (stage.availability() instanceof Unavailable(String reason)) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    Module module = Forest.ofVisits(visits);
    alive();
    Walk prepared = stage.walker().prepare(module);
    walks = new Walk[] {prepared};
    CheckedWalks.check(stage + " of " + visits, prepared, module);
    prepared.facts().forEach(this::observe);
  }

  @Override
  protected void release() {
    for (Walk walk : walks) {
      walk.close();
    }
    walks = new Walk[0];
  }

  /** Walks the tree. */
  @Benchmark
  public long walk(PerVisit perVisit) {
    try {
      return worked(walks[0].walk(), perVisit);
    } catch (Throwable failure) {
      throw failed(failure);
    }
  }
}
