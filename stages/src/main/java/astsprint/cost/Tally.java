package astsprint.cost;

import java.util.Arrays;
import java.util.BitSet;

/** The counts of a walk under way. */
final class Tally {
  private long loads;
  private long stores;
  private long branches;

  /** Lines of arrays, by array. */
  private final BitSet[] arrays;

  /**
   * Counts from nothing.
   *
   * @param arrays how many arrays are touched by {@link #touch}
   */
  Tally(int arrays) {
    this.arrays = new BitSet[arrays];
    Arrays.setAll(this.arrays, array -> new BitSet());
  }

  void loads(long count) {
    loads += count;
  }

  void stores(long count) {
    stores += count;
  }

  void branches(long count) {
    branches += count;
  }

  /** Bytes of an array that begins with a cache line are read or written. */
  void touch(int array, long from, long bytes) {
    if (bytes > 0) {
      arrays[array].set(
          (int) (from / WalkCost.LINE), (int) ((from + bytes - 1) / WalkCost.LINE) + 1);
    }
  }

  /**
   * All that was counted.
   *
   * @param otherLines that were touched beside the arrays
   */
  WalkCost cost(long visits, long otherLines) {
    long lines = Arrays.stream(arrays).mapToLong(BitSet::cardinality).sum();
    return new WalkCost(visits, loads, stores, branches, lines + otherLines);
  }
}
