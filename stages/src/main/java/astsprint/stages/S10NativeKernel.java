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
 * off the heap. Siblings are expanded one after the other, so they share a row, which holds the
 * children of all of them: a row for every four visits, and none for a leaf. An id has 16 bits
 * where the tree allows. A row goes to the output as one vector, and the places of the rows that
 * follow from it go to the queue as another. The queue says which rows are needed later. In a
 * stream of more than 1 MB the kernel asks for those rows early, one by one; a smaller stream is
 * asked for once, as a whole. {@code rows.h} has the loop.
 *
 * <p>The price: a snapshot, as before, that pays after a few walks; a C compiler when this is
 * built; memory that somebody must close.
 *
 * <p>{@code java -jar ast-sprint.jar bench --duel S09,S10} measures the step: expect 3 to 5 times
 * as fast on one tree, and about 10 times on sixteen in turn.
 */
public final class S10NativeKernel implements SnapshotWalker {
  /** This stage, or why it cannot run here. */
  static Availability<TreeWalker> probe() {
    return Kernel.widestVector().map(vectors -> new S10NativeKernel());
  }

  @Override
  // [talk]
  public Walk prepare(AstNode root, NodeOrder order) {
    CompressedRows tree = CompressedRows.of(root).in(order);
    Loop loop = Loop.forFamilies();
    RowLayout layout = RowLayout.ofFamilies(tree, loop.shortRow(16));
    int idBits = layout.rows().idBits();
    int prefetch = KernelWalk.usualPrefetch(layout.rows(), idBits);
    return KernelWalk.of(layout, idBits, loop, prefetch);
  }

  // [/talk]

  @Override
  public String reads(AstNode node) {
    int children = NodeCounts.of(node).children();
    return children == 0
        ? "A leaf: nothing is read for it."
        : "Its row is one with its siblings': a header for all, %s to copy to the output for this node, and to the queue the place of its children's row, if they have one; on a tree larger than a cache, the row was fetched ahead."
            .formatted(NodeCounts.count(children, "number"));
  }
}
