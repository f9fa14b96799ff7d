package astsprint.benchmark;

import astsprint.lint.rule.Rule;
import astsprint.lint.rules.Outdated;
import astsprint.lint.rules.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules that a benchmark of the linter follows, by the words of {@code -p rules=}. */
public final class LintRules {
  /** Every rule that there is. */
  public static final String ALL = "ALL";

  /** Rules that look at one node alone, which come first: who takes ten takes these. */
  public static final List<String> OF_ONE_NODE =
      List.of("E711", "E712", "E721", "E722", "F541", "F601", "F632", "B006", "B008", "B018");

  private LintRules() {}

  /**
   * The first so many rules, or {@link #ALL}.
   *
   * @throws IllegalArgumentException if there are fewer, or {@code words} are neither
   */
  public static List<Rule> of(String words) {
    List<Rule> all =
        Stream.concat(Rules.all().stream(), Outdated.reflex().stream())
            .sorted(Comparator.comparingInt(LintRules::place))
            .toList();
    if (words.equals(ALL)) {
      return all;
    }
    int count = words.matches("\\d{1,4}") ? Integer.parseInt(words) : 0;
    if (count < 1 || count > all.size()) {
      throw new IllegalArgumentException("rules=" + words + ": 1 to " + all.size() + ", or " + ALL);
    }
    return new ArrayList<>(all.subList(0, count));
  }

  private static int place(Rule rule) {
    int place = OF_ONE_NODE.indexOf(rule.code());
    return place < 0 ? OF_ONE_NODE.size() : place;
  }
}
