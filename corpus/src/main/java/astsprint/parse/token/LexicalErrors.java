package astsprint.parse.token;

import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.literal.Identifiers;
import astsprint.parse.literal.PythonRepr;
import astsprint.parse.source.SourceText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What CPython's tokenizer rejects, in its words. Offsets are those of the last character it had
 * read.
 */
public final class LexicalErrors {
  private final SourceText source;
  private final AsciiStream stream;

  LexicalErrors(SourceText source, AsciiStream stream) {
    this.source = source;
    this.stream = stream;
  }

  PythonSyntaxError at(ErrorKind kind, int index, Object... details) {
    return kind.at(source.lineOf(index), source.offset(index), details);
  }

  /** In a few places CPython counts bytes, not characters. */
  PythonSyntaxError atByte(ErrorKind kind, int index, Object... details) {
    return kind.at(source.lineOf(index), source.column(index) + 1, details);
  }

  /**
   * A string that ends in the specifier of a field. In a specifier of a t-string CPython looks for
   * the text of an f-string, and stops where there is any, be it of a field within.
   */
  PythonSyntaxError unclosedSpec(int end, TokenArray tokens, FStringStack fstrings) {
    PythonToken text = fstrings.letter() == 't' ? specText(tokens) : null;
    if (text == null) {
      return at(ErrorKind.UNCLOSED_SPEC, end, fstrings.letter());
    }
    int first = spec(tokens);
    int level = 0;
    for (int i = first; i < text.index; i++) {
      level += change(tokens.get(i).type);
    }
    return at(ErrorKind.UNCLOSED_SPEC, text.start, level > 0 ? 'f' : 't');
  }

  /** The index of the colon before the unclosed specifier in which the tokens end. */
  private static int spec(TokenArray tokens) {
    int i = tokens.size() - 1;
    int level = 0;
    while (level > 0 || tokens.get(i).type != PythonLexer.COLON) {
      level -= change(tokens.get(i).type);
      i--;
    }
    return i;
  }

  /** The first text in that specifier, null if there is none. */
  private static @Nullable PythonToken specText(TokenArray tokens) {
    int strings = 0;
    for (int i = spec(tokens); i < tokens.size(); i++) {
      switch (tokens.get(i).type) {
        case PythonLexer.FSTRING_START, PythonLexer.TSTRING_START -> strings++;
        case PythonLexer.FSTRING_END -> strings--;
        case PythonLexer.FSTRING_MIDDLE, PythonLexer.NAMED, PythonLexer.BRACES -> {
          if (strings == 0) {
            return tokens.get(i);
          }
        }
        default -> {}
      }
    }
    return null;
  }

  private static int change(int type) {
    return type == PythonLexer.LBRACE ? 1 : type == PythonLexer.RBRACE ? -1 : 0;
  }

  private LayoutError atLine(ErrorKind kind, int index) {
    return new LayoutError(kind.at(source.lineOf(index), 1));
  }

  LayoutError tabs(int at) {
    return atLine(ErrorKind.TABS_AND_SPACES, at);
  }

  LayoutError tooDeep(int at) {
    return atLine(ErrorKind.TOO_MANY_INDENTS, at);
  }

  LayoutError dedent(int at) {
    int line = source.lineOf(at);
    int length = source.line(line).codePointCount(0, source.line(line).length());
    return new LayoutError(ErrorKind.NO_SUCH_INDENT.at(line, length + 1));
  }

  LayoutError endOfFile(int at) {
    return new LayoutError(at(ErrorKind.UNEXPECTED_EOF, at + 1));
  }

  PythonSyntaxError neverClosed(int at) {
    return at(ErrorKind.NEVER_CLOSED, at, (char) stream.at(at));
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
      return at(ErrorKind.UNCLOSED_FIELD, start, fstrings.letter());
    }
    if (triple) {
      return template
          ? at(ErrorKind.UNTERMINATED_TRIPLE_FSTRING, start, fstrings.letter(), source.lines())
          : at(ErrorKind.UNTERMINATED_TRIPLE_STRING, start, source.lines());
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
    // A field may have moved an f-string on to a later line.
    int end = template ? Math.max(at, stream.index() - 1) : at;
    int detected = source.lineOf(Math.min(end, stream.size() - 1));
    return template
        ? at(ErrorKind.UNTERMINATED_FSTRING, start, fstrings.letter(), detected)
        : at(
            escapedQuote ? ErrorKind.ESCAPED_END_QUOTE : ErrorKind.UNTERMINATED_STRING,
            start,
            detected);
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
        throw atByte(ErrorKind.INCOMPATIBLE_PREFIXES, start, pair.charAt(0), pair.charAt(1));
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
    return PythonRepr.isPrintable(c)
        ? at(ErrorKind.INVALID_CHARACTER, at, Character.toString(c), code)
        : at(ErrorKind.NON_PRINTABLE_CHARACTER, at, code);
  }

  /** A character that begins no token, or a newline in the text of an f-string. */
  void checkInvalid(int at, FStringStack fstrings, int bufferStart) throws PythonSyntaxError {
    int c = source.text().codePointAt(at);
    if (c == '\n') {
      if (fstrings.inFreshSpec()) {
        throw at(ErrorKind.NEWLINE_IN_SPEC, at, fstrings.letter());
      }
      throw unterminated(fstrings.start(), fstrings);
    }
    if (c == '\\') {
      throw afterContinuation(at, bufferStart);
    }
    if (!PythonRepr.isPrintable(c)) {
      throw invalidCharacter(c, at);
    }
  }

  /** CPython counts bytes from the start of its buffer here and stops behind the line's end. */
  private LayoutError afterContinuation(int at, int bufferStart) {
    int line = source.lineOf(at);
    int start = source.lineStart(line);
    int length = source.line(line).length();
    int bytes = source.column(source.lineOf(bufferStart), at) + 1;
    int index = start;
    while (index < start + length && source.column(line, index) < bytes) {
      index = source.text().offsetByCodePoints(index, 1);
    }
    boolean behind = bytes > source.column(line, start + length);
    return new LayoutError(
        ErrorKind.AFTER_CONTINUATION.at(line, source.offset(index) + (behind ? 1 : 0)));
  }

  void checkClosing(int type, int at, int[] brackets, int depth, FStringStack fstrings)
      throws PythonSyntaxError {
    char closing = (char) stream.at(at);
    if (depth == 0) {
      throw at(ErrorKind.UNMATCHED, at, closing);
    }
    int from = brackets[depth - 1];
    char opening = (char) stream.at(from);
    if ("([{".indexOf(opening) == ")]}".indexOf(closing)) {
      return;
    }
    if (fstrings.fieldDepth() == depth - 1) {
      throw at(ErrorKind.UNMATCHED_IN_FIELD, at, fstrings.letter(), closing);
    }
    int line = source.lineOf(from);
    throw line == source.lineOf(at)
        ? at(ErrorKind.MISMATCHED, at, closing, opening)
        : at(ErrorKind.MISMATCHED_ON_LINE, at, closing, opening, line);
  }

  /** Digits, letters and underscores that follow a number directly. */
  void checkNumber(int start, int end) throws PythonSyntaxError {
    int next = stream.at(end);
    if (next == '_' || (Character.isLetterOrDigit(next) && next < AsciiStream.OTHER)) {
      new NumberScanner(stream, this, start).scan();
    }
  }
}
