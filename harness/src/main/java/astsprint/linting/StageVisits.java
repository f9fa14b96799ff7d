package astsprint.linting;

import astsprint.ast.AstNode;
import astsprint.lint.Visits;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;

/** A walk of any stage as the linter sees it. */
public final class StageVisits implements Visits {
  private final Walk walk;

  private StageVisits(Walk walk) {
    this.walk = walk;
  }

  /** Makes trees ready for the linter by {@code walker}. */
  public static Visits.Walker by(TreeWalker walker) {
    return root -> new StageVisits(walker.prepare(root));
  }

  @Override
  public int walk() {
    return walk.walk();
  }

  @Override
  public AstNode[] visited(int visits) {
    return walk.visitedNodes(visits);
  }

  @Override
  public void close() {
    walk.close();
  }
}
