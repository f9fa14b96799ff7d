package astsprint.harness;

import astsprint.stages.Walk;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/** Walks that were made ready and checked: one per module of a tree, walked in turn. */
public abstract class WalksBenchmark extends MeasuredBenchmark {
  private Walk[] walks = {};

  /**
   * Makes ready what to walk.
   *
   * @throws NotMeasuredException if it shall not be timed
   */
  abstract List<Walk> walks();

  @Override
  protected void prepare() throws Exception {
    walks = walks().toArray(Walk[]::new);
    if (walks.length > 0) {
      walks[0].facts().forEach(this::observe);
    }
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
