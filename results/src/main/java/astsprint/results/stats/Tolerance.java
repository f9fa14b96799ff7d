package astsprint.results.stats;

import org.jspecify.annotations.Nullable;

/**
 * How near to 1 a ratio may lie and be no difference: what is declared beforehand, or what the same
 * code showed when it was measured twice in this run, whichever is more.
 *
 * @param sameCode the ratio of a subject to itself under a second key; null where none was measured
 */
public record Tolerance(@Nullable Estimate sameCode) {
  /** A smaller difference is no matter, whoever is right about it. */
  public static final double DECLARED = 1.03;

  /** Of a run in which nothing was measured twice. */
  public static final Tolerance NONE_MEASURED = new Tolerance(null);

  /** The larger of the two, above 1; the same both ways. */
  public double ratio() {
    return Math.max(DECLARED, same());
  }

  /** Whether the same code differed from itself by more than is declared. */
  public boolean raised() {
    return same() > DECLARED;
  }

  private double same() {
    return sameCode == null ? 1 : Math.exp(Math.abs(Math.log(sameCode.value())));
  }

  /** In percent. */
  public double percent() {
    return 100 * (ratio() - 1);
  }

  /** Whether the whole interval is too near to 1 to matter. */
  boolean covers(Estimate ratio) {
    return ratio.low() >= 1 / ratio() && ratio.high() <= ratio();
  }
}
