package astsprint.lint;

import astsprint.ast.AstNode;

/**
 * A tree made ready to be visited, by whatever walks: the linter knows nothing else of walkers. One
 * thread at a time.
 */
public interface Visits extends AutoCloseable {
  /** Makes a tree ready. */
  @FunctionalInterface
  interface Walker {
    /** Makes the tree below {@code root} ready. */
    Visits prepare(AstNode root);
  }

  /** Visits every node anew and returns the number of visits; shared nodes count each time. */
  int walk();

  /** An array that begins with the nodes of the latest walk's visits. */
  AstNode[] visited(int visits);

  @Override
  void close();
}
