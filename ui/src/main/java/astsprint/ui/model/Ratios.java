package astsprint.ui.model;

import astsprint.results.figures.Ladder;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Verdict;

/**
 * Ratios of times in words, the same everywhere: {@code 1.23 times as fast} where the second is the
 * faster one, {@code 1.09 times as long} where it is slower. A bare factor below 1 reads as a gain.
 *
 * <p>All ratios are those of the results: the first time over the second, above 1 where the second
 * is faster.
 */
public final class Ratios {
  private Ratios() {}

  /** {@code 1.23 times as fast}. */
  public static String words(double ratio) {
    return figure(ratio) + (ratio >= 1 ? " times as fast" : " times as long");
  }

  /** With its interval or range, {@code 1.23 times as fast (1.20–1.26)}. */
  public static String words(Estimate ratio) {
    Estimate said = ratio.value() >= 1 ? ratio : ratio.inverse();
    return words(ratio.value()) + (ratio.rounds() == 1 ? "" : " (" + Numbers.range(said) + ")");
  }

  /** For a narrow column, {@code 1.23× as fast}. */
  public static String brief(double ratio) {
    return figure(ratio) + (ratio >= 1 ? "× as fast" : "× as long");
  }

  /** A step with its verdict, {@code 1.09 times as long, not told apart}. */
  public static String words(Ladder.Step step) {
    return words(step.comparison().ratio().value()) + ", " + verdict(step.comparison());
  }

  /** What may be said of a step. */
  public static String verdict(Comparison comparison) {
    return comparison.verdict() == Verdict.TOO_FEW_ROUNDS
        ? comparison.verdict().toString()
        : comparison.words();
  }

  private static String figure(double ratio) {
    return Numbers.figure(ratio >= 1 ? ratio : 1 / ratio);
  }
}
