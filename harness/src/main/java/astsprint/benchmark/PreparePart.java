package astsprint.benchmark;

import astsprint.ast.AstNode;
import astsprint.kernel.KernelWalk;
import astsprint.kernel.Loop;
import astsprint.layout.CompressedRows;
import astsprint.layout.FusedRows;
import astsprint.layout.RowLayout;
import astsprint.layout.ShortRow;

/** A part of what {@code S10NativeKernel} does before its first walk. */
public enum PreparePart {
  /** Reading the objects, and writing down their children as numbers. */
  READ {
    @Override
    Runnable of(AstNode root, CompressedRows tree, RowLayout layout) {
      return () -> CompressedRows.of(root);
    }
  },

  /** Making the stream of rows, {@link #CHECK} included. */
  LAY_OUT {
    @Override
    Runnable of(AstNode root, CompressedRows tree, RowLayout layout) {
      return () -> RowLayout.ofFamilies(tree, layout.rows().shortRow());
    }
  },

  /** The walk that shows that no walk leaves the stream; a copy of the stream is made for it. */
  CHECK {
    @Override
    Runnable of(AstNode root, CompressedRows tree, RowLayout layout) {
      FusedRows rows = layout.rows();
      int[] words = new int[rows.length()];
      for (int i = 0; i < words.length; i++) {
        words[i] = rows.word(i);
      }
      ShortRow shortRow = rows.shortRow();
      int ids = layout.nodes().length;
      return () ->
          FusedRows.ofWords(words, rows.first(), rows.root(), shortRow, rows.visits(), ids);
    }
  },

  /** Getting memory off the heap, copying the stream to it, and freeing it. */
  COPY {
    @Override
    Runnable of(AstNode root, CompressedRows tree, RowLayout layout) {
      int idBits = layout.rows().idBits();
      int prefetch = KernelWalk.usualPrefetch(layout.rows(), idBits);
      return () -> KernelWalk.of(layout, idBits, Loop.forFamilies(), prefetch).close();
    }
  };

  /** This part for one tree, to be run again and again. */
  Runnable of(AstNode root) {
    CompressedRows tree = CompressedRows.of(root);
    return of(root, tree, RowLayout.ofFamilies(tree, Loop.forFamilies().shortRow(16)));
  }

  abstract Runnable of(AstNode root, CompressedRows tree, RowLayout layout);
}
