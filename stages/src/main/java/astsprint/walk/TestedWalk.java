package astsprint.walk;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;

/** Any walk, and a test of every node that it visits. */
final class TestedWalk implements FilteredWalk {
  private final Walk walk;
  private final FoundNodes found = new FoundNodes();

  TestedWalk(Walk walk) {
    this.walk = walk;
  }

  @Override
  public int walk(NodeClasses wanted) {
    int visits = walk.walk();
    AstNode[] nodes = walk.visitedNodes(visits);
    AstNode[] into = found.room(visits);
    int count = 0;
    for (int i = 0; i < visits; i++) {
      AstNode node = nodes[i];
      if (wanted.has(node)) {
        into[count++] = node;
      }
    }
    return found.filled(count);
  }

  @Override
  public AstNode[] found() {
    return found.nodes();
  }

  @Override
  public void close() {
    walk.close();
    found.forget();
  }
}
