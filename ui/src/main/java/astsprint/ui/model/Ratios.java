package astsprint.ui.model;

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

  /** With its ends and how they were got, {@code 1.23 times as fast (1.20–1.26, range of 3)}. */
  public static String words(Estimate ratio) {
    Estimate said = ratio.value() >= 1 ? ratio : ratio.inverse();
    String ends = ratio.rounds() == 1 ? "" : Numbers.range(said) + ", ";
    return words(ratio.value()) + " (" + ends + ratio.basis() + ")";
  }

  /** For a narrow column, {@code 1.23× as fast}. */
  public static String brief(double ratio) {
    return figure(ratio) + (ratio >= 1 ? "× as fast" : "× as long");
  }

  /** With its verdict, unless that says the same: {@code 1.09 times as long, not told apart}. */
  public static String words(Comparison comparison) {
    Verdict verdict = comparison.verdict();
    boolean said = verdict == Verdict.FASTER || verdict == Verdict.SLOWER;
    return words(comparison.ratio().value()) + (said ? "" : ", " + verdict);
  }

  /** The same with all that may be said of it, in two lines. */
  public static String full(Comparison comparison, String than) {
    String words = comparison.words();
    return words(comparison.ratio()) + " as " + than + (words.isEmpty() ? "" : "\n" + words);
  }

  private static String figure(double ratio) {
    return Numbers.figure(ratio >= 1 ? ratio : 1 / ratio);
  }
}
