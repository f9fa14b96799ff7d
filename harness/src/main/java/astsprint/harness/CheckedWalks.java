package astsprint.harness;

import astsprint.ast.Module;
import astsprint.corpus.Digests;
import astsprint.corpus.Forest;
import astsprint.corpus.NamedTree;
import astsprint.corpus.OrderDigest;
import astsprint.results.Failure;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.NodeOrder;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.List;

/** Walks that were compared with the stored digest before anybody times them. */
public final class CheckedWalks {
  private static final long SEED = 1;

  private CheckedWalks() {}

  /**
   * Prepares a stage's walks of a tree.
   *
   * @return one walk per module of the tree
   * @throws NotMeasuredException if the stage is unavailable here, or visits anything but what
   *     CPython visits
   */
  public static List<Walk> prepare(WalkStage stage, NamedTree tree) {
    if (stage.availability() instanceof Unavailable(String reason)) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    return prepare(stage.walker(), tree);
  }

  /** The same for any walker. */
  public static List<Walk> prepare(TreeWalker walker, NamedTree tree) {
    List<Walk> walks = new ArrayList<>();
    for (Module module : tree.load()) {
      Walk walk = prepare(walker, tree, module);
      if (tree.isForest()) {
        check(tree.name(), walk, tree.visits(), Forest.order(module));
      }
      walks.add(walk);
    }
    if (!tree.isForest()) {
      check(tree, walks);
    }
    return walks;
  }

  /** Prepares one module of a tree; where its objects lie shuffled, so do a snapshot's rows. */
  static Walk prepare(TreeWalker walker, NamedTree tree, Module module) {
    return walker instanceof SnapshotWalker snapshot
        ? snapshot.prepare(module, order(tree))
        : walker.prepare(module);
  }

  /** In which order the nodes of a tree's snapshots lie. */
  static NodeOrder order(NamedTree tree) {
    return tree == NamedTree.FOREST_SHUFFLED ? NodeOrder.shuffled(SEED) : NodeOrder.source();
  }

  /** Checks a walk of a module that no digest is stored for. */
  static void check(String name, Walk walk, Module module) {
    check(name, walk, Forest.count(module), Forest.order(module));
  }

  private static void check(NamedTree tree, List<Walk> walks) {
    List<Digests.Row> expected = tree.expected();
    for (int i = 0; i < walks.size(); i++) {
      Digests.Row row = expected.get(i);
      check(row.file(), walks.get(i), row.visits(), row.order());
    }
  }

  private static void check(String name, Walk walk, int expected, String order) {
    int visits = walk.walk();
    OrderDigest digest = new OrderDigest();
    for (int visit = 0; visit < visits; visit++) {
      digest.add(walk.visited(visit));
    }
    if (visits != expected || !digest.hex().equals(order)) {
      throw new NotMeasuredException(
          Failure.Kind.WRONG,
          "wrong walk of %s: %,d visits, %,d expected, and digests differ"
              .formatted(name, visits, expected));
    }
  }
}
