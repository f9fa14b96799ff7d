package astsprint.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * One iteration of one fork: a line of {@code samples.jsonl}.
 *
 * @param cell what was measured
 * @param fork names the process; no two forks of a run share it
 * @param iteration from 1, counted anew in each phase
 * @param of how many iterations the phase has: a fork is whole when its last measured one is there
 * @param phase warm-up or measurement
 * @param at when the iteration ended, milliseconds since 1970 UTC
 * @param ns nanoseconds per unit of work: per visit, but per byte of source where the benchmark is
 *     {@link Benchmarks#PARSE}
 * @param work units of work done in the iteration: visits, or bytes
 * @param bytes allocated per unit of work, where the fork measured it
 */
public record Sample(
    @JsonUnwrapped Cell cell,
    String fork,
    int iteration,
    int of,
    Phase phase,
    long at,
    double ns,
    long work,
    @Nullable Double bytes) {
  /** Which part of a fork an iteration belongs to. */
  public enum Phase {
    WARMUP,
    MEASUREMENT
  }

  public Sample {
    if (!(ns >= 0) || Double.isInfinite(ns)) {
      throw new IllegalArgumentException("ns is " + ns);
    }
  }

  /** Whether it is the last measured iteration, so that its fork is whole. */
  public boolean endsFork() {
    return phase == Phase.MEASUREMENT && iteration == of;
  }
}
