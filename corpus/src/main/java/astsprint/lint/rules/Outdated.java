package astsprint.lint.rules;

import astsprint.lint.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table of a framework's outdated calls. Each line has five fields, separated by tabs: a code, a
 * kind, what is outdated, the version since which it is, and what to write instead. Empty lines and
 * those that begin with {@code #} say nothing.
 *
 * <p>What is outdated is a full name, {@code package.module.name}; imports and aliases are followed
 * to it. {@code *.name} is any attribute of that name, {@code *.a.b} one of something that is
 * itself an {@code a}, unless it belongs to something imported.
 */
public final class Outdated {
  /** What of the name is outdated. */
  public enum Kind {
    /** To import it. */
    IMPORT,
    /** To call it. */
    CALL,
    /** To mention it. */
    ATTRIBUTE,
    /** To give it a keyword: {@code package.function(keyword)}. */
    KEYWORD,
    /** To give it a string as its first argument. */
    STRING,
    /** To decorate a function with it that lacks annotations. */
    UNANNOTATED
  }

  /**
   * One line of the table.
   *
   * @param keyword of {@link Kind#KEYWORD}; else empty
   */
  record Entry(Kind kind, String name, String keyword, String since, String instead) {
    /** Whether a full name, or the dotted end of an expression, is meant. */
    boolean isAny() {
      return name.startsWith("*.");
    }

    String message(String what) {
      return what + " is outdated since " + since + ": use " + instead;
    }
  }

  private static final Pattern CODE = Pattern.compile("[A-Z]+[0-9]+");
  private static final Pattern NAME =
      Pattern.compile("(?:\\*\\.)?[\\p{L}\\p{N}_]+(?:\\.[\\p{L}\\p{N}_]+)*");

  private Outdated() {}

  /** The table that comes with the linter: Reflex's own deprecations. */
  public static List<Rule> reflex() {
    try (InputStream in = Outdated.class.getResourceAsStream("reflex.tsv")) {
      byte[] bytes = Objects.requireNonNull(in, "reflex.tsv").readAllBytes();
      return parse("reflex.tsv", new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules of a table, one for each code.
   *
   * @param file its name, for messages
   * @throws IllegalArgumentException if a line is none, naming file and line
   */
  public static List<Rule> parse(String file, String table) {
    Map<String, List<Entry>> byCode = new LinkedHashMap<>();
    int number = 0;
    for (String line : table.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t", -1);
      String problem = problem(fields);
      if (!problem.isEmpty()) {
        throw new IllegalArgumentException(file + ":" + number + ": " + problem);
      }
      byCode.computeIfAbsent(fields[0].strip(), code -> new ArrayList<>()).add(entry(fields));
    }
    List<Rule> rules = new ArrayList<>();
    byCode.forEach((code, entries) -> rules.add(new OutdatedRule(code, List.copyOf(entries))));
    return rules;
  }

  private static String problem(String[] fields) {
    if (fields.length != 5) {
      return "five fields with tabs between them are needed, not " + fields.length;
    }
    if (!CODE.matcher(fields[0].strip()).matches()) {
      return "a code is capital letters and digits, not " + fields[0];
    }
    if (kind(fields[1]) == null) {
      return "kinds are import, call, attribute, keyword, string and unannotated, not " + fields[1];
    }
    String what = fields[2].strip();
    boolean hasKeyword = what.endsWith(")") && what.indexOf('(') > 0;
    if (hasKeyword != (kind(fields[1]) == Kind.KEYWORD)) {
      return "a keyword, and nothing else, is written function(keyword), not " + what;
    }
    String name = hasKeyword ? what.substring(0, what.indexOf('(')) : what;
    return NAME.matcher(name).matches() ? "" : "no name: " + what;
  }

  private static @Nullable Kind kind(String word) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word.strip())) {
        return kind;
      }
    }
    return null;
  }

  private static Entry entry(String[] fields) {
    String what = fields[2].strip();
    int open = what.indexOf('(');
    return new Entry(
        Objects.requireNonNull(kind(fields[1])),
        open < 0 ? what : what.substring(0, open),
        open < 0 ? "" : what.substring(open + 1, what.length() - 1),
        fields[3].strip(),
        fields[4].strip());
  }
}
