package astsprint.stages;

import astsprint.ast.AstNode;
import astsprint.kernel.Kernel;
import astsprint.kernel.KernelWalk;
import astsprint.kernel.Loop;
import astsprint.layout.CompressedRows;
import astsprint.layout.RowLayout;
import astsprint.walk.Availability;
import astsprint.walk.NodeCounts;
import astsprint.walk.NodeOrder;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.TreeWalker;
import astsprint.walk.Walk;

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
 *
 * <p>{@code java -jar ast-sprint.jar bench --duel S09,S10} measures the step: expect 2.5 to 3 times
 * as fast on one tree, and far more on many in turn.
 */
public final class S10NativeKernel implements SnapshotWalker {
  /** This stage, or why it cannot run here. */
  static Availability<TreeWalker> probe() {
    return Kernel.widestVector().map(vectors -> new S10NativeKernel());
  }

  @Override
  // [talk]
  public Walk prepare(AstNode root, NodeOrder order) {
    Loop loop = Loop.forFamilies();
    RowLayout layout = RowLayout.ofFamilies(CompressedRows.of(root).in(order), loop.shortRow(16));
    int idBits = layout.rows().idBits();
    int prefetch = KernelWalk.usualPrefetch(layout.rows(), idBits);
    return KernelWalk.of(layout, idBits, loop, prefetch);
  }
  // [/talk]

  @Override
  public String reads(AstNode node) {
    int children = NodeCounts.of(node).children();
    return children == 0
        ? "A leaf: it has no row, and nothing of it is read."
        : "Reads the header of its row and copies %s to the output, those of nodes with children to the queue too; on a tree larger than a cache, the row was fetched ahead."
            .formatted(NodeCounts.count(children, "number"));
  }
}
