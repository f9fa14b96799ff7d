package astsprint.parse.token;

import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.PythonSyntaxError;

/**
 * Reads a number that something clings to, as CPython's tokenizer does: {@code 1if} is a number and
 * a keyword, {@code 1x} an error. Called only then, for the error.
 */
public final class NumberScanner {
  private final AsciiStream stream;
  private final LexicalErrors errors;
  private final int start;

  /** The index of the next character to look at. */
  private int next;

  NumberScanner(AsciiStream stream, LexicalErrors errors, int start) {
    this.stream = stream;
    this.errors = errors;
    this.start = start;
    this.next = start;
  }

  /** Returns if the number and what follows may stand together. */
  void scan() throws PythonSyntaxError {
    if (peek() == '0') {
      next++;
      switch (peek()) {
        case 'x', 'X' -> based(16, "hexadecimal");
        case 'o', 'O' -> based(8, "octal");
        case 'b', 'B' -> based(2, "binary");
        default -> zeros();
      }
    } else {
      if (peek() != '.') {
        digits();
      }
      fraction();
    }
  }

  private int peek() {
    return stream.at(next);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private void based(int base, String kind) throws PythonSyntaxError {
    next++;
    do {
      if (peek() == '_') {
        next++;
      }
      if (Character.digit(peek(), base) < 0) {
        throw invalidDigit(kind);
      }
      while (Character.digit(peek(), base) >= 0) {
        next++;
      }
    } while (peek() == '_');
    if (isDigit(peek())) {
      throw invalidDigit(kind);
    }
    end(kind);
  }

  private PythonSyntaxError invalidDigit(String kind) {
    return isDigit(peek())
        ? errors.at(ErrorKind.INVALID_DIGIT, next, (char) peek(), kind)
        : invalid(kind);
  }

  private PythonSyntaxError invalid(String kind) {
    return errors.at(ErrorKind.INVALID_NUMBER, next - 1, kind);
  }

  private void zeros() throws PythonSyntaxError {
    while (true) {
      if (peek() == '_') {
        next++;
        if (!isDigit(peek())) {
          throw invalid("decimal");
        }
      }
      if (peek() != '0') {
        break;
      }
      next++;
    }
    boolean nonzero = isDigit(peek());
    if (nonzero) {
      digits();
    }
    int c = Character.toLowerCase(peek());
    if (nonzero && c != '.' && c != 'e' && c != 'j') {
      throw errors.atByte(ErrorKind.LEADING_ZEROS, start);
    }
    fraction();
  }

  private void digits() throws PythonSyntaxError {
    while (true) {
      while (isDigit(peek())) {
        next++;
      }
      if (peek() != '_') {
        return;
      }
      next++;
      if (!isDigit(peek())) {
        throw invalid("decimal");
      }
    }
  }

  private void fraction() throws PythonSyntaxError {
    if (peek() == '.') {
      next++;
      if (isDigit(peek())) {
        digits();
      }
    }
    if (peek() == 'e' || peek() == 'E') {
      int sign = stream.at(next + 1);
      boolean signed = sign == '+' || sign == '-';
      if (signed && !isDigit(stream.at(next + 2))) {
        next += 2;
        throw invalid("decimal");
      }
      if (!signed && !isDigit(sign)) {
        end("decimal");
        return;
      }
      next += 2;
      digits();
    }
    if (peek() == 'j' || peek() == 'J') {
      next++;
      end("imaginary");
    } else {
      end("decimal");
    }
  }

  /** Only the start of a keyword that can follow a number may follow it directly. */
  private void end(String kind) throws PythonSyntaxError {
    for (String word : new String[] {"and", "else", "for", "if", "in", "is", "or", "not"}) {
      boolean follows = true;
      for (int i = 0; i < word.length(); i++) {
        follows &= stream.at(next + i) == word.charAt(i);
      }
      if (follows) {
        return;
      }
    }
    int c = peek();
    if (c == '_' || (Character.isLetterOrDigit(c) && c != AsciiStream.OTHER)) {
      throw invalid(kind);
    }
  }
}
