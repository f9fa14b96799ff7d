package astsprint.benchmark;

import astsprint.results.Failure;
import java.util.Locale;

/**
 * The answer, copied: the least that any walk can take that leaves its visits in a buffer, in ids
 * of S10's width.
 */
public final class Floor {
  /** Visits that ids of 16 bits can name. */
  private static final int SHORT_IDS = 1 << 16;

  private static final int PASSES = 30;

  private final byte[][] answers;
  private final byte[][] copies;
  private final long visits;
  private final int idBits;

  /**
   * @param visits of each tree's walk
   */
  Floor(int[] visits) {
    this(visits, SHORT_IDS);
  }

  /** The same in references, as walks over objects leave their visits. */
  public static Floor ofReferences(int[] visits) {
    return new Floor(visits, 0);
  }

  private Floor(int[] visits, int mostShort) {
    answers = new byte[visits.length][];
    copies = new byte[visits.length][];
    long all = 0;
    int bits = Short.SIZE;
    for (int i = 0; i < visits.length; i++) {
      boolean isShort = visits[i] <= mostShort;
      int bytes = visits[i] * (isShort ? Short.BYTES : Integer.BYTES);
      bits = isShort ? bits : Integer.SIZE;
      answers[i] = new byte[bytes];
      copies[i] = new byte[bytes];
      all += visits[i];
    }
    this.visits = all;
    this.idBits = bits;
  }

  /** Copies the answer of every tree, one after the other; the visits they stand for. */
  long pass() {
    for (int i = 0; i < answers.length; i++) {
      System.arraycopy(answers[i], 0, copies[i], 0, answers[i].length);
    }
    return visits;
  }

  /** Bits of the widest id. */
  int idBits() {
    return idBits;
  }

  /**
   * Refuses a walk that claims to take less than twice the time of copying its own answer: nobody
   * reads a tree that fast, so it has not read it.
   *
   * @param ns per visit that the walk claims
   * @throws NotMeasuredException if it does
   */
  void refuse(double ns) {
    double fastest = ns();
    if (ns < 2 * fastest) {
      throw new NotMeasuredException(
          Failure.Kind.REFUSED,
          String.format(
              Locale.ROOT,
              "%.3f ns per visit is under twice the floor of %.3f: no walk reads so fast",
              ns,
              fastest));
    }
  }

  /** Nanoseconds per visit, now: the fastest of some passes. */
  public double ns() {
    double fastest = Double.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      fastest = Math.min(fastest, (double) time() / visits);
    }
    return fastest;
  }

  private long time() {
    long began = System.nanoTime();
    var _ = pass();
    return System.nanoTime() - began;
  }
}
