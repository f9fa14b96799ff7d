package astsprint.results.report;

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
    String ends = ratio.rounds() == 1 ? "" : Numbers.range(said(ratio)) + ", ";
    return words(ratio.value()) + " (" + ends + ratio.basis() + ")";
  }

  /** For a narrow column, {@code 1.23× as fast}. */
  public static String brief(double ratio) {
    return figure(ratio) + (ratio >= 1 ? "× as fast" : "× as long");
  }

  /** With its ends, {@code 1.23× as fast [1.20–1.26]}, those of a range in parentheses. */
  public static String brief(Estimate ratio) {
    String range = Numbers.range(said(ratio));
    return brief(ratio.value())
        + (ratio.rounds() == 1 ? "" : ratio.interval() ? " [" + range + "]" : " (" + range + ")");
  }

  /** With its verdict, unless that says the same: {@code 1.09 times as long, not told apart}. */
  public static String words(Comparison comparison) {
    return words(comparison.ratio().value())
        + (decided(comparison) ? "" : ", " + comparison.verdict());
  }

  /**
   * For a column of text, with its ends and all that may be said of it: {@code 1.09× as long
   * [0.98–1.21], not told apart, 4 more rounds might}.
   */
  public static String told(Comparison comparison) {
    String words = comparison.words();
    return brief(comparison.ratio()) + (decided(comparison) || words.isEmpty() ? "" : ", " + words);
  }

  /** The same with all that may be said of it, in two lines. */
  public static String full(Comparison comparison, String than) {
    String words = comparison.words();
    return words(comparison.ratio()) + " as " + than + (words.isEmpty() ? "" : "\n" + words);
  }

  /** Whether the ratio's own words say the verdict. */
  private static boolean decided(Comparison comparison) {
    return comparison.verdict() == Verdict.FASTER || comparison.verdict() == Verdict.SLOWER;
  }

  private static Estimate said(Estimate ratio) {
    return ratio.value() >= 1 ? ratio : ratio.inverse();
  }

  private static String figure(double ratio) {
    return Numbers.figure(ratio >= 1 ? ratio : 1 / ratio);
  }
}
