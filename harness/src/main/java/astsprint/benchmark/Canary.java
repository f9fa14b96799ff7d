package astsprint.benchmark;

/**
 * A fixed piece of work that touches no memory: how long it takes is the machine's speed just then,
 * whatever is measured beside it.
 */
final class Canary {
  /** Steps of one loop; each depends on the one before, so no processor overlaps them. */
  private static final int STEPS = 100_000;

  /** Loops of a reading; the fastest counts, for an interrupt is no change of speed. */
  private static final int LOOPS = 5;

  /** Until HotSpot has compiled the loop for good. */
  private static final int FIRST_LOOPS = 150;

  private long state = 0x9E3779B97F4A7C15L;

  Canary() {
    for (int i = 0; i < FIRST_LOOPS; i++) {
      state = run(state);
    }
  }

  /** Nanoseconds per step, now; takes about a millisecond. */
  double read() {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < LOOPS; i++) {
      long began = System.nanoTime();
      state = run(state);
      fastest = Math.min(fastest, System.nanoTime() - began);
    }
    return (double) fastest / STEPS;
  }

  /** Marsaglia's xorshift: three shifts and three exclusive ors, one after the other. */
  private static long run(long seed) {
    long x = seed;
    for (int i = 0; i < STEPS; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
