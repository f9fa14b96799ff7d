package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.stages.Availability.Available;
import astsprint.stages.Availability.Unavailable;
import astsprint.stages.kernel.Kernel;
import astsprint.stages.kernel.KernelWalk;
import astsprint.stages.kernel.Loop;
import astsprint.stages.layout.CompressedRows;
import astsprint.stages.layout.NodeOrder;
import astsprint.stages.layout.RowLayout;

/**
 * Its predecessor looks at every leaf to find that it has no children, copies ids one at a time,
 * each index checked, and waits whenever a row is not in the cache. Here a kernel in C walks arrays
 * off the heap: a leaf has no row and is never looked at; an id is the place of its row in one
 * stream, 16 bits where the tree allows; a row goes to the output and to the queue as one vector
 * each; and since a breadth-first queue tells what is needed long before it is, rows are fetched
 * ahead of their turn. {@code rows.h} has the loop.
 *
 * <p>The price: a snapshot, as before, that pays after a few walks; a C compiler when this is
 * built; memory that somebody must close.
 */
public final class S10NativeKernel implements SnapshotWalker {
  /** This stage, or why it cannot run here. */
  static Availability probe() {
    String reason = Kernel.unavailable();
    return reason == null ? new Available(new S10NativeKernel()) : new Unavailable(reason);
  }

  @Override
  public Walk prepare(AstNode root, NodeOrder order) {
    RowLayout layout = layout(root, order, Loop.best(16).shortRow(16));
    int idBits = layout.rows().idBits();
    Loop loop = Loop.best(idBits);
    if (layout.rows().shortRow() > loop.shortRow(idBits)) {
      layout = layout(root, order, loop.shortRow(idBits)); // Fewer of the wider ids fit a vector.
    }
    int prefetch = KernelWalk.usualPrefetch(layout.rows(), idBits);
    return KernelWalk.of(layout, idBits, loop, prefetch);
  }

  private static RowLayout layout(AstNode root, NodeOrder order, int shortRow) {
    return order.seed().isEmpty()
        ? RowLayout.of(root, shortRow)
        : RowLayout.of(order.apply(CompressedRows.of(root)), shortRow);
  }
}
