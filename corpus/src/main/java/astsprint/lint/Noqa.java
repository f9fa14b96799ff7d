package astsprint.lint;

import astsprint.lint.rule.Finding;
import astsprint.parse.source.SourceText;
import astsprint.parse.token.PythonToken;
import astsprint.parse.token.TokenArray;
import astsprint.parse.token.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments by which a file keeps a linter silent, as flake8 and ruff read them. {@code # noqa} on a
 * line silences it, {@code # noqa: F401, E711} silences these codes, or all that begin so. {@code #
 * flake8: noqa} and {@code # ruff: noqa}, alone on a line, do the same to the whole file. A string
 * of several lines and lines joined by a backslash are silenced at their end. A syntax error cannot
 * be silenced.
 */
final class Noqa {
  private static final String CODES = "[A-Z]+[0-9]+(?:[,\\s]+[A-Z]+[0-9]+)*";

  private static final Pattern LINE =
      Pattern.compile("#\\s*noqa(?::\\s*(" + CODES + "))?", Pattern.CASE_INSENSITIVE);

  private static final Pattern FILE =
      Pattern.compile(
          "^\\s*#\\s*(?:flake8|ruff)[:=]\\s*noqa(?::\\s*(" + CODES + "))?\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final String WORD = "noqa";
  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
  private static final String SYNTAX_ERROR = "E999";

  private final SourceText source;
  private final Set<String> inFile = new HashSet<>();
  private final Map<Integer, Integer> ends = new HashMap<>();

  private Noqa(SourceText source) {
    this.source = source;
    Matcher file = FILE.matcher(source.text());
    while (file.find()) {
      inFile.addAll(codes(file));
    }
    findEnds();
  }

  /** Those of the findings that the file does not silence. */
  static List<Finding> filter(List<Finding> findings, SourceText source) {
    if (findings.isEmpty() || !mentions(source.text())) {
      return findings;
    }
    Noqa noqa = new Noqa(source);
    List<Finding> left = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      if (finding.code().equals(SYNTAX_ERROR) || !noqa.silences(finding)) {
        left.add(finding);
      }
    }
    return left;
  }

  /** Whether the word is there at all: files in which it is not are many, and its q is rare. */
  private static boolean mentions(String text) {
    return mentions(text, 'q') || mentions(text, 'Q');
  }

  private static boolean mentions(String text, char letter) {
    for (int q = text.indexOf(letter); q >= 0; q = text.indexOf(letter, q + 1)) {
      if (text.regionMatches(true, q - 2, WORD, 0, WORD.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean silences(Finding finding) {
    if (matches(inFile, finding)) {
      return true;
    }
    int line = Math.min(finding.line(), source.lines());
    Matcher comment = LINE.matcher(source.line(ends.getOrDefault(line, line)));
    return comment.find() && matches(codes(comment), finding);
  }

  private static boolean matches(Set<String> codes, Finding finding) {
    return codes.stream().anyMatch(finding.code()::startsWith);
  }

  /** The codes of a comment; a beginning of every code if it names none. */
  private static Set<String> codes(Matcher comment) {
    String codes = comment.group(1);
    return codes == null
        ? Set.of("")
        : new HashSet<>(List.of(SEPARATOR.split(codes.toUpperCase(Locale.ROOT).strip())));
  }

  /** Notes the last line of everything that is one line to its reader. */
  private void findEnds() {
    TokenArray tokens = new Tokenizer(source).tokenize();
    for (int i = 0; i < tokens.size(); i++) {
      PythonToken token = tokens.get(i);
      if (!token.isLayout()) {
        join(token.line, token.endLine);
      }
    }
    for (int line = source.lines() - 1; line >= 1; line--) {
      if (source.line(line).endsWith("\\")) {
        join(line, line + 1);
      }
    }
  }

  private void join(int line, int end) {
    int last = ends.getOrDefault(end, end);
    for (int joined = line; joined < end; joined++) {
      ends.put(joined, last);
    }
  }
}
