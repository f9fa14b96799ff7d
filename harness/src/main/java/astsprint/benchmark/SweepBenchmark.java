package astsprint.benchmark;

import org.openjdk.jmh.annotations.Param;

/** The native walk by prefetch distance, on trees that no cache holds. */
public class SweepBenchmark extends KernelBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** The walk. */
  @Param("ALL_ON")
  public KernelVariant variant;

  /** In which order the nodes lie. */
  @Param({"FOREST", "FOREST_SHUFFLED"})
  public String tree;

  /** Rows ahead of the one being read; 0 fetches nothing. */
  @Param({"0", "8", "16", "32", "64", "128", "256"})
  public int distance;

  @Override
  WalkedTrees variantTrees() {
    return WalkedTrees.of(variant.walker(distance), TreeChoice.of(tree));
  }
}
