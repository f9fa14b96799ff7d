package astsprint.harness;

import astsprint.results.Failure;
import astsprint.stages.Walk;
import astsprint.stages.kernel.Kernel;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** A variant of the native walk, checked, on a tree. */
public abstract class KernelBenchmark extends MeasuredBenchmark {
  private Walk[] walks = {};

  /** What to measure, and on which tree. */
  abstract List<Walk> walks();

  @Override
  protected void prepare() {
    String reason = Kernel.unavailable();
    if (reason != null) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    walks = walks().toArray(Walk[]::new);
    walks[0].facts().forEach(this::observe);
  }

  @Override
  protected void release() {
    for (Walk walk : walks) {
      walk.close();
    }
    walks = new Walk[0];
  }

  /** Walks every tree, one after the other. */
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
