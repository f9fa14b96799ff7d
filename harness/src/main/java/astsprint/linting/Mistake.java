package astsprint.linting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mistake that can be put into a program, from {@code mistakes.txt}.
 *
 * @param kind who finds it
 * @param site where it may stand
 * @param needed a statement at the head of the program, without which it means nothing
 * @param wrong its lines, with marks where findings begin
 * @param mended the lines that were meant
 */
record Mistake(
    Kind kind, Site site, Optional<String> needed, List<String> wrong, List<String> mended) {
  /** Who finds a mistake. */
  enum Kind {
    /** CPython's parser. */
    SYNTAX,
    /** CPython's compiler, after parsing. */
    COMPILER,
    /** A rule. */
    RULE,
    /** A table of outdated calls. */
    OUTDATED
  }

  /** Where a mistake may stand. */
  enum Site {
    /** Outside of every function. */
    MODULE,
    /** In the body of a function. */
    BODY,
    ANY
  }

  /**
   * Where a finding is due.
   *
   * @param code of the finding
   * @param line from 0, in the mistake's own lines
   * @param column from 1, without indentation
   */
  record Place(String code, int line, int column) {}

  private static final String NEEDS = "needs ";
  private static final Pattern MARK = Pattern.compile("«(\\w+)»");

  /** All of them, in the order of the file. */
  static final List<Mistake> ALL = read();

  boolean mayStand(Site here) {
    return site == Site.ANY || site == here;
  }

  /** What is due of it, its number put in. */
  List<Place> places(String number) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < wrong.size(); i++) {
      String line = wrong.get(i).replace("#", number);
      Matcher mark = MARK.matcher(line);
      int marks = 0;
      while (mark.find()) {
        places.add(new Place(mark.group(1), i, mark.start() - marks + 1));
        marks += mark.end() - mark.start();
      }
    }
    return places;
  }

  /** Its lines without marks, its number put in. */
  List<String> wrongLines(String number) {
    return wrong.stream()
        .map(line -> MARK.matcher(line.replace("#", number)).replaceAll(""))
        .toList();
  }

  /** The lines that were meant, its number put in. */
  List<String> mendedLines(String number) {
    return mended.stream().map(line -> line.replace("#", number)).toList();
  }

  private static List<Mistake> read() {
    return blocks("mistakes.txt").stream().map(Mistake::of).toList();
  }

  private static Mistake of(List<String> block) {
    String[] head = block.getFirst().split(" ", -1);
    int arrow = block.indexOf("=>");
    Optional<String> needed =
        block.get(1).startsWith(NEEDS)
            ? Optional.of(block.get(1).substring(NEEDS.length()))
            : Optional.empty();
    return new Mistake(
        Kind.valueOf(head[0].toUpperCase(Locale.ROOT)),
        Site.valueOf(head[1].toUpperCase(Locale.ROOT)),
        needed,
        block.subList(needed.isPresent() ? 2 : 1, arrow),
        block.subList(arrow + 1, block.size()));
  }

  /** The blocks of a file, without the first, which says what it is. */
  static List<List<String>> blocks(String file) {
    try (InputStream in = Mistake.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("(?m)^---\n", -1))
          .skip(1)
          .map(block -> block.lines().toList())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
