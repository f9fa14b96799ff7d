package astsprint.ui.model;

import astsprint.results.figures.Headline;
import astsprint.results.figures.Ladder;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one headline of a run in words, and the bridge by which other factors are to be read. */
public final class HeadlineText {
  private HeadlineText() {}

  /** As one line; "" for a ladder that has no headline. */
  public static String of(Ladder ladder) {
    return ladder.headline().map(HeadlineText::of).orElse("");
  }

  private static String of(Headline headline) {
    String text =
        headline.to()
            + " is "
            + Ratios.words(headline.ratio())
            + " as "
            + headline.from()
            + ", both over live objects";
    if (headline.bridge().size() < 2) {
      return text;
    }
    Stream<String> links = headline.bridge().stream().map(HeadlineText::of);
    Stream<String> whole = headline.whole().stream().map(link -> "in all " + of(link));
    return text + "      bridge: " + Stream.concat(links, whole).collect(Collectors.joining(" · "));
  }

  private static String of(Headline.Link link) {
    return link.from() + " → " + link.to() + " " + Ratios.brief(link.ratio().value());
  }
}
