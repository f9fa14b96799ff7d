package astsprint.run;

import astsprint.ast.Module;
import astsprint.benchmark.StoredTrees;
import astsprint.corpus.NamedTree;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The trees of a try, parsed once: a fork gets them as bytes, and no walker has been near these.
 */
public final class TriedTrees {
  private final FutureTask<Parsed> parsing = new FutureTask<>(TriedTrees::parsed);

  /**
   * What was parsed.
   *
   * @param stored the roots by {@link StoredTrees}
   */
  record Parsed(List<Module> roots, byte[] stored) {}

  private TriedTrees() {}

  /** Begins to parse, in a thread of its own. */
  public static TriedTrees begin() {
    TriedTrees trees = new TriedTrees();
    Thread.ofPlatform().name("trees").daemon().start(trees.parsing);
    return trees;
  }

  private static Parsed parsed() {
    List<Module> roots = NamedTree.SIXTEEN.load();
    return new Parsed(roots, StoredTrees.write(roots));
  }

  /** When they are parsed. */
  Parsed get() throws InterruptedException {
    try {
      return parsing.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the corpus does not parse", e.getCause());
    }
  }
}
