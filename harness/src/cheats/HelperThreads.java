import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;

/** Has another thread at work while it walks. */
public final class HelperThreads implements TreeWalker {
  private static volatile long work;

  static {
    Thread helper =
        new Thread(
            () -> {
              while (true) {
                work++;
              }
            });
    helper.setDaemon(true);
    helper.start();
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
