package astsprint.benchmark;

import org.openjdk.jmh.annotations.Param;

/** The native walk with one idea off at a time: what does each give, on which tree? */
public class AblationBenchmark extends KernelBenchmark {
  /** Which round. */
  @Param({"1", "2", "3", "4", "5", "6"})
  public int round;

  /** What is off. */
  @Param public KernelVariant variant;

  /** What is walked. */
  @Param({"DIFFLIB", "LIBRARY", "FOREST", "FOREST_SHUFFLED"})
  public String tree;

  @Override
  WalkedTrees variantTrees() {
    return WalkedTrees.of(variant.walker(), TreeChoice.of(tree));
  }
}
