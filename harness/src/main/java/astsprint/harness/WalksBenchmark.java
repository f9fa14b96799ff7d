package astsprint.harness;

import astsprint.results.Observation;
import astsprint.walk.Walk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
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
    Map<String, String> facts = new TreeMap<>();
    for (Walk walk : walks) {
      walk.facts().forEach((name, value) -> facts.merge(name, value, joined(name)));
    }
    facts.forEach(this::observe);
  }

  /** Sizes of several trees add up; of anything else all values are told. */
  private static BinaryOperator<String> joined(String fact) {
    return fact.equals(Observation.ARRAY_BYTES)
        ? (all, one) -> Long.toString(Long.parseLong(all) + Long.parseLong(one))
        : (all, one) -> List.of(all.split(" ")).contains(one) ? all : all + " " + one;
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
