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
import java.util.LinkedHashMap;
import java.util.Map;

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
  /** Beyond this many bytes a walk's arrays are fetched row by row, as the queue tells. */
  private static final long FITS_CACHE = 1 << 20;

  /** Rows ahead of the one being read; a sweep over distances is flat from here to 128. */
  private static final int AHEAD = 64;

  private static final int CHILDREN_PER_COPY = 8;

  /** This stage, or why it cannot run here. */
  static Availability probe() {
    String reason = Kernel.unavailable();
    return reason == null ? new Available(new S10NativeKernel()) : new Unavailable(reason);
  }

  @Override
  public Walk prepare(AstNode root, NodeOrder order) {
    CompressedRows tree = order.apply(CompressedRows.of(root));
    int vector = Math.min(Kernel.widestVector(), 32);
    RowLayout layout = RowLayout.of(tree, CHILDREN_PER_COPY);
    int idBits = layout.rows().idBits();
    if (idBits == 32 && vector == 16) {
      layout = RowLayout.of(tree, CHILDREN_PER_COPY / 2); // Half as many of the wider ids.
    }
    Loop loop = idBits == 32 && vector == 32 ? Loop.ROWS_BY_32 : Loop.ROWS_BY_16;
    long bytes = (layout.rows().length() + (long) layout.rows().visits()) * idBits / 8;
    int prefetch = bytes < FITS_CACHE ? KernelWalk.PREFETCH_STREAM : AHEAD;
    return new NativeWalk(
        KernelWalk.of(layout.rows(), idBits, loop, prefetch), layout.nodes(), loop);
  }

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
  private record NativeWalk(KernelWalk kernel, AstNode[] nodes, Loop loop) implements Walk {
    @Override
    public int walk() {
      return kernel.walk();
    }

    @Override
    public AstNode visited(int i) {
      return nodes[kernel.visited(i)];
    }

    @Override
    public Map<String, String> facts() {
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("idBits", Integer.toString(kernel.idBits()));
      facts.put("arrayBytes", Long.toString(kernel.bytes()));
      facts.put("vector", Kernel.vectorName(loop.vectorBytes()));
      facts.put("prefetch", kernel.prefetching());
      return facts;
    }

    @Override
    public void close() {
      kernel.close();
    }
  }
}
