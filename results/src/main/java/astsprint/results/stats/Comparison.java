package astsprint.results.stats;

/**
 * The ratio of two times.
 *
 * @param ratio above 1 where the second is the faster one
 * @param p probability of a ratio at least that far from 1 between identical code; NaN below {@link
 *     Bootstrap#FEWEST_ROUNDS}
 */
public record Comparison(Estimate ratio, double p) {
  /** What may be said, {@code p} adjusted for how many comparisons were looked at. */
  public Verdict verdict(double adjustedP, NoiseFloor floor) {
    if (Double.isNaN(adjustedP)) {
      return Verdict.TOO_FEW_ROUNDS;
    }
    if (adjustedP >= 0.05 || floor.covers(ratio.value())) {
      return Verdict.INDISTINGUISHABLE;
    }
    return ratio.value() > 1 ? Verdict.FASTER : Verdict.SLOWER;
  }
}
