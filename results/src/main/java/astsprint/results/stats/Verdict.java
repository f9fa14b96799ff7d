package astsprint.results.stats;

import java.util.Locale;

/** What may be said of a step. */
public enum Verdict {
  FASTER,
  SLOWER,
  /** The rounds do not tell the two apart, or they are nearer to each other than identical code. */
  INDISTINGUISHABLE,
  /** The range of the rounds is all there is to say. */
  TOO_FEW_ROUNDS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
