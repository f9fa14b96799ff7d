import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;

/** A snapshot that says it walks live objects. */
public final class DeclaredLive implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    LiveWalk honest =
        new LiveWalk(root) {
          @Override
          protected int visitAll(AstNode root) {
            add(root);
            for (int head = 0; head < added; head++) {
              addChildren(visits[head]);
            }
            return added;
          }
        };
    int all = honest.walk();
    AstNode[] copy = honest.visitedNodes(all).clone();
    return new LiveWalk(root) {
      @Override
      protected int visitAll(AstNode root) {
        for (int i = 0; i < all; i++) {
          add(copy[i]);
        }
        return added;
      }
    };
  }
}
