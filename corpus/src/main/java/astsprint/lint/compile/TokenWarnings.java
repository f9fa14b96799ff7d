package astsprint.lint.compile;

import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonLexer;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import astsprint.parse.token.Tokenizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Language reference 2.5 and 2.6: warnings of a backslash that escapes nothing, and of a number
 * that a keyword follows without a space. Of several such escapes in a string CPython names the
 * first. In an f-string of several lines it gives a later line; here it is the escape's own.
 */
final class TokenWarnings {
  /** Only a source with one of these is cut into tokens once more. */
  private static final Pattern SUSPECT =
      Pattern.compile(
          "\\\\[^\\n\\\\'\"abfnrtvx0-3]|[0-9.jJ](?:and|else|for|i[fns]|not|or)\\b"
              + "|0[xX][0-9a-fA-F_]+(?:and|else|for|i[fns]|not|or)\\b");

  private final SourceText source;
  private final String text;
  private final Problems problems;

  private TokenWarnings(SourceText source, Problems problems) {
    this.source = source;
    this.text = source.text();
    this.problems = problems;
  }

  static void of(SourceText source, Problems problems) {
    if (SUSPECT.matcher(source.text()).find()) {
      new TokenWarnings(source, problems).check(new Tokenizer(source).tokenize());
    }
  }

  private void check(TokenArray tokens) {
    Deque<Boolean> raw = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      switch (token.type) {
        case PythonLexer.NUMBER -> number(token);
        case PythonLexer.STRING -> string(token);
        case PythonLexer.FSTRING_START, PythonLexer.TSTRING_START ->
            raw.push(prefix(token.start).contains("r"));
        case PythonLexer.FSTRING_END -> raw.pop();
        case PythonLexer.FSTRING_MIDDLE, PythonLexer.BRACES -> {
          if (!raw.getFirst()) {
            escapes(token.start, Math.min(token.end + 1, text.length()), token.end, false);
          }
        }
        default -> {}
      }
    }
  }

  /** What stands before the quotes, in small letters. */
  private String prefix(int start) {
    int end = start;
    while (text.charAt(end) != '"' && text.charAt(end) != '\'') {
      end++;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private void number(PythonToken token) {
    if (token.end < text.length() && Character.isLetter(text.charAt(token.end))) {
      String number = text.substring(token.start, token.end).toLowerCase(Locale.ROOT);
      String kind =
          number.startsWith("0x")
              ? "hexadecimal"
              : number.startsWith("0o")
                  ? "octal"
                  : number.startsWith("0b")
                      ? "binary"
                      : number.endsWith("j") ? "imaginary" : "decimal";
      warn(Wording.NUMBER_RUNS_ON, token.start, token.end, kind);
    }
  }

  private void string(PythonToken token) {
    String prefix = prefix(token.start);
    if (!prefix.contains("r")) {
      escapes(token.start + prefix.length(), token.end, token.end, prefix.contains("b"));
    }
  }

  /**
   * Looks for the first escape that stands for nothing.
   *
   * @param visible the end of what may be looked at: behind a piece of an f-string is the brace
   *     that a backslash at its end does not escape
   */
  private void escapes(int start, int visible, int end, boolean bytes) {
    int i = text.indexOf('\\', start, end);
    while (i >= 0 && i + 1 < visible) {
      char escaped = text.charAt(i + 1);
      boolean digit = escaped >= '0' && escaped <= '7';
      if (digit && isBeyondByte(i + 1, end)) {
        warn(Wording.INVALID_OCTAL_ESCAPE, i, i + 4, text.substring(i + 1, i + 4));
        return;
      }
      if (!digit && escaped < 0x80 && !isEscape(escaped, bytes)) {
        warn(Wording.INVALID_ESCAPE, i, i + 2, escaped);
        return;
      }
      i = i + 2 < end ? text.indexOf('\\', i + 2, end) : -1;
    }
  }

  private static boolean isEscape(char escaped, boolean bytes) {
    return "\n\\'\"abfnrtvx".indexOf(escaped) >= 0 || (!bytes && "NuU".indexOf(escaped) >= 0);
  }

  /** Whether three octal digits are more than a byte. */
  private boolean isBeyondByte(int digits, int end) {
    return text.charAt(digits) >= '4'
        && digits + 3 <= end
        && isOctal(text.charAt(digits + 1))
        && isOctal(text.charAt(digits + 2));
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private void warn(Wording wording, int start, int end, Object detail) {
    int line = source.lineOf(start);
    problems.add(wording.at(line, source.column(start), line, source.column(line, end), detail));
  }
}
