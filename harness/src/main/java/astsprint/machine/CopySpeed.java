package astsprint.machine;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * How fast the caches hand out lines one after the other: the time of a copy, which reads half of
 * the lines and writes the others, and of which the processor knows each next address.
 */
public final class CopySpeed {
  private static final long WARM_UP = TimeUnit.MILLISECONDS.toNanos(200);
  private static final long READING = TimeUnit.MILLISECONDS.toNanos(5);
  private static final int READINGS = 41;

  private CopySpeed() {}

  /**
   * The time that it takes to read one half of so many bytes and to write the other half, from
   * wherever they lie when they are needed again and again. Takes half a second, or longer where a
   * copy does.
   *
   * @param bytes at least 16; at most twice what an array of bytes can hold
   * @return nanoseconds, the median of many readings
   */
  public static double ns(long bytes) {
    byte[] from = new byte[Math.toIntExact(bytes / 2)];
    byte[] to = new byte[from.length];
    reading(from, to, WARM_UP);
    double[] readings = new double[READINGS];
    Arrays.setAll(readings, i -> reading(from, to, READING));
    Arrays.sort(readings);
    return readings[READINGS / 2];
  }

  private static double reading(byte[] from, byte[] to, long atLeast) {
    long began = System.nanoTime();
    long copies = 0;
    long elapsed;
    do {
      System.arraycopy(from, 0, to, 0, from.length);
      copies++;
      elapsed = System.nanoTime() - began;
    } while (elapsed < atLeast);
    return (double) elapsed / copies;
  }
}
