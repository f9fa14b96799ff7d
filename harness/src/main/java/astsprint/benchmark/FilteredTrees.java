package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.ast.Call;
import astsprint.ast.Module;
import astsprint.ast.NodeClasses;
import astsprint.conformance.ExpectedVisits;
import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import astsprint.walk.FilteredWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.CompilerControl;

/**
 * Trees, and one stage's walks of them that hand out calls alone: compared with its plain walks
 * before anybody times them, and with the trees when all is over.
 */
public final class FilteredTrees implements AutoCloseable {
  /** The class that is asked for, as Python names it. */
  public static final String WANTED = "Call";

  private static final NodeClasses CALLS = NodeClasses.of(List.of(Call.class));

  private final WalkStage stage;
  private final TreeChoice tree;
  private final List<Module> roots;
  private final FilteredWalk[] walks;
  private final TreeChanges changes;
  private final long visits;
  private long found;

  private FilteredTrees(
      WalkStage stage, TreeChoice tree, List<Module> roots, List<FilteredWalk> walks, long visits) {
    this.stage = stage;
    this.tree = tree;
    this.roots = roots;
    this.walks = walks.toArray(FilteredWalk[]::new);
    this.visits = visits;
    changes = new TreeChanges(roots, System.nanoTime());
  }

  /**
   * Prepares a stage's walks of a tree.
   *
   * @throws NotMeasuredException if the stage is unavailable here, visits anything but what CPython
   *     visits, or hands out anything but the calls among it
   */
  public static FilteredTrees of(WalkStage stage, TreeChoice tree) {
    TreeWalker walker = WalkedTrees.walkerOf(stage);
    List<Module> roots = tree.load();
    List<FilteredWalk> walks = new ArrayList<>();
    long visits = 0;
    for (int i = 0; i < roots.size(); i++) {
      Module root = roots.get(i);
      String name = tree.nameOf(i);
      FilteredWalk filtered = stage.filtered(root);
      try (Walk plain = WalkedTrees.prepare(walker, tree, root)) {
        OrderCheck.byDigest(name, plain, root, tree.order(i, root));
        int count = plain.walk();
        compare(name, filtered, Arrays.asList(plain.visitedNodes(count)).subList(0, count));
        visits += count;
      }
      walks.add(filtered);
    }
    FilteredTrees trees = new FilteredTrees(stage, tree, roots, walks, visits);
    var _ = trees.pass();
    return trees;
  }

  /** Calls in all files of a tree, counted without any stage's walk. */
  public static long count(TreeChoice tree) {
    return tree.load().stream().mapToLong(root -> calls(ExpectedVisits.of(root)).size()).sum();
  }

  /**
   * Walks every tree, one after the other.
   *
   * @return visits: each walk visits the whole tree, whatever it hands out
   */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public long pass() {
    long some = 0;
    for (FilteredWalk walk : walks) {
      some += walk.walk(CALLS);
    }
    found = some;
    return visits;
  }

  /** How many walks a pass makes. */
  int size() {
    return walks.length;
  }

  /** How many nodes the latest pass handed out. */
  public long found() {
    return found;
  }

  /** Changes a live tree at random; a snapshot would not see it. */
  public void change() {
    if (stage.live()) {
      changes.make();
    }
  }

  /**
   * Compares every walk with the trees as they are now. Snapshots are compared after one more
   * change and one more preparation.
   *
   * @throws NotMeasuredException if one is wrong
   */
  public void review() {
    if (stage.live()) {
      for (int i = 0; i < walks.length; i++) {
        compare(tree.nameOf(i), walks[i], ExpectedVisits.of(roots.get(i)));
      }
      return;
    }
    int changed = Math.max(0, changes.make());
    try (FilteredWalk walk = stage.filtered(roots.get(changed))) {
      compare(tree.nameOf(changed), walk, ExpectedVisits.of(roots.get(changed)));
    }
  }

  @SuppressWarnings("ReferenceEquality") // Which node it is, not what it is like.
  private static void compare(String name, FilteredWalk walk, List<AstNode> visited) {
    List<AstNode> expected = calls(visited);
    int count = walk.walk(CALLS);
    AstNode[] got = walk.found();
    for (int i = 0; i < Math.min(count, expected.size()); i++) {
      if (got[i] != expected.get(i)) {
        throw wrong(name, "the %,d-th call is another one".formatted(i + 1));
      }
    }
    if (count != expected.size()) {
      throw wrong(name, "%,d calls of %,d".formatted(count, expected.size()));
    }
  }

  private static NotMeasuredException wrong(String name, String what) {
    return new NotMeasuredException(
        Failure.Kind.WRONG, "wrong filtered walk of " + name + ": " + what);
  }

  /** By {@code instanceof}: the table that walks ask is what is checked. */
  private static List<AstNode> calls(List<AstNode> visited) {
    return visited.stream().filter(Call.class::isInstance).toList();
  }

  @Override
  public void close() {
    for (FilteredWalk walk : walks) {
      walk.close();
    }
  }
}
