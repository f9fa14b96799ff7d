package astsprint.ui.model;

import astsprint.stages.WalkStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The terms that lessons use, each with its explanation, in the order of the glossary's page. A
 * lesson refers to one by a Markdown link such as {@code glossary.md#write-barrier}.
 *
 * @param terms one for each heading of the second level
 */
public record Glossary(List<Term> terms) {
  private static final String FILE = "glossary.md";
  private static final Pattern HEADING = Pattern.compile("(?m)^## +(.+?) *$");

  public Glossary {
    terms = List.copyOf(terms);
  }

  /**
   * One term.
   *
   * @param anchor what links name it by: {@code write-barrier}
   * @param title as it is read
   * @param text its explanation as Markdown, without the heading
   */
  public record Term(String anchor, String title, String text) {}

  /** The glossary that lies beside the lessons. */
  public static Glossary read() {
    try (InputStream in = WalkStage.class.getResourceAsStream(FILE)) {
      return parse(
          new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Glossary parse(String markdown) {
    List<Term> terms = new ArrayList<>();
    Matcher heading = HEADING.matcher(markdown);
    boolean found = heading.find();
    while (found) {
      String title = heading.group(1);
      int start = heading.end();
      found = heading.find();
      String text = markdown.substring(start, found ? heading.start() : markdown.length());
      terms.add(new Term(anchor(title), title, text.strip()));
    }
    return new Glossary(terms);
  }

  /** As pages of code hosts make anchors: small letters, digits, hyphens for spaces. */
  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
  }

  /** The term that a link of a lesson or of the glossary leads to; empty if it leads elsewhere. */
  public Optional<Term> linked(String destination) {
    int hash = destination.indexOf('#');
    boolean here = hash == 0 || (hash > 0 && destination.substring(0, hash).endsWith(FILE));
    if (!here) {
      return Optional.empty();
    }
    String anchor = destination.substring(hash + 1);
    return terms.stream().filter(term -> term.anchor().equals(anchor)).findFirst();
  }
}
