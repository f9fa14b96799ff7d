package astsprint.benchmark;

import astsprint.detours.Detour;
import org.openjdk.jmh.annotations.Param;

/** What stands beside the ladder, on demand: {@code ast-sprint bench DetoursBenchmark}. */
public class DetoursBenchmark extends WalksBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** The walker. */
  @Param public Detour variant;

  /** What it walks. */
  @Param("DIFFLIB")
  public String tree;

  @Override
  WalkedTrees trees() {
    return WalkedTrees.of(variant.walker(), TreeChoice.of(tree));
  }

  @Override
  protected int fewestPasses() {
    return variant.hasCodePerClass() ? PASSES_FOR_RARE_CODE : super.fewestPasses();
  }
}
