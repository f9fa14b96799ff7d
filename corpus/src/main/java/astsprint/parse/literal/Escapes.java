package astsprint.parse.literal;

import astsprint.ast.Constants.Bytes;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.LiteralError;
import java.io.ByteArrayOutputStream;

/**
 * Backslash escapes in {@code str} and {@code bytes} literals.
 *
 * @see <a href="https://docs.python.org/3.14/reference/lexical_analysis.html#escape-sequences">The
 *     language reference, escape sequences</a>
 */
public final class Escapes {
  private final String source;
  private final int start;
  private final int end;
  private final boolean latin1;
  private int at;

  private Escapes(String source, int start, int end, boolean latin1) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.latin1 = latin1;
    this.at = start;
  }

  /** The {@code str} that the escaped text from {@code start} to before {@code end} stands for. */
  static Object decode(String source, int start, int end) {
    return new Escapes(source, start, end, false).decode();
  }

  /** The same for bytes as Latin-1: an error names the positions of bytes. */
  public static Object decodeLatin1(String bytes) {
    return new Escapes(bytes, 0, bytes.length(), true).decode();
  }

  /** The same for {@code bytes}; all characters are ASCII. */
  static Bytes decodeBytes(String source, int start, int end) {
    return new Escapes(source, start, end, false).decodeBytes();
  }

  private Object decode() {
    StrBuilder str = new StrBuilder();
    while (at < end) {
      int backslash = source.indexOf('\\', at, end);
      if (backslash < 0) {
        str.append(source, at, end);
        break;
      }
      str.append(source, at, backslash);
      at = backslash + 1;
      if (at == end) {
        throw undecodable(backslash, "\\ at end of string");
      }
      char c = source.charAt(at++);
      switch (c) {
        case '\n' -> {}
        case 'x' -> str.append(hex(backslash, 2, "truncated \\xXX escape"));
        case 'u' -> str.append(hex(backslash, 4, "truncated \\uXXXX escape"));
        case 'U' -> str.append(hex(backslash, 8, "truncated \\UXXXXXXXX escape"));
        case 'N' -> str.append(named(backslash));
        default -> {
          int simple = simple(c);
          if (simple >= 0) {
            str.append(simple);
          } else {
            // Not an escape: both characters stand for themselves. The second may be half of a
            // pair.
            str.append(source, backslash, backslash + 1);
            at--;
            int next = source.offsetByCodePoints(at, 1);
            str.append(source, at, next);
            at = next;
          }
        }
      }
    }
    return str.build();
  }

  private Bytes decodeBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(end - start);
    while (at < end) {
      char c = source.charAt(at++);
      if (c != '\\') {
        bytes.write(c);
        continue;
      }
      if (at == end) {
        throw new LiteralError(ErrorKind.BYTES_ESCAPE, "Trailing \\ in string");
      }
      int backslash = at - 1;
      c = source.charAt(at++);
      if (c == 'x') {
        if (at + 2 > end || hexDigit(at) < 0 || hexDigit(at + 1) < 0) {
          throw new LiteralError(
              ErrorKind.BYTES_ESCAPE, "invalid \\x escape at position " + (backslash - start));
        }
        bytes.write(hexDigit(at) << 4 | hexDigit(at + 1));
        at += 2;
      } else if (c != '\n') {
        int simple = simple(c);
        if (simple < 0) {
          bytes.write('\\');
          bytes.write(c);
        } else {
          // \400 to \777 lose their ninth bit, as in CPython.
          bytes.write(simple);
        }
      }
    }
    return new Bytes(bytes.toByteArray());
  }

  /** What the escapes common to both stand for; -1 if {@code c} does not make one. */
  private int simple(char c) {
    return switch (c) {
      case '\\', '\'', '"' -> c;
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(c - '0');
      default -> -1;
    };
  }

  private int octal(int first) {
    int value = first;
    for (int digits = 1; digits < 3 && at < end; digits++, at++) {
      int digit = source.charAt(at) - '0';
      if (digit < 0 || digit > 7) {
        break;
      }
      value = 8 * value + digit;
    }
    return value;
  }

  private int hex(int backslash, int digits, String truncated) {
    long value = 0;
    for (int i = 0; i < digits; i++, at++) {
      int digit = at < end ? hexDigit(at) : -1;
      if (digit < 0) {
        throw undecodable(backslash, truncated);
      }
      value = 16 * value + digit;
    }
    if (value > Character.MAX_CODE_POINT) {
      throw undecodable(backslash, "illegal Unicode character");
    }
    return (int) value;
  }

  /** ASCII only, unlike {@link Character#digit}. */
  private int hexDigit(int index) {
    char c = source.charAt(index);
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private int named(int backslash) {
    String malformed = "malformed \\N character escape";
    if (at == end || source.charAt(at) != '{') {
      throw undecodable(backslash, malformed);
    }
    int close = source.indexOf('}', at, end);
    if (close < 0) {
      at = end;
      throw undecodable(backslash, malformed);
    }
    String name = source.substring(at + 1, close);
    at = close;
    if (name.isEmpty()) {
      throw undecodable(backslash, malformed);
    }
    at++;
    int codePoint = CharacterNames.lookup(name);
    if (codePoint < 0) {
      throw undecodable(backslash, "unknown Unicode character name");
    }
    return codePoint;
  }

  /** The bytes from {@code backslash} to {@link #at} are no escape. */
  private LiteralError undecodable(int backslash, String reason) {
    int from = position(backslash);
    int to = position(at);
    return new LiteralError(
        ErrorKind.UNICODE_ESCAPE,
        to - from == 1
            ? "byte 0x5c in position " + from
            : "bytes in position " + from + "-" + (to - 1),
        reason);
  }

  /**
   * Where CPython's decoder is: it reads a copy in which each character beyond ASCII is ten bytes
   * (an eight-digit escape), and a backslash before one is six (a four-digit one).
   */
  private int position(int index) {
    if (latin1) {
      return index;
    }
    int position = 0;
    for (int i = start; i < index; ) {
      int codePoint = source.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint >= 0x80) {
        position += 10;
      } else if (codePoint == '\\' && i < end && source.charAt(i) >= 0x80) {
        position += 6;
      } else {
        position++;
        if (codePoint == '\\' && i < index) {
          position++;
          i++;
        }
      }
    }
    return position;
  }
}
