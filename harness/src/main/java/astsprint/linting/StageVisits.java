package astsprint.linting;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;
import astsprint.lint.Visits;
import astsprint.stages.WalkStage;
import astsprint.walk.FilteredWalk;

/** A walk of any stage as the linter sees it. */
public final class StageVisits implements Visits {
  private final FilteredWalk walk;

  private StageVisits(FilteredWalk walk) {
    this.walk = walk;
  }

  /** Makes trees ready for the linter by {@code stage}. */
  public static Visits.Walker by(WalkStage stage) {
    return root -> new StageVisits(stage.filtered(root));
  }

  @Override
  public int walk(NodeClasses wanted) {
    return walk.walk(wanted);
  }

  @Override
  public AstNode[] found() {
    return walk.found();
  }

  @Override
  public void close() {
    walk.close();
  }
}
