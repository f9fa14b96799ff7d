package astsprint.benchmark;

import org.openjdk.jmh.annotations.Param;

/**
 * The ladder: every stage on every tree in every round, each in a JVM of its own. The command line
 * draws the order within each round, so that drift of the machine hits all stages alike.
 */
public class LadderBenchmark extends StageBenchmark {
  /** Which round; more rounds are more processes, and verdicts need six. */
  @Param({"1", "2", "3", "4", "5", "6"})
  public int round;
}
