package astsprint.benchmark;

import astsprint.ast.Module;
import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/**
 * A stage against the number of files that it walks in turn: how much of a walk does the
 * processor's branch predictor remember? The native kernel hardly branches: it is the control, and
 * should stay flat.
 */
public class RotationBenchmark extends WalksBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** The walker. */
  @Param public WalkStage stage;

  /** Whose first files: a tree of many, or a folder. */
  @Param("SIXTY_FOUR")
  public String tree;

  /** How many of them are walked in turn. */
  @Param({"1", "2", "4", "8", "16", "32", "64"})
  public int files;

  @Override
  WalkedTrees trees() {
    TreeChoice choice = TreeChoice.of(tree);
    List<Module> modules = choice.load();
    if (modules.size() < files) {
      throw new NotMeasuredException(
          Failure.Kind.UNAVAILABLE, choice.name() + " has " + modules.size() + " files only");
    }
    return WalkedTrees.of(WalkedTrees.walkerOf(stage), choice, modules.subList(0, files));
  }
}
