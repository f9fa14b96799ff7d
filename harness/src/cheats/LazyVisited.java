import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;

/** Counts when it walks, and finds the visits when it is asked for one. */
public final class LazyVisited implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    LiveWalk behind =
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
    return new Walk() {
      private int visits;
      private boolean found;
      private boolean isClosed;

      @Override
      public int walk() {
        if (isClosed) {
          throw new IllegalStateException("closed");
        }
        visits = behind.walk();
        found = false;
        return visits;
      }

      @Override
      public AstNode visited(int i) {
        if (!found && visits > 0) {
          visits = behind.walk();
          found = true;
        }
        return behind.visited(i);
      }

      @Override
      public void close() {
        isClosed = true;
        behind.close();
      }
    };
  }
}
