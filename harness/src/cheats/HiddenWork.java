import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;

/** Does much in prepare and in close, where it hopes that nobody looks. */
public final class HiddenWork implements TreeWalker {
  private static volatile int hidden;

  @Override
  public Walk prepare(AstNode root) {
    work(root);
    return new LiveWalk(root) {
      private final AstNode kept = root;

      @Override
      protected int visitAll(AstNode root) {
        add(root);
        for (int head = 0; head < added; head++) {
          addChildren(visits[head]);
        }
        return added;
      }

      @Override
      public void close() {
        work(kept);
        super.close();
      }
    };
  }

  private static void work(AstNode node) {
    hidden += NodeFields.of(node).size();
    Walk walk =
        new LiveWalk(node) {
          @Override
          protected int visitAll(AstNode root) {
            add(root);
            for (int head = 0; head < added; head++) {
              addChildren(visits[head]);
            }
            return added;
          }
        };
    hidden += walk.walk();
    walk.close();
  }
}
