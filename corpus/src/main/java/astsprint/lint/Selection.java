package astsprint.lint;

import java.util.Collection;
import java.util.List;

/**
 * Which codes are wanted, by beginnings of codes: {@code F} selects every code that begins with F,
 * {@code ALL} every code. The longer beginning decides; of two equal ones it is that of what is
 * ignored.
 *
 * @param select what is wanted; if empty, all
 * @param ignore what is not
 */
public record Selection(List<String> select, List<String> ignore) {
  /** Everything. */
  public static final Selection ALL = new Selection(List.of(), List.of());

  /** Whether findings of this code are wanted. */
  public boolean takes(String code) {
    int selected = select.isEmpty() ? 0 : longest(select, code);
    return selected >= 0 && selected > longest(ignore, code);
  }

  /** What is selected though none of {@code codes} begins so: a slip of the pen. */
  public List<String> unknown(Collection<String> codes) {
    return select.stream()
        .filter(beginning -> codes.stream().allMatch(code -> longest(List.of(beginning), code) < 0))
        .toList();
  }

  /** The length of the longest of these beginnings; -1 if none is one. */
  private static int longest(List<String> beginnings, String code) {
    int longest = -1;
    for (String beginning : beginnings) {
      String prefix = beginning.equals("ALL") ? "" : beginning;
      if (code.startsWith(prefix)) {
        longest = Math.max(longest, prefix.length());
      }
    }
    return longest;
  }
}
