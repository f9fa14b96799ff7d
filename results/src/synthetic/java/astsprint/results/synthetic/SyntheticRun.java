package astsprint.results.synthetic;

import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.RunInfo;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import astsprint.results.Series;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A run made of numbers: every round of a series is its true time times log-normal noise, every
 * iteration the fork's time times a tenth of that, the first iterations of the warm-up slower.
 */
public final class SyntheticRun {
  /** Iterations of a fork, warm-up and measured. */
  public static final int ITERATIONS = 5;

  private static final long START = 1_763_800_000_000L;
  private static final long VISITS = 6762;

  private final RunInfo info;
  private final double noise;
  private final SplittableRandom random;
  private final List<Cell> plan = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private long clock = START;
  private int fork;

  /**
   * An empty run.
   *
   * @param noise standard deviation of the logarithm of a fork's time: 0.02 is 2%
   * @param seed the same seed gives the same samples
   */
  public SyntheticRun(RunInfo info, double noise, long seed) {
    this.info = info;
    this.noise = noise;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Measures a series in rounds 1 to {@code rounds}.
   *
   * @param ns its true time per visit
   * @param bytes allocated per visit
   */
  public SyntheticRun measured(Series series, double ns, double bytes, int rounds) {
    for (int round = 1; round <= rounds; round++) {
      fork(
          new Cell(series, round), ns * Math.exp(noise * random.nextGaussian()), bytes, ITERATIONS);
    }
    return this;
  }

  /** Measures one cell once, with noise. */
  public SyntheticRun measured(Cell cell, double ns, double bytes) {
    fork(cell, ns * Math.exp(noise * random.nextGaussian()), bytes, ITERATIONS);
    return this;
  }

  /** Measures one cell, exactly. */
  public SyntheticRun measured(Cell cell, double ns) {
    fork(cell, ns, 0, ITERATIONS);
    return this;
  }

  /** A part of what the latest fork did, exactly; no cell of the plan. */
  public SyntheticRun part(Cell cell, double ns) {
    iterations(cell, ns, 0, ITERATIONS);
    return this;
  }

  /** A fork that was interrupted after {@code iterations} measured ones. */
  public SyntheticRun interrupted(Cell cell, double ns, int iterations) {
    fork(cell, ns, 0, iterations);
    return this;
  }

  public SyntheticRun failed(Cell cell, Failure.Kind kind, String cause) {
    plan.add(cell);
    failures.add(new Failure(cell, "f" + ++fork, clock += 1000, kind, cause));
    return this;
  }

  /** What the forks of a cell saw beside the times. */
  public SyntheticRun observed(Cell cell, String name, String value) {
    observations.add(new Observation(cell, "f" + fork, name, value));
    return this;
  }

  /** Leaves the run's files in {@code folder}. */
  public Path write(Path folder) throws IOException {
    RunWriter writer = RunWriter.open(folder);
    writer.info(info);
    writer.plan(plan);
    samples.forEach(writer::sample);
    failures.forEach(writer::failure);
    observations.forEach(writer::observation);
    return folder;
  }

  private void fork(Cell cell, double ns, double bytes, int measured) {
    plan.add(cell);
    fork++;
    iterations(cell, ns, bytes, measured);
  }

  private void iterations(Cell cell, double ns, double bytes, int measured) {
    for (int i = 1; i <= ITERATIONS; i++) {
      double cold = 1 + 2.0 / (i * i * i * i);
      iteration(cell, Sample.Phase.WARMUP, i, ns * cold, bytes);
    }
    for (int i = 1; i <= measured; i++) {
      double jitter = Math.exp(noise / 10 * random.nextGaussian());
      iteration(cell, Sample.Phase.MEASUREMENT, i, ns * jitter, bytes);
    }
  }

  private void iteration(Cell cell, Sample.Phase phase, int i, double ns, double bytes) {
    clock += 200;
    long work = VISITS * Math.max(1, Math.round(2e8 / ns / VISITS));
    samples.add(new Sample(cell, "f" + fork, i, ITERATIONS, phase, clock, ns, work, bytes));
  }
}
