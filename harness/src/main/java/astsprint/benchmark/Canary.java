package astsprint.benchmark;

/**
 * A fixed piece of work that touches no memory: how long it takes is the machine's speed just then,
 * whatever is measured beside it.
 *
 * <p>It keeps a core's arithmetic units busy, with four chains of steps that do not wait for each
 * other. A processor may be one of two that share a core, and who is on the other one takes from
 * these units; a single chain leaves them idle most of the time and takes as long as ever, while
 * walks take up to twice as long.
 */
public final class Canary {
  /** Steps of each chain in one loop. */
  private static final int STEPS = 100_000;

  /** Loops of a reading; the fastest counts, for an interrupt is no change of speed. */
  private static final int LOOPS = 5;

  /** Until HotSpot has compiled the loop for good. */
  private static final int FIRST_LOOPS = 150;

  private long state = 0x9E3779B97F4A7C15L;

  /** Warms up; takes some tens of milliseconds. */
  public Canary() {
    for (int i = 0; i < FIRST_LOOPS; i++) {
      state = run(state);
    }
  }

  /** Nanoseconds per step of all four chains, now; takes about a millisecond. */
  public double read() {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < LOOPS; i++) {
      long began = System.nanoTime();
      state = run(state);
      fastest = Math.min(fastest, System.nanoTime() - began);
    }
    return (double) fastest / STEPS;
  }

  /** Marsaglia's xorshift, four times: three shifts and three exclusive ors, one after another. */
  private static long run(long seed) {
    long a = seed;
    long b = seed + 1;
    long c = seed + 2;
    long d = seed + 3;
    for (int i = 0; i < STEPS; i++) {
      a ^= a << 13;
      b ^= b << 13;
      c ^= c << 13;
      d ^= d << 13;
      a ^= a >>> 7;
      b ^= b >>> 7;
      c ^= c >>> 7;
      d ^= d >>> 7;
      a ^= a << 17;
      b ^= b << 17;
      c ^= c << 17;
      d ^= d << 17;
    }
    return a ^ b ^ c ^ d;
  }
}
