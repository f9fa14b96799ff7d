package astsprint.benchmark;

import astsprint.ast.Module;
import astsprint.corpus.Forest;
import astsprint.corpus.NamedTree;
import astsprint.stages.WalkStage;
import astsprint.walk.Walk;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Making a tree ready to walk, and letting go of it: flattening, laying out, checking, copying off
 * the heap. In nanoseconds per visit of the walk that is prepared.
 */
@Warmup(
    iterations = 10,
    time = 150,
    timeUnit = TimeUnit.MILLISECONDS) // Preparing is more code than walking.
public class PrepareBenchmark extends MeasuredBenchmark {
  /** Which round. */
  @Param({"1", "2", "3", "4", "5", "6"})
  public int round;

  /** The walker; a live one makes nothing ready. */
  @Param public WalkStage stage;

  /** What is prepared. */
  @Param({"DIFFLIB", "SIXTEEN", "LIBRARY"})
  public String tree;

  private TreeChoice choice = TreeChoice.of(NamedTree.DIFFLIB);
  private List<Module> modules = List.of();
  private TreeChanges changes = new TreeChanges(modules, 0);
  private int visits;

  @Override
  protected void prepare() {
    var _ = WalkedTrees.walkerOf(stage); // Or the reason why there is none.
    choice = TreeChoice.of(tree);
    modules = choice.load();
    changes = new TreeChanges(modules, System.nanoTime());
    visits = modules.stream().mapToInt(Forest::count).sum();
  }

  @Override
  protected void release() {
    modules = List.of();
  }

  /** Prepares every module of the tree, one after the other. */
  @Override
  protected long pass() {
    for (Module module : modules) {
      WalkedTrees.prepare(stage.walker(), choice, module).close();
    }
    return visits;
  }

  @Override
  protected int walksPerPass() {
    return modules.size();
  }

  /** What is done once for a module is the rarest code here. */
  @Override
  protected int fewestPasses() {
    return Math.ceilDiv(PASSES_FOR_RARE_CODE, modules.size());
  }

  @Override
  protected void change() {
    changes.make();
  }

  @Override
  protected void review(double ns) {
    for (int i = 0; i < modules.size(); i++) {
      try (Walk walk = WalkedTrees.prepare(stage.walker(), choice, modules.get(i))) {
        OrderCheck.byNode(choice.nameOf(i), walk, modules.get(i));
      }
    }
  }
}
