import astsprint.ast.AstNode;
import astsprint.walk.LiveWalk;
import astsprint.walk.NodeOrder;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.Walk;
import java.util.Objects;

/** A snapshot laid out in the order of the answer, so that the walk is a copy. */
public final class AnswerOrder implements SnapshotWalker {
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
      private AstNode[] visits = new AstNode[all];
      private int walked;
      private boolean isClosed;

      @Override
      public int walk() {
        requireOpen();
        System.arraycopy(answer, 0, visits, 0, all);
        walked = all;
        return all;
      }

      @Override
      public AstNode visited(int i) {
        requireOpen();
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
