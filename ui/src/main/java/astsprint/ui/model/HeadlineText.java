package astsprint.ui.model;

import astsprint.results.figures.Headline;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Ratios;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one headline of a run in words, and the bridge by which other factors are to be read. */
public final class HeadlineText {
  private HeadlineText() {}

  /**
   * The run's headline, and beside it the article's own example: one line for each of the two trees
   * that the run walked, or one for {@code tree} if it walked neither.
   */
  public static String of(RunFigures run, String tree) {
    List<String> walked = ShownLadder.trees(run);
    List<String> both =
        Stream.of(TreeTitles.HEADLINE, TreeTitles.ARTICLE).filter(walked::contains).toList();
    return (both.isEmpty() ? List.of(tree) : both)
        .stream()
            .map(each -> of(each, ShownLadder.of(run, each)))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
  }

  private static String of(String tree, Ladder ladder) {
    String text = of(ladder);
    if (text.isEmpty()) {
      return "";
    }
    String walked = TreeTitles.words(tree);
    return walked.substring(0, 1).toUpperCase(Locale.ROOT)
        + walked.substring(1)
        + ":  "
        + text
        + caution(ladder);
  }

  /** That a figure in it may not be quoted, and whose; "" if all may. */
  private static String caution(Ladder ladder) {
    FigureNotes notes = new FigureNotes(ladder.run());
    String refused =
        ladder.headline().stream()
            .flatMap(headline -> Stream.of(headline.from(), headline.to()))
            .flatMap(key -> ladder.row(key).stream())
            .filter(
                row ->
                    row.figures() != null
                        && notes.refusal(row.subject(), row.figures()).isPresent())
            .map(row -> row.subject().key())
            .collect(Collectors.joining(", "));
    return refused.isEmpty() ? "" : "  –  not to be quoted: " + refused;
  }

  /** As one line; "" for a ladder that has no headline. */
  private static String of(Ladder ladder) {
    return ladder.headline().map(HeadlineText::of).orElse("");
  }

  private static String of(Headline headline) {
    String text =
        headline.to()
            + " is "
            + Ratios.words(headline.ratio())
            + " as "
            + headline.from()
            + ", over live objects";
    if (headline.bridge().size() < 2) {
      return text;
    }
    return text
        + headline.bridge().stream()
            .map(link -> " → " + link.to() + " " + Ratios.factor(link.ratio().value()))
            .collect(Collectors.joining("", "  ·  " + headline.bridge().getFirst().from(), ""))
        + headline
            .whole()
            .map(link -> ", in all " + Ratios.factor(link.ratio().value()))
            .orElse("");
  }
}
