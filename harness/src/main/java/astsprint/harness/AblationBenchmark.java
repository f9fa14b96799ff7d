package astsprint.harness;

import astsprint.corpus.NamedTree;
import astsprint.walk.Walk;
import java.util.List;
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
  public NamedTree tree;

  @Override
  List<Walk> walks() {
    return CheckedWalks.prepare(variant.walker(), tree);
  }
}
