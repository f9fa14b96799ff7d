package astsprint.benchmark;

import astsprint.ast.Module;
import astsprint.corpus.Forest;
import astsprint.corpus.NamedTree;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.NodeOrder;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.openjdk.jmh.annotations.CompilerControl;

/**
 * Trees, and one walker's walks of them: compared with the stored digests before anybody times
 * them, changed while they are timed, compared node by node when all is over.
 */
public final class WalkedTrees implements AutoCloseable {
  /** No trees: what stands in a field before there are any. */
  static final WalkedTrees NONE =
      new WalkedTrees(
          root -> {
            throw new IllegalStateException("no trees were made ready");
          },
          TreeChoice.of(NamedTree.DIFFLIB),
          List.of(),
          List.of(),
          List.of());

  private static final long SHUFFLE_SEED = 1;

  private final TreeWalker walker;
  private final TreeChoice tree;
  private final List<String> names;
  private final List<Module> roots;
  private final List<Walk> prepared;
  private final TreeChanges changes;
  private Walk[] walks;

  private WalkedTrees(
      TreeWalker walker,
      TreeChoice tree,
      List<String> names,
      List<Module> roots,
      List<Walk> prepared) {
    this.walker = walker;
    this.tree = tree;
    this.names = names;
    this.roots = roots;
    this.prepared = prepared;
    this.walks = prepared.toArray(Walk[]::new);
    this.changes = new TreeChanges(roots, System.nanoTime());
  }

  /**
   * Prepares a stage's walks of a tree.
   *
   * @throws NotMeasuredException if the stage is unavailable here, or visits anything but what
   *     CPython visits
   */
  public static WalkedTrees of(WalkStage stage, TreeChoice tree) {
    return of(walkerOf(stage), tree);
  }

  /** The same for any walker. */
  public static WalkedTrees of(TreeWalker walker, TreeChoice tree) {
    return of(walker, tree, tree.load());
  }

  /** The same for these of the tree's roots, the first to begin with. */
  static WalkedTrees of(TreeWalker walker, TreeChoice tree, List<Module> roots) {
    return of(walker, tree, 0, roots);
  }

  /** The same for these of the tree's roots, of which {@code first} come before. */
  static WalkedTrees of(TreeWalker walker, TreeChoice tree, int first, List<Module> roots) {
    List<String> names = new ArrayList<>();
    List<Walk> walks = new ArrayList<>();
    for (int i = 0; i < roots.size(); i++) {
      Module root = roots.get(i);
      String name = tree.nameOf(first + i);
      Walk walk = prepare(walker, tree, root);
      OrderCheck.byDigest(name, walk, root, tree.order(first + i, root));
      names.add(name);
      walks.add(walk);
    }
    return new WalkedTrees(walker, tree, names, roots, walks);
  }

  /** The same for a module that no digest is stored for. */
  static WalkedTrees of(TreeWalker walker, TreeChoice tree, Module root) {
    Walk walk = walker.prepare(root);
    OrderCheck.byDigest(tree.name(), walk, root, Forest.order(root));
    return new WalkedTrees(walker, tree, List.of(tree.name()), List.of(root), List.of(walk));
  }

  /**
   * The walker of a stage.
   *
   * @throws NotMeasuredException if the stage is unavailable here
   */
  static TreeWalker walkerOf(WalkStage stage) {
    if (stage.availability() instanceof Unavailable(String reason)) {
      throw new NotMeasuredException(Failure.Kind.UNAVAILABLE, reason);
    }
    return stage.walker();
  }

  /** Prepares one module of a tree; where its objects lie shuffled, so do a snapshot's rows. */
  static Walk prepare(TreeWalker walker, TreeChoice tree, Module module) {
    return walker instanceof SnapshotWalker snapshot
        ? snapshot.prepare(
            module, tree.shuffled() ? NodeOrder.shuffled(SHUFFLE_SEED) : NodeOrder.source())
        : walker.prepare(module);
  }

  /** The same trees, as they are now, walked by another walker of the same kind. */
  WalkedTrees by(TreeWalker other) {
    List<Walk> walks = roots.stream().map(root -> prepare(other, tree, root)).toList();
    return new WalkedTrees(other, tree, names, roots, walks);
  }

  /** Puts other walks in the places of those that are timed. */
  void replace(UnaryOperator<List<Walk>> replacement) {
    walks = replacement.apply(prepared).toArray(Walk[]::new);
  }

  /** Whether the walks read the objects themselves. */
  boolean live() {
    return walker.live();
  }

  /** The walks, one for each module. */
  List<Walk> walks() {
    return prepared;
  }

  /**
   * Walks every tree, one after the other.
   *
   * <p>It is compiled by itself, so that the walks are compiled the same way whoever calls it.
   *
   * @return visits
   */
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public long pass() {
    long visits = 0;
    for (Walk walk : walks) {
      visits += walk.walk();
    }
    return visits;
  }

  /** What the walks tell of themselves: sizes added up, of anything else each different value. */
  public Map<String, String> facts() {
    Map<String, Set<String>> values = new TreeMap<>();
    long arrayBytes = 0;
    for (Walk walk : prepared) {
      for (Map.Entry<String, String> fact : walk.facts().entrySet()) {
        if (fact.getKey().equals(Observation.ARRAY_BYTES)) {
          arrayBytes += Long.parseLong(fact.getValue());
        } else {
          values.computeIfAbsent(fact.getKey(), name -> new TreeSet<>()).add(fact.getValue());
        }
      }
    }
    Map<String, String> facts = new TreeMap<>();
    values.forEach((name, all) -> facts.put(name, String.join(" ", all)));
    if (arrayBytes > 0) {
      facts.put(Observation.ARRAY_BYTES, Long.toString(arrayBytes));
    }
    if (live()) {
      facts.put(Observation.WORKING_SET, Long.toString(WorkingSet.bytes(roots)));
    }
    return facts;
  }

  /** Changes a live tree at random; a snapshot would not see it. */
  public void change() {
    if (live()) {
      changes.make();
    }
  }

  /**
   * Compares every walk with the trees as they are now, node by node. Snapshots are compared after
   * one more change and one more preparation.
   *
   * @param ns that a visit is said to take
   * @throws NotMeasuredException if a walk is wrong, naming the first visit that is, or faster than
   *     any walk can be
   */
  public void review(double ns) {
    compare();
    new Floor(prepared.stream().mapToInt(Walk::walk).toArray()).refuse(ns);
  }

  private void compare() {
    if (live()) {
      for (int i = 0; i < walks.length; i++) {
        OrderCheck.byNode(names.get(i), walks[i], roots.get(i));
      }
      return;
    }
    int changed = Math.max(0, changes.make());
    try (Walk walk = prepare(walker, tree, roots.get(changed))) {
      OrderCheck.byNode(names.get(changed), walk, roots.get(changed));
    }
  }

  @Override
  public void close() {
    for (Walk walk : walks) {
      walk.close();
    }
  }
}
