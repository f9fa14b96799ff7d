package astsprint.parse.literal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Unicode character names as {@code \N{...}} knows them: the JDK's, less those it makes up, plus
 * formal aliases and the names that are computed from the code point.
 */
public final class CharacterNames {
  private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
  private static final String SYLLABLE = "HANGUL SYLLABLE ";

  // The short names of conjoining jamo, Unicode Standard, section 3.12.
  private static final String[] LEADS = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H"
  };
  private static final String[] VOWELS = {
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I"
  };
  private static final String[] TAILS = {
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"
  };

  private CharacterNames() {}

  /** The code point of that name, in any case; -1 if there is none. */
  static int lookup(String name) {
    if (name.startsWith(IDEOGRAPH)) {
      return ideograph(name.substring(IDEOGRAPH.length()));
    }
    if (name.startsWith(SYLLABLE)) {
      return syllable(name.substring(SYLLABLE.length()));
    }
    if (!name.chars().allMatch(c -> c < 0x80)) {
      return -1;
    }
    String upper = name.toUpperCase(Locale.ROOT);
    Integer alias = Aliases.BY_NAME.get(upper);
    return alias != null ? alias : named(upper);
  }

  private static int named(String upper) {
    int codePoint;
    try {
      codePoint = Character.codePointOf(upper);
    } catch (IllegalArgumentException e) {
      return -1;
    }
    // For a character without a name the JDK puts one together: the block and the number.
    boolean madeUp =
        Character.getType(codePoint) == Character.CONTROL
            || upper.endsWith(" " + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
    return !madeUp && upper.equals(Character.getName(codePoint)) ? codePoint : -1;
  }

  private static int ideograph(String digits) {
    if (!digits.matches("[0-9A-F]{4,5}")) {
      return -1;
    }
    int codePoint = Integer.parseInt(digits, 16);
    String name = Character.getName(codePoint);
    return name != null && name.startsWith("CJK UNIFIED IDEOGRAPHS") ? codePoint : -1;
  }

  private static int syllable(String jamo) {
    int lead = longestPrefix(LEADS, jamo);
    String rest = jamo.substring(LEADS[lead].length());
    int vowel = longestPrefix(VOWELS, rest);
    if (vowel < 0) {
      return -1;
    }
    rest = rest.substring(VOWELS[vowel].length());
    int tail = longestPrefix(TAILS, rest);
    return rest.equals(TAILS[tail])
        ? 0xac00 + (lead * VOWELS.length + vowel) * TAILS.length + tail
        : -1;
  }

  private static int longestPrefix(String[] candidates, String text) {
    int longest = -1;
    for (int i = 0; i < candidates.length; i++) {
      if (text.startsWith(candidates[i])
          && (longest < 0 || candidates[i].length() > candidates[longest].length())) {
        longest = i;
      }
    }
    return longest;
  }

  /** Read at the first {@code \N{...}} only. */
  private static final class Aliases {
    static final Map<String, Integer> BY_NAME = read();

    private static Map<String, Integer> read() {
      Map<String, Integer> aliases = new HashMap<>();
      for (String row : TableRows.of(CharacterNames.class, "name-aliases.tsv")) {
        int tab = row.indexOf('\t');
        aliases.put(row.substring(tab + 1), Integer.parseInt(row, 0, tab, 16));
      }
      return aliases;
    }
  }
}
