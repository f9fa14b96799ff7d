package astsprint.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param right whether nothing is wrong
 * @param live whether the walker says that it walks live objects
 * @param what is wrong, in a line; "" if nothing is
 * @param details for people, line by line
 * @param file where it threw, as the compiler calls the file; null if it did not throw in its own
 *     file
 * @param line of that file
 * @param printed the beginning of what it printed
 * @param printedBytes how much it printed in all
 */
record CheckResult(
    boolean right,
    boolean live,
    String what,
    List<String> details,
    @Nullable String file,
    int line,
    String printed,
    long printedBytes) {
  CheckResult {
    details = List.copyOf(details);
  }

  /** One of the parent, for what the fork could not say itself. */
  static CheckResult ended(String what) {
    return new CheckResult(false, true, what, List.of(), null, 0, "", 0);
  }
}
