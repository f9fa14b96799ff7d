package astsprint.run;

import astsprint.ast.Module;
import astsprint.benchmark.StoredTrees;
import astsprint.corpus.NamedTree;
import astsprint.process.Conversation;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The trees of a try, parsed once: a fork gets them as bytes, and no walker has been near these.
 */
public final class TriedTrees {
  private final FutureTask<Parsed> parsing = new FutureTask<>(TriedTrees::parsed);

  /** What was parsed. */
  static final class Parsed {
    private final List<Module> roots;
    private final byte[] stored;

    private Parsed(List<Module> roots) {
      this.roots = roots;
      stored = StoredTrees.write(roots);
    }

    List<Module> roots() {
      return roots;
    }

    /** How long what a fork gets is. */
    int bytes() {
      return stored.length;
    }

    /** Hands the trees to a fork, by {@link StoredTrees}. */
    void to(Conversation fork) {
      fork.hand(stored);
    }
  }

  private TriedTrees() {}

  /** Begins to parse, in a thread of its own. */
  public static TriedTrees begin() {
    TriedTrees trees = new TriedTrees();
    Thread.ofPlatform().name("trees").daemon().start(trees.parsing);
    return trees;
  }

  private static Parsed parsed() {
    return new Parsed(NamedTree.SIXTEEN.load());
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
