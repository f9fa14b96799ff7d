package astsprint.parse;

import java.util.Locale;

/**
 * What CPython's tokenizer rejects, in its words. Offsets are those of the last character it had
 * read.
 */
final class LexicalErrors {
  private final SourceText source;
  private final AsciiStream stream;

  LexicalErrors(SourceText source, AsciiStream stream) {
    this.source = source;
    this.stream = stream;
  }

  PythonSyntaxError at(String message, int index) {
    return at(PythonSyntaxError.Kind.SyntaxError, message, index);
  }

  private PythonSyntaxError at(PythonSyntaxError.Kind kind, String message, int index) {
    return new PythonSyntaxError(kind, message, source.lineOf(index), source.offset(index));
  }

  private LayoutError atLine(PythonSyntaxError.Kind kind, String message, int index) {
    return new LayoutError(new PythonSyntaxError(kind, message, source.lineOf(index), 1));
  }

  LayoutError tabs(int at) {
    return atLine(
        PythonSyntaxError.Kind.TabError, "inconsistent use of tabs and spaces in indentation", at);
  }

  LayoutError tooDeep(int at) {
    return atLine(PythonSyntaxError.Kind.IndentationError, "too many levels of indentation", at);
  }

  LayoutError dedent(int at) {
    int line = source.lineOf(at);
    int length = source.line(line).codePointCount(0, source.line(line).length());
    return new LayoutError(
        new PythonSyntaxError(
            PythonSyntaxError.Kind.IndentationError,
            "unindent does not match any outer indentation level",
            line,
            length + 1));
  }

  LayoutError endOfFile(int at) {
    return new LayoutError(at("unexpected EOF while parsing", at + 1));
  }

  PythonSyntaxError neverClosed(int at) {
    return at("'" + (char) stream.at(at) + "' was never closed", at);
  }

  /** Whether a string token holds nothing between one pair of quotes. */
  boolean isEmpty(int start, int end) {
    int i = start;
    while (stream.at(i) != '"' && stream.at(i) != '\'') {
      i++;
    }
    return end - i == 2;
  }

  /** A string, or an f-string, that starts here and does not end. */
  PythonSyntaxError unterminated(int start, FStringStack fstrings) {
    boolean template = fstrings.open() && fstrings.start() == start;
    int i = start;
    while (stream.at(i) != '"' && stream.at(i) != '\'') {
      i++;
    }
    int quote = stream.at(i);
    boolean triple = stream.at(i + 1) == quote && stream.at(i + 2) == quote;
    if (!template
        && fstrings.open()
        && fstrings.quote() == quote
        && fstrings.quotes() == (triple ? 3 : 1)) {
      return at(fstrings.letter() + "-string: expecting '}'", start);
    }
    String kind = template ? fstrings.letter() + "-string" : "string";
    if (triple) {
      return at(
          "unterminated triple-quoted "
              + kind
              + " literal (detected at line "
              + source.lines()
              + ")",
          start);
    }
    boolean escapedQuote = false;
    int at = i + 1;
    while (stream.at(at) != '\n' && stream.at(at) >= 0) {
      if (stream.at(at) == '\\') {
        at++;
        escapedQuote |= stream.at(at) == quote;
      }
      at++;
    }
    int detected = source.lineOf(Math.min(at, stream.size() - 1));
    return at(
        "unterminated "
            + kind
            + " literal (detected at line "
            + detected
            + ")"
            + (escapedQuote && !template ? "; perhaps you escaped the end quote?" : ""),
        start);
  }

  /** Letters before a quote that are string prefixes, but not together. */
  void checkPrefix(int start, int end) throws PythonSyntaxError {
    String prefix = "";
    for (int i = start; i < end; i++) {
      char c = Character.toLowerCase((char) stream.at(i));
      if ("burft".indexOf(c) < 0 || prefix.indexOf(c) >= 0) {
        return;
      }
      prefix += c;
    }
    for (String pair : new String[] {"ub", "ur", "uf", "ut", "bf", "bt", "ft"}) {
      if (prefix.indexOf(pair.charAt(0)) >= 0 && prefix.indexOf(pair.charAt(1)) >= 0) {
        throw at(
            "'" + pair.charAt(0) + "' and '" + pair.charAt(1) + "' prefixes are incompatible",
            start);
      }
    }
  }

  /** A name with characters beyond ASCII: are they a name's? */
  void checkName(int start, int end) throws PythonSyntaxError {
    String text = source.text();
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      boolean allowed = i == start ? Identifiers.isStart(c) : Identifiers.isContinue(c);
      if (!allowed) {
        throw invalidCharacter(c, i);
      }
      i += Character.charCount(c);
    }
  }

  private PythonSyntaxError invalidCharacter(int c, int at) {
    String code = String.format(Locale.ROOT, "U+%04X", c);
    return at(
        PythonRepr.isPrintable(c)
            ? "invalid character '" + Character.toString(c) + "' (" + code + ")"
            : "invalid non-printable character " + code,
        at);
  }

  /** A character that begins no token, or a newline in the text of an f-string. */
  void checkInvalid(int at, FStringStack fstrings) throws PythonSyntaxError {
    int c = source.text().codePointAt(at);
    if (c == '\n') {
      if (fstrings.inSpec()) {
        char letter = fstrings.letter();
        throw at(
            letter
                + "-string: newlines are not allowed in format specifiers for single quoted "
                + letter
                + "-strings",
            at);
      }
      throw unterminated(fstrings.start(), fstrings);
    }
    if (c == '\\') {
      throw new LayoutError(at("unexpected character after line continuation character", at + 1));
    }
    if (!PythonRepr.isPrintable(c)) {
      throw invalidCharacter(c, at);
    }
  }

  void checkClosing(int type, int at, int[] brackets, int depth, FStringStack fstrings)
      throws PythonSyntaxError {
    char closing = (char) stream.at(at);
    if (depth == 0) {
      throw at("unmatched '" + closing + "'", at);
    }
    int from = brackets[depth - 1];
    char opening = (char) stream.at(from);
    if ("([{".indexOf(opening) == ")]}".indexOf(closing)) {
      return;
    }
    if (fstrings.fieldDepth() == depth - 1) {
      throw at(fstrings.letter() + "-string: unmatched '" + closing + "'", at);
    }
    int line = source.lineOf(from);
    String where = line == source.lineOf(at) ? "" : " on line " + line;
    throw at(
        "closing parenthesis '"
            + closing
            + "' does not match opening parenthesis '"
            + opening
            + "'"
            + where,
        at);
  }

  /** Digits, letters and underscores that follow a number directly. */
  void checkNumber(int start, int end) throws PythonSyntaxError {
    int next = stream.at(end);
    if (next == '_' || (Character.isLetterOrDigit(next) && next < AsciiStream.OTHER)) {
      new NumberScanner(stream, this, start).scan();
    }
  }
}
