package astsprint.stages.layout;

import java.util.function.UnaryOperator;

/** In which order a snapshot's nodes lie in memory. Never in that of the visits. */
@FunctionalInterface
public interface NodeOrder extends UnaryOperator<CompressedRows> {
  /** As in the source: a node before what it contains. */
  static NodeOrder source() {
    return tree -> tree;
  }

  /** At random, as after a long life on a heap; equal seeds give equal orders. */
  static NodeOrder shuffled(long seed) {
    return tree -> tree.shuffled(seed);
  }
}
