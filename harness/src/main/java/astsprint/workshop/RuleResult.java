package astsprint.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a rule found.
 *
 * @param right whether nothing is wrong
 * @param what is wrong, in a line; "" if nothing is
 * @param python where it was shown the node that it failed on: file, line and that line's text; ""
 *     if it failed on none
 * @param file of its own in which it failed; null if none is known
 * @param line of that file
 * @param lines for people: what it found, and how long it took
 * @param printed the beginning of what it printed
 */
record RuleResult(
    boolean right,
    String what,
    String python,
    @Nullable String file,
    int line,
    List<String> lines,
    String printed) {
  RuleResult {
    lines = List.copyOf(lines);
  }

  static RuleResult wrong(String what) {
    return new RuleResult(false, what, "", null, 0, List.of(), "");
  }
}
