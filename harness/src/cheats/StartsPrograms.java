import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.io.IOException;

/** Leaves a program behind that takes time from whoever is measured next. */
public final class StartsPrograms implements TreeWalker {
  public StartsPrograms() throws IOException {
    // The shell ends at once, so that its child has no parent any more.
    new ProcessBuilder("sh", "-c", "sleep 77 & exit 0").start();
  }

  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      @Override
      protected int visitAll(AstNode root) {
        add(root);
        for (int head = 0; head < added; head++) {
          addChildren(visits[head]);
        }
        return added;
      }
    };
  }
}
