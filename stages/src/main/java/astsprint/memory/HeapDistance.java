package astsprint.memory;

import astsprint.walk.Walk;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * How far apart on the heap the nodes of consecutive visits lie. A tree that was built in random
 * order is there to be slow to walk. But a garbage collection may copy its objects one behind the
 * other, and then it is shuffled no longer. No flag says so; the distance does: megabytes in a
 * shuffled tree, a kilobyte or two in one that a collector has put in order.
 */
public final class HeapDistance {
  private static final int SAMPLES = 1_000_000;

  private HeapDistance() {}

  /**
   * The median distance between the nodes of one visit and the next, in bytes.
   *
   * @param walks of live objects; each is walked once more
   * @return empty if there are no two visits, or this JVM does not let addresses be read
   */
  public static OptionalLong median(List<Walk> walks) {
    LongStream.Builder distances = LongStream.builder();
    try {
      for (Walk walk : walks) {
        int visits = walk.walk();
        int step = Math.max(1, visits / SAMPLES);
        for (int i = 0; i + 1 < visits; i += step) {
          distances.add(
              Math.abs(RawMemory.stored(walk.visited(i + 1)) - RawMemory.stored(walk.visited(i))));
        }
      }
      long[] sorted = distances.build().sorted().toArray();
      return sorted.length == 0
          ? OptionalLong.empty()
          : OptionalLong.of(sorted[sorted.length / 2] * bytesPerUnit());
    } catch (LinkageError noAccess) {
      return OptionalLong.empty();
    }
  }

  /**
   * How many bytes a step of one in a stored reference stands for: 1, or more where references are
   * compressed. It is measured on arrays of a known size that were made one after the other.
   */
  static long bytesPerUnit() {
    int bytes = 1 << 10;
    long[][] neighbours = new long[64][];
    for (int i = 0; i < neighbours.length; i++) {
      neighbours[i] = new long[(bytes - 16) / Long.BYTES]; // Allocated one behind the other.
    }
    long[] gaps = new long[neighbours.length - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = Math.abs(RawMemory.stored(neighbours[i + 1]) - RawMemory.stored(neighbours[i]));
    }
    Arrays.sort(gaps);
    return Math.max(1, Math.round(bytes / (double) Math.max(1, gaps[gaps.length / 2])));
  }
}
