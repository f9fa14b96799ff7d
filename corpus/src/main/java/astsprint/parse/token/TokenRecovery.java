package astsprint.parse.token;

import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.source.SourceText;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the tokenizer goes on after an error, when all errors of a source are wanted. */
public final class TokenRecovery {
  /** Words that begin a statement and cannot stand in an expression. */
  private static final Set<String> STATEMENTS =
      Set.of(
          "def",
          "class",
          "import",
          "return",
          "while",
          "try",
          "with",
          "raise",
          "assert",
          "del",
          "pass",
          "break",
          "continue",
          "global",
          "nonlocal",
          "except",
          "finally",
          "elif");

  /** Two words that do so together: {@code async for} goes on with an expression. */
  private static final Pattern ASYNC = Pattern.compile("\\s*async\\s+(?:def|with)\\b");

  /** Words that go on with an expression. */
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "not", "in", "is", "if", "else", "for", "async");

  /** Lines that are looked at to tell how a bracket ends. */
  private static final int LOOK_AHEAD = 100;

  private TokenRecovery() {}

  /** Whether an error is that of one character or number: what follows can be read on. */
  static boolean inPlace(ErrorKind kind) {
    return switch (kind) {
      case INVALID_CHARACTER,
          NON_PRINTABLE_CHARACTER,
          INVALID_DIGIT,
          INVALID_NUMBER,
          LEADING_ZEROS,
          INCOMPATIBLE_PREFIXES,
          UNMATCHED,
          MISMATCHED,
          MISMATCHED_ON_LINE ->
          true;
      default -> false;
    };
  }

  static boolean isBracket(ErrorKind kind) {
    return switch (kind) {
      case UNMATCHED, MISMATCHED, MISMATCHED_ON_LINE, NEVER_CLOSED -> true;
      default -> false;
    };
  }

  /** Whether a string that ends with its line lacks its quote. */
  static boolean isOneLineString(ErrorKind kind) {
    return kind == ErrorKind.UNTERMINATED_STRING
        || kind == ErrorKind.ESCAPED_END_QUOTE
        || kind == ErrorKind.UNTERMINATED_FSTRING;
  }

  /** Whether an error in an f-string is none of its end. */
  static boolean isWithin(ErrorKind kind) {
    return kind != ErrorKind.UNTERMINATED_FSTRING && kind != ErrorKind.UNTERMINATED_TRIPLE_FSTRING;
  }

  /**
   * How many brackets a wrong closing one ends. It may be a slip for the innermost one's own, or
   * that one was forgotten; what fits the next lines better is taken. If none of its kind is open,
   * its own opening one was forgotten, or it is a slip. The stream stands behind it.
   */
  static int closed(
      ErrorKind kind, SourceText source, AsciiStream stream, int[] brackets, int depth) {
    if (!isBracket(kind)) {
      return 0;
    }
    if (depth == 0) {
      return 0;
    }
    if (closesBelow(source, stream.index(), closing(stream, brackets[depth - 1]))) {
      return 0;
    }
    int end = belowBracket(source, stream.index(), brackets[0]);
    int ignored = misfits(stream, end, brackets, depth);
    int slip = misfits(stream, end, brackets, depth - 1);
    int opening = "([{".charAt(")]}".indexOf(stream.at(stream.index() - 1)));
    for (int i = depth - 1; i >= 0; i--) {
      if (stream.at(brackets[i]) == opening) {
        int forgotten = misfits(stream, end, brackets, i);
        return ignored < Math.min(slip, forgotten) ? 0 : slip < forgotten ? 1 : depth - i;
      }
    }
    return ignored < slip ? 0 : 1;
  }

  /** The start of the first line below that is indented no more than that of a bracket. */
  private static int belowBracket(SourceText source, int index, int bracket) {
    int least = indentation(source.line(source.lineOf(bracket)));
    int first = source.lineOf(index) + 1;
    for (int i = first; i <= Math.min(source.lines(), first + LOOK_AHEAD); i++) {
      String line = source.line(i).strip();
      if (!line.isEmpty()
          && indentation(source.line(i)) <= least
          && ")]}".indexOf(line.charAt(0)) < 0) {
        return source.lineStart(i);
      }
    }
    return source.lineStart(Math.min(source.lines(), first + LOOK_AHEAD));
  }

  /** How many brackets are wrong up to an index if so many are open now. */
  private static int misfits(AsciiStream stream, int end, int[] brackets, int depth) {
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      open.append((char) stream.at(brackets[i]));
    }
    int misfits = 0;
    for (int i = stream.index(); i < end; i++) {
      int c = stream.at(i);
      if (c > 0 && "([{".indexOf(c) >= 0) {
        open.append((char) c);
      } else if (c > 0 && ")]}".indexOf(c) >= 0) {
        int last = open.length() - 1;
        if (last >= 0 && "([{".indexOf(open.charAt(last)) == ")]}".indexOf(c)) {
          open.setLength(last);
        } else {
          misfits++;
        }
      }
    }
    return misfits + open.length();
  }

  /** Whether a line below begins with the bracket that closes one, before a statement begins. */
  private static boolean closesBelow(SourceText source, int index, int closing) {
    int first = source.lineOf(index);
    for (int i = first; i <= Math.min(source.lines(), first + LOOK_AHEAD); i++) {
      String line = source.line(i).strip();
      if (!line.isEmpty() && line.charAt(0) == closing) {
        return true;
      }
      if (STATEMENTS.contains(word(line))) {
        return false;
      }
    }
    return false;
  }

  /** Whether the line at an index begins afresh, though a bracket is open that holds a string. */
  static boolean beginsAfresh(SourceText source, AsciiStream stream, int index, int bracket) {
    if (index >= stream.size()) {
      return true;
    }
    String line = source.line(source.lineOf(index));
    String word = word(line);
    return !word.isEmpty()
        && (!OPERATORS.contains(word) || ASYNC.matcher(line).lookingAt())
        && indentation(line) <= indentation(source.line(source.lineOf(bracket)))
        && !closesBelow(source, index, closing(stream, bracket));
  }

  /** Whether the line at an index begins with a closing bracket. */
  static boolean isClosing(SourceText source, int index) {
    if (index >= source.text().length()) {
      return false;
    }
    String line = source.line(source.lineOf(index)).strip();
    return !line.isEmpty() && ")]}".indexOf(line.charAt(0)) >= 0;
  }

  private static int closing(AsciiStream stream, int bracket) {
    return ")]}".charAt("([{".indexOf(stream.at(bracket)));
  }

  /**
   * Whether the lines below one of a wrong indentation have that of its block, of spaces alone: the
   * first line below that is indented no more than the block tells.
   *
   * @param wrong the wrong indentation, less than {@code right}
   */
  static boolean goesOnAt(SourceText source, int index, int wrong, int right) {
    int first = source.lineOf(index) + 1;
    for (int i = first; i <= Math.min(source.lines(), first + LOOK_AHEAD); i++) {
      String line = source.line(i);
      int column = indentation(line);
      if (!line.isBlank() && line.charAt(column) != '#' && column <= right) {
        return column == right;
      }
    }
    return false;
  }

  /**
   * The index behind the next quotes of the outermost string, which are in this line if there is
   * one pair of them; -1 if there are none.
   */
  static int behindQuotes(SourceText source, int index, FStringStack fstrings) {
    String quotes = fstrings.outermostQuotes();
    int end = quotes.length() == 3 ? source.text().length() : lineAfter(source, index);
    for (int i = index; i < end; i++) {
      if (source.text().charAt(i) == '\\') {
        i++;
      } else if (source.text().startsWith(quotes, i)) {
        return i + quotes.length();
      }
    }
    return -1;
  }

  /** The start of the line after the one that holds an index. */
  static int lineAfter(SourceText source, int index) {
    int end = source.text().indexOf('\n', index);
    return end < 0 ? source.text().length() : end + 1;
  }

  /** Where to go on after a string that does not end: a triple-quoted one takes all the rest. */
  static int after(SourceText source, PythonSyntaxError error, int index) {
    return switch (error.kind()) {
      case NEVER_CLOSED -> index;
      case UNTERMINATED_TRIPLE_STRING, UNTERMINATED_TRIPLE_FSTRING -> source.text().length();
      default -> lineAfter(source, index);
    };
  }

  /**
   * Whether the line that begins here, in a bracket, must be a new statement: it begins with a word
   * that no expression has, or assigns to a name where only elements can stand, or nothing but its
   * line separates a name from an operand, and it is indented no more than the bracket's line.
   */
  static boolean isStatement(
      SourceText source, AsciiStream stream, int bracket, TokenArray tokens) {
    if (stream.index() >= stream.size()) {
      return false;
    }
    String line = source.line(source.lineOf(stream.index()));
    String word = word(line);
    if (STATEMENTS.contains(word) || ASYNC.matcher(line).lookingAt()) {
      return true;
    }
    int after = indentation(line) + word.length();
    if (line.startsWith("@", after)
        && word.isEmpty()
        && isOperand(tokens.lastType(1))
        && indentation(line) <= indentation(source.line(source.lineOf(bracket)))) {
      return true;
    }
    if (!word.isEmpty()
        && !OPERATORS.contains(word)
        && isOperand(tokens.lastType(1))
        && indentation(line) <= indentation(source.line(source.lineOf(bracket)))
        && !closesBelow(source, stream.index(), closing(stream, bracket))) {
      return true;
    }
    return stream.at(bracket) != '('
        && !word.isEmpty()
        && line.substring(after).stripLeading().startsWith("= ");
  }

  /** Whether the line that ends in a token begins like that of a block. */
  static boolean isHeader(TokenArray tokens, int end) {
    int i = end;
    while (i > 0 && !tokens.get(i - 1).isLayout()) {
      i--;
    }
    return switch (tokens.get(i).type) {
      case PythonLexer.IF,
          PythonLexer.ELIF,
          PythonLexer.ELSE,
          PythonLexer.FOR,
          PythonLexer.WHILE,
          PythonLexer.WITH,
          PythonLexer.TRY,
          PythonLexer.EXCEPT,
          PythonLexer.DEF,
          PythonLexer.CLASS,
          PythonLexer.ASYNC ->
          true;
      default -> false;
    };
  }

  /** Whether a line cannot end in a token, unless a bracket is open. */
  static boolean isUnfinished(int type) {
    return switch (type) {
      case PythonLexer.COMMA,
          PythonLexer.AND,
          PythonLexer.OR,
          PythonLexer.NOT,
          PythonLexer.IN,
          PythonLexer.IS,
          PythonLexer.IF,
          PythonLexer.FOR,
          PythonLexer.PLUS,
          PythonLexer.MINUS,
          PythonLexer.STAR,
          PythonLexer.SLASH,
          PythonLexer.PERCENT,
          PythonLexer.BAR,
          PythonLexer.AMPERSAND,
          PythonLexer.EQUAL,
          PythonLexer.EQEQUAL ->
          true;
      default -> false;
    };
  }

  private static boolean isOperand(int type) {
    return switch (type) {
      case PythonLexer.NAME,
          PythonLexer.NUMBER,
          PythonLexer.STRING,
          PythonLexer.RPAR,
          PythonLexer.RSQB,
          PythonLexer.RBRACE ->
          true;
      default -> false;
    };
  }

  private static int indentation(String line) {
    int i = 0;
    while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private static String word(String line) {
    int start = indentation(line);
    int end = start;
    while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
      end++;
    }
    return line.substring(start, end);
  }

  /** The index of the token that begins at a place in the text. */
  static int tokensBefore(TokenArray tokens, int start) {
    int i = tokens.size() - 1;
    while (i > 0 && tokens.get(i).start > start) {
      i--;
    }
    return i;
  }
}
