package astsprint.kernel;

import astsprint.ast.AstNode;
import astsprint.ast.NodeClasses;
import astsprint.walk.FilteredWalk;
import astsprint.walk.FoundNodes;

/** The kernel's walk for nodes of some classes. */
public final class FilteredKernelWalk implements FilteredWalk {
  private final KernelWalk walk;
  private final byte[] numbers;
  private final FoundNodes found = new FoundNodes();

  /**
   * @param walk is closed with this one
   */
  public FilteredKernelWalk(KernelWalk walk) {
    this.walk = walk;
    this.numbers = walk.numbers();
  }

  @Override
  public int walk(NodeClasses wanted) {
    int visits = walk.walk();
    return found.filled(walk.select(wanted, numbers, found.room(visits)));
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
