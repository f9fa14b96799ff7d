package astsprint.harness;

import astsprint.ast.Module;
import astsprint.corpus.Digests;
import astsprint.corpus.NamedTree;
import astsprint.corpus.OrderDigest;
import astsprint.results.Failure;
import astsprint.stages.Availability.Unavailable;
import astsprint.stages.TreeWalker;
import astsprint.stages.Walk;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.List;

/** Walks that were compared with the stored digest before anybody times them. */
public final class CheckedWalks {
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
      walks.add(walker.prepare(module));
    }
    check(tree, walks);
    return walks;
  }

  private static void check(NamedTree tree, List<Walk> walks) {
    List<Digests.Row> expected = tree.expected();
    OrderDigest digest = new OrderDigest();
    for (int i = 0; i < walks.size(); i++) {
      Walk walk = walks.get(i);
      Digests.Row row = expected.get(i);
      int visits = walk.walk();
      for (int visit = 0; visit < visits; visit++) {
        digest.add(walk.visited(visit));
      }
      if (visits != row.visits() || !digest.hex().equals(row.order())) {
        throw new NotMeasuredException(
            Failure.Kind.WRONG,
            "wrong walk of %s: %,d visits, CPython makes %,d, and digests differ"
                .formatted(row.file(), visits, row.visits()));
      }
    }
  }
}
