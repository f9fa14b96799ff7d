package astsprint.benchmark;

import astsprint.ast.Module;
import astsprint.corpus.NamedTree;
import astsprint.stages.WalkStage;
import astsprint.walk.TreeWalker;
import java.util.List;
import java.util.function.LongSupplier;
import org.openjdk.jmh.annotations.Param;

/**
 * The first walk of a tree, by code that has walked many: what a linter pays that walks each file
 * once. Before each walk of the tree forty-eight other files are walked, beside the time, so that
 * neither caches nor branch predictors remember it. A snapshot pays for itself against this walk.
 */
public class FirstBenchmark extends WalksBenchmark {
  /** Which round. */
  @Param({"1", "2", "3"})
  public int round;

  /** The walker. */
  @Param public WalkStage stage;

  /** What is walked for the first time. */
  @Param({"SIXTEEN", "DIFFLIB"})
  public String tree;

  private WalkedTrees others = WalkedTrees.NONE;

  /** Made once: a new one for each pass would be compiled in a measured iteration. */
  private LongSupplier walkOthers = () -> 0;

  @Override
  WalkedTrees trees() {
    TreeWalker walker = WalkedTrees.walkerOf(stage);
    TreeChoice many = TreeChoice.of(NamedTree.SIXTY_FOUR);
    List<Module> modules = many.load();
    int own = NamedTree.SIXTEEN_FILES.size();
    others = WalkedTrees.of(walker, many, own, modules.subList(own, modules.size()));
    walkOthers = others::pass;
    return WalkedTrees.of(walker, TreeChoice.of(tree));
  }

  @Override
  protected long pass() {
    aside(walkOthers);
    return super.pass();
  }

  @Override
  protected void release() {
    super.release();
    others.close();
  }
}
