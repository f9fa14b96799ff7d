import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.ArrayList;
import java.util.List;

/** Walks again only if one of the lists that it met has changed. */
public final class DirtyFlag implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      private int known = -1;
      private List<Object> seen = List.of();

      @Override
      protected int visitAll(AstNode root) {
        List<Object> now = lists(root);
        if (known < 0 || !now.equals(seen)) {
          seen = now;
          added = 0;
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

  private static List<Object> lists(AstNode root) {
    return root instanceof Module module ? new ArrayList<>(module.body) : List.of(new Object());
  }
}
