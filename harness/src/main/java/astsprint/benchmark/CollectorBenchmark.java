package astsprint.benchmark;

import org.openjdk.jmh.annotations.Param;

/**
 * What another collector, or another layout of objects, does to a stage: the write barrier that
 * storing a reference pays, and the width of a reference.
 */
public class CollectorBenchmark extends StageBenchmark {
  /** The kind of JVM; {@link ForkFlags} has the flags. */
  @Param({"Serial", "Parallel", "G1", "ZGC", "compact-headers", "wide-references"})
  public String jvm;

  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;
}
