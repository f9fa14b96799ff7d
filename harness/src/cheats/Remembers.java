import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;

/** Walks once, and says the same ever after. */
public final class Remembers implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      private int known = -1;

      @Override
      protected int visitAll(AstNode root) {
        if (known < 0) {
          add(root);
          for (int head = 0; head < added; head++) {
            addChildren(visits[head]);
          }
          known = added;
        }
        return known;
      }
    };
  }
}
