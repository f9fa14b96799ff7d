package astsprint.parse.token;

import static astsprint.parse.token.PythonLexer.*;

import java.util.Arrays;

/**
 * Finds the end of most tokens by a loop over bytes, where the lexer's automaton looks up a state
 * for each: comments, names, keywords, small integers, strings, and operators that nothing follows
 * which could belong to them. Words and operators are those of the lexer's grammar. Whatever else
 * begins, and whatever does not end as it should, is left to the automaton.
 */
final class CommonTokens {
  /** What is no token of these. */
  static final int UNKNOWN = 0;

  private static final int ASCII = 128;

  /** The types of operators of one character, and of a newline. */
  private static final int[] OPERATORS = new int[ASCII];

  /** What longer operators begin with. */
  private static final boolean[] GROWS = new boolean[ASCII];

  private static final boolean[] SPACES = new boolean[ASCII];
  private static final boolean[] LETTERS = new boolean[ASCII];
  private static final boolean[] DIGITS = new boolean[ASCII];

  /** What a name goes on with. */
  private static final boolean[] PARTS = new boolean[ASCII];

  /** Keywords: their letters, a byte each, in a table of twice their number or more. */
  private static final long[] KEYWORDS = new long[ASCII];

  private static final int[] KEYWORD_TYPES = new int[ASCII];
  private static final int LONGEST_KEYWORD = Long.BYTES;

  static {
    for (int c = 0; c < ASCII; c++) {
      SPACES[c] = c == ' ' || c == '\t' || c == '\f';
      DIGITS[c] = c >= '0' && c <= '9';
      LETTERS[c] = c == '_' || c == AsciiStream.OTHER || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
      PARTS[c] = LETTERS[c] || DIGITS[c];
    }
    Arrays.fill(KEYWORD_TYPES, NAME);
    for (int type = 1; type <= VOCABULARY.getMaxTokenType(); type++) {
      String literal = VOCABULARY.getLiteralName(type);
      if (literal != null) {
        add(literal.substring(1, literal.length() - 1), type);
      }
    }
    OPERATORS['}'] = RBRACE; // Also what ends the text of an f-string, so of no one literal.
    OPERATORS['\n'] = NEWLINE;
  }

  private static void add(String literal, int type) {
    char first = literal.charAt(0);
    if (LETTERS[first]) {
      long word = 0;
      for (int i = 0; i < literal.length(); i++) {
        word = (word << Byte.SIZE) | literal.charAt(i);
      }
      int slot = slot(word);
      KEYWORDS[slot] = word;
      KEYWORD_TYPES[slot] = type;
    } else if (literal.length() > 1) {
      GROWS[first] = true;
    } else if (first != '\'' && first != '"') {
      OPERATORS[first] = type;
    }
  }

  /** Where a word is, or would be. */
  private static int slot(long word) {
    int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> 57);
    while (KEYWORDS[slot] != 0 && KEYWORDS[slot] != word) {
      slot = (slot + 1) % ASCII;
    }
    return slot;
  }

  private final byte[] bytes;

  /** The end of the token found last. */
  private int end;

  /** For a text that ends in a newline. */
  CommonTokens(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Where the token ends that {@link #type} found. */
  int end() {
    return end;
  }

  /** The index of what follows the white space at {@code start}, if there is any. */
  int pastSpaces(int start) {
    return start < bytes.length ? past(SPACES, start) : start;
  }

  /** The type of the token that begins at {@code start}; {@link #UNKNOWN} if it is not plain. */
  int type(int start) {
    if (start >= bytes.length) {
      return UNKNOWN;
    }
    int first = bytes[start];
    if (LETTERS[first]) {
      return word(start);
    }
    if (DIGITS[first]) {
      return number(start, first);
    }
    return switch (first) {
      case '#' -> comment(start);
      case '\'', '"' -> string(start, first);
      default -> operator(start, first);
    };
  }

  /** The index of the first character from {@code start} that is none of these. */
  private int past(boolean[] these, int start) {
    int i = start;
    while (these[bytes[i]]) {
      i++;
    }
    return i;
  }

  private int word(int start) {
    long word = 0;
    int i = start;
    for (int c = bytes[i]; PARTS[c]; c = bytes[++i]) {
      word = (word << Byte.SIZE) | c;
    }
    if (bytes[i] == '\'' || bytes[i] == '"') {
      return UNKNOWN; // It may be a string's prefix.
    }
    end = i;
    return i - start > LONGEST_KEYWORD ? NAME : KEYWORD_TYPES[slot(word)];
  }

  /** Digits alone; a zero begins other kinds of numbers. */
  private int number(int start, int first) {
    int i = past(DIGITS, start);
    if (PARTS[bytes[i]] || bytes[i] == '.' || (first == '0' && i > start + 1)) {
      return UNKNOWN;
    }
    end = i;
    return NUMBER;
  }

  private int comment(int start) {
    int i = start;
    while (bytes[i] != '\n') {
      i++;
    }
    end = i;
    return COMMENT;
  }

  private int string(int start, int quote) {
    int i = start + 1;
    if (bytes[i] == quote) {
      return bytes[i + 1] == quote ? tripleQuoted(i + 2, quote) : ended(i + 1);
    }
    while (bytes[i] != quote) {
      if (bytes[i] == '\n') {
        return UNKNOWN;
      }
      i += bytes[i] == '\\' ? 2 : 1;
      if (i >= bytes.length) {
        return UNKNOWN;
      }
    }
    return ended(i + 1);
  }

  private int tripleQuoted(int start, int quote) {
    for (int i = start; i + 2 < bytes.length; i++) {
      int c = bytes[i];
      if (c == '\\') {
        i++;
      } else if (c == quote && bytes[i + 1] == quote && bytes[i + 2] == quote) {
        return ended(i + 3);
      }
    }
    return UNKNOWN;
  }

  private int ended(int behind) {
    end = behind;
    return STRING;
  }

  /** An operator of one character, where no longer one begins. */
  private int operator(int start, int first) {
    if (GROWS[first]) {
      int next = bytes[start + 1];
      switch (next) {
        case '=', '*', '/', '<', '>', '.' -> {
          return UNKNOWN;
        }
        default -> {
          if (first == '.' && DIGITS[next]) {
            return UNKNOWN;
          }
        }
      }
    }
    end = start + 1;
    return OPERATORS[first];
  }
}
