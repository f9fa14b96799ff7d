package astsprint.benchmark;

/** A second thread that computes until it is closed, on another processor if there is one. */
final class Neighbour implements AutoCloseable {
  private static final int STEPS = 10_000;

  private volatile boolean ended;
  private volatile long result;

  Neighbour() {
    Thread.ofPlatform().name("neighbour").daemon().start(this::run);
  }

  @Override
  public void close() {
    ended = true;
  }

  private void run() {
    while (!ended) {
      result = steps(result);
    }
  }

  /** Touches no memory: it takes what two threads of one core share, and no cache. */
  private static long steps(long seed) {
    long a = seed;
    long b = seed + 1;
    for (int i = 0; i < STEPS; i++) {
      a = a * 31 + i;
      b = b * 17 ^ a;
    }
    return a + b;
  }
}
