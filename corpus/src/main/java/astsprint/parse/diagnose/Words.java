package astsprint.parse.diagnose;

import astsprint.parse.literal.Identifiers;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text that is no Python, to be on the safe side those of strings and comments. */
final class Words {
  private static final Pattern IMPORT_ALL = Pattern.compile("\\bimport\\b[\\s(\\\\]*\\*");

  private Words() {}

  /** All that may be names, in normal form. */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (start < 0 && Identifiers.isStart(c)) {
        start = i;
      } else if (start >= 0 && !Identifiers.isContinue(c)) {
        words.add(Normalizer.normalize(text.substring(start, i), Normalizer.Form.NFKC));
        start = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  /** Whether names may be imported that stand nowhere. */
  static boolean importsAll(String text) {
    return IMPORT_ALL.matcher(text).find();
  }
}
