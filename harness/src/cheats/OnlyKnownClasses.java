import astsprint.ast.AstNode;
import astsprint.ast.NodeFields;
import astsprint.walk.LiveWalk;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;
import java.util.List;

/** Takes nodes of other people's classes for leaves, which saves a question. */
public final class OnlyKnownClasses implements TreeWalker {
  @Override
  public Walk prepare(AstNode root) {
    return new LiveWalk(root) {
      @Override
      protected int visitAll(AstNode root) {
        add(root);
        for (int head = 0; head < added; head++) {
          AstNode node = visits[head];
          if (!node.getClass().getPackageName().equals("astsprint.ast")) {
            continue;
          }
          NodeFields fields = NodeFields.of(node);
          for (int i = 0; i < fields.size(); i++) {
            Object value = fields.get(node, i);
            if (value instanceof AstNode child) {
              add(child);
            } else if (value instanceof List<?> items) {
              addItems(items);
            }
          }
        }
        return added;
      }
    };
  }
}
