package astsprint.benchmark;

import org.openjdk.jmh.annotations.Param;

/**
 * A stage of the ladder under a second key, such as {@code S04-again}: identical code, measured as
 * one more subject at its own places in the random order. What lies between the two is no step but
 * what this machine makes of nothing.
 */
public class AgainBenchmark extends StageBenchmark {
  /** Which round. */
  @Param({"1", "2", "3", "4", "5", "6"})
  public int round;
}
