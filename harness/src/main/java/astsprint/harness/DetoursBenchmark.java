package astsprint.harness;

import astsprint.corpus.NamedTree;
import astsprint.detours.Detour;
import astsprint.walk.Walk;
import java.util.List;
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
  public NamedTree tree;

  @Override
  List<Walk> walks() {
    return CheckedWalks.prepare(variant.walker(), tree);
  }
}
