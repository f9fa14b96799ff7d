package astsprint.parse.build;

import astsprint.parse.build.PythonParser.Replacement_fieldContext;
import astsprint.parse.token.FieldEnd;
import astsprint.parse.token.PythonToken;

/**
 * The text of the expression in a replacement field, as {@code =} shows it and as an interpolation
 * of a t-string quotes it. It is CPython's, oddities included: comments go, but what is a comment
 * is decided by counting quotes.
 */
final class FieldText {
  private final String text;

  FieldText(String text) {
    this.text = text;
  }

  /**
   * The text of a field.
   *
   * @param end the token behind its expression: an exclamation mark, a colon or the brace
   */
  String of(Replacement_fieldContext field, PythonToken end) {
    String copied =
        end instanceof FieldEnd marked
            ? text.substring(marked.textStart, Math.max(marked.textStart, marked.textEnd))
            : text.substring(((PythonToken) field.start).end, end.start);
    return hasComment(copied) ? withoutComments(copied) : copied;
  }

  /** What an interpolation quotes: without white space and equals signs at the end. */
  static String withoutEnd(String text) {
    int end = text.length();
    while (end > 0 && (isSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '=')) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Python's {@code str.isspace}, for what can stand at the end of an expression. */
  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
  }

  /** Whether there is a number sign outside of quotes; a backslash hides what follows it. */
  private static boolean hasComment(String text) {
    char open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"' || c == '\'') {
        open = open == 0 ? c : open == c ? 0 : open;
      } else if (c == '#' && open == 0) {
        return true;
      }
    }
    return false;
  }

  /** Here CPython heeds no backslash. */
  private static String withoutComments(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    char open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        open = open == 0 ? c : open == c ? 0 : open;
      }
      if (c == '#' && open == 0) {
        int newline = text.indexOf('\n', i);
        if (newline < 0) {
          break;
        }
        i = newline;
        c = '\n';
      }
      kept.append(c);
    }
    return kept.toString();
  }
}
