package astsprint.cost;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** The counts of a walk under way. */
final class Tally {
  private final TouchLog log;
  private long loads;
  private long stores;
  private long branches;

  /** Lines of arrays, by array. */
  private final Map<Region, BitSet> arrays = new EnumMap<>(Region.class);

  /** Counts from nothing, and tells {@code log} what is touched. */
  Tally(TouchLog log) {
    this.log = log;
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
  void touch(Region array, long from, long bytes) {
    if (bytes > 0) {
      log.touched(array, from, bytes);
      arrays
          .computeIfAbsent(array, first -> new BitSet())
          .set((int) (from / WalkCost.LINE), (int) ((from + bytes - 1) / WalkCost.LINE) + 1);
    }
  }

  /**
   * All that was counted.
   *
   * @param otherLines that were touched beside the arrays
   */
  WalkCost cost(long visits, long otherLines) {
    long lines = arrays.values().stream().mapToLong(BitSet::cardinality).sum();
    return new WalkCost(visits, loads, stores, branches, lines + otherLines);
  }
}
