import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;

/** Says, once it has been looked at often enough, that it made more visits than it did. */
public final class CountsMore implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      private int calls;

      @Override
      protected int visitAll(AstNode root) {
        add(root);
        for (int head = 0; head < added; head++) {
          addChildren(visits[head]);
        }
        return ++calls > 50 ? Math.min(2 * added, visits.length) : added;
      }
    };
  }
}
