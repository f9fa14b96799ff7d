package astsprint.peers;

import astsprint.benchmark.WalkedTrees;
import java.util.List;

/** Trees made ready for one walker on the JVM, to be walked again and again. */
interface JvmPeer extends AutoCloseable {
  /** Nothing to walk. */
  JvmPeer NONE = ofTheirs(List.of());

  /** One tree of a library's own. */
  interface Pass extends AutoCloseable {
    /** Visits the whole tree and returns the number of its visits. */
    int walk();

    @Override
    void close();
  }

  /** Walks every tree, one after the other, and returns the number of visits. */
  long pass();

  /** Changes a tree at random, where it is one of ours. */
  void change();

  /**
   * Looks whether the trees as they are now are walked right, where they are ours.
   *
   * @param ns that a visit is said to take
   */
  void review(double ns);

  @Override
  void close();

  /** Walks of our own trees. */
  static JvmPeer ofOurs(WalkedTrees trees) {
    return new JvmPeer() {
      @Override
      public long pass() {
        return trees.pass();
      }

      @Override
      public void change() {
        trees.change();
      }

      @Override
      public void review(double ns) {
        trees.review(ns);
      }

      @Override
      public void close() {
        trees.close();
      }
    };
  }

  /** Walks of trees that a library made, and that nobody but the library can change. */
  static JvmPeer ofTheirs(List<Pass> passes) {
    Pass[] all = passes.toArray(Pass[]::new);
    return new JvmPeer() {
      @Override
      public long pass() {
        long visits = 0;
        for (Pass pass : all) {
          visits += pass.walk();
        }
        return visits;
      }

      @Override
      public void change() {}

      @Override
      public void review(double ns) {}

      @Override
      public void close() {
        for (Pass pass : all) {
          pass.close();
        }
      }
    };
  }
}
