package astsprint.benchmark;

import astsprint.kernel.KernelWalk;
import astsprint.kernel.Loop;
import astsprint.layout.CompressedRows;
import astsprint.layout.FusedRows;
import astsprint.layout.RowLayout;
import astsprint.layout.ShortRow;
import astsprint.walk.SnapshotWalker;
import astsprint.walk.Walk;

/** The native walk with one of its ideas off at a time, and without any. */
public enum KernelVariant {
  /** What the stage {@code S10NativeKernel} does. */
  ALL_ON,

  /** A row for each inner node instead of each family. */
  ROWS_OF_NODES {
    @Override
    RowLayout layout(CompressedRows tree, ShortRow shortRow) {
      return RowLayout.ofNodes(tree, shortRow);
    }

    @Override
    Loop loop(int idBits) {
      return Loop.forNodes(idBits);
    }
  },

  /** A table of rows and a list of children instead of fused rows: leaves are looked at too. */
  COMPRESSED_ROWS {
    @Override
    Walk prepare(CompressedRows tree, int ahead) {
      return KernelWalk.of(tree, tree.visits() <= 1 << 16 ? 16 : 32, Loop.CSR_BY_16);
    }
  },

  /** Ids of 32 bits. */
  WIDE_IDS {
    @Override
    int idBits(FusedRows rows) {
      return 32;
    }
  },

  /** One id at a time instead of a vector. */
  NARROW_COPIES {
    @Override
    Loop loop(int idBits) {
      return Loop.ROWS_BY_ID;
    }
  },

  /** A row for each node, leaves too: they are looked at like other nodes. */
  LEAVES_LOOKED_AT {
    @Override
    RowLayout layout(CompressedRows tree, ShortRow shortRow) {
      return RowLayout.withRowsForLeaves(tree, shortRow);
    }

    @Override
    Loop loop(int idBits) {
      return Loop.forNodes(idBits);
    }
  },

  /** Nothing is fetched ahead. */
  NO_PREFETCH {
    @Override
    int prefetch(FusedRows rows, int idBits) {
      return KernelWalk.NO_PREFETCH;
    }
  },

  /** A critical call over arrays on the heap. */
  CRITICAL_CALL {
    @Override
    Walk walk(RowLayout rows, int idBits, Loop loop, int prefetch) {
      return KernelWalk.onHeap(rows, idBits, loop, prefetch);
    }
  },

  /** Vectors of 16 bytes where the processor has wider ones: two for what one could take. */
  VECTORS_OF_16 {
    @Override
    Loop loop(int idBits) {
      return Loop.FAMILIES_BY_16;
    }
  },

  /** A plain loop in C over compressed sparse rows of 32 bits: every idea off. */
  PLAIN {
    @Override
    Walk prepare(CompressedRows tree, int ahead) {
      return KernelWalk.of(tree, 32, Loop.CSR_BY_ID);
    }
  };

  private static final int USUAL = Integer.MIN_VALUE;

  /** Walks like {@link #ALL_ON} but for this variant's difference. */
  SnapshotWalker walker() {
    return walker(USUAL);
  }

  /** The same with a prefetch distance as {@link KernelWalk#of} has it. */
  SnapshotWalker walker(int ahead) {
    return (root, order) -> prepare(CompressedRows.of(root).in(order), ahead);
  }

  Walk prepare(CompressedRows tree, int ahead) {
    RowLayout layout = layout(tree, loop(16).shortRow(16));
    int idBits = idBits(layout.rows());
    ShortRow shortRow = loop(idBits).shortRow(idBits);
    if (!layout.rows().shortRow().equals(shortRow)) {
      layout = layout(tree, shortRow);
    }
    int prefetch = ahead == USUAL ? prefetch(layout.rows(), idBits) : ahead;
    return walk(layout, idBits, loop(idBits), prefetch);
  }

  RowLayout layout(CompressedRows tree, ShortRow shortRow) {
    return RowLayout.ofFamilies(tree, shortRow);
  }

  int idBits(FusedRows rows) {
    return rows.idBits();
  }

  Loop loop(int idBits) {
    return Loop.forFamilies();
  }

  int prefetch(FusedRows rows, int idBits) {
    return KernelWalk.usualPrefetch(rows, idBits);
  }

  Walk walk(RowLayout rows, int idBits, Loop loop, int prefetch) {
    return KernelWalk.of(rows, idBits, loop, prefetch);
  }
}
