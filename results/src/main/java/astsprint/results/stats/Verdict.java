package astsprint.results.stats;

import java.util.Locale;

/** What may be said of a step. {@link Comparison#words} says it with its numbers. */
public enum Verdict {
  /** The interval lies above 1. */
  FASTER,
  /** The interval lies below 1. */
  SLOWER,
  /** The interval lies so near to 1 that what is left does not matter. */
  NO_DIFFERENCE,
  /** The interval holds 1, and more than that. */
  NOT_TOLD_APART,
  /** The range of the rounds is all there is to say. */
  TOO_FEW_ROUNDS;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
