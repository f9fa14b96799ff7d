package astsprint.lint;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;

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

  /**
   * Visits every node anew and returns how many of the visits were to nodes that {@code wanted}
   * has; shared nodes count each time.
   */
  int walk(NodeClasses wanted);

  /** An array that begins with the nodes of these visits. */
  AstNode[] found();

  @Override
  void close();
}
