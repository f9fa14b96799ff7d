package astsprint.parse.literal;

import astsprint.ast.Constants.Bytes;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Constants.Surrogates;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.LiteralError;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The values of Python's literals, from tokens that the lexer has found to be well formed. What a
 * token's shape cannot tell (an escape cut short, an unknown character name, an integer of too many
 * digits) is a {@link LiteralError} with CPython's message.
 *
 * <p>Tokens are given as a range of the source, so that nothing but the value is allocated.
 *
 * @see astsprint.ast.Constants
 */
public final class Literals {
  /** {@code sys.int_info.default_max_str_digits}: decimal literals have at most so many digits. */
  public static final int MAX_INT_DIGITS = 4300;

  private static final int LONG_DIGITS = 18;

  private Literals() {}

  /** The value of a NUMBER token: {@link BigInteger}, {@link Double} or {@link Complex}. */
  public static Object number(String token) {
    return number(token, 0, token.length());
  }

  /** The value of the NUMBER token in {@code source} from {@code start} to before {@code end}. */
  public static Object number(String source, int start, int end) {
    if (end - start <= LONG_DIGITS) {
      boolean hex = end - start > 2 && (source.charAt(start + 1) | 0x20) == 'x';
      long value = hex ? digits(source, start + 2, end, 16) : digits(source, start, end, 10);
      if (value >= 0) {
        return BigInteger.valueOf(value);
      }
    }
    return numberSlow(source.substring(start, end).replace("_", ""));
  }

  /** What digits alone stand for; negative if there is more, or if it is too much for a long. */
  private static long digits(String source, int start, int end, int radix) {
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(source.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      value = radix * value + digit;
    }
    return value;
  }

  private static Object numberSlow(String digits) {
    int radixBits =
        digits.length() < 2
            ? 0
            : switch (digits.charAt(1)) {
              case 'x', 'X' -> 4;
              case 'o', 'O' -> 3;
              case 'b', 'B' -> 1;
              default -> 0;
            };
    if (radixBits != 0) {
      return powerOfTwoRadix(digits, radixBits);
    }
    char last = digits.charAt(digits.length() - 1);
    if (last == 'j' || last == 'J') {
      return new Complex(0, Double.parseDouble(digits.substring(0, digits.length() - 1)));
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c == '.' || c == 'e' || c == 'E') {
        return Double.parseDouble(digits);
      }
    }
    if (digits.charAt(0) == '0') {
      // Leading zeros are only allowed in zero, which CPython accepts at any length.
      return BigInteger.ZERO;
    }
    if (digits.length() > MAX_INT_DIGITS) {
      throw new LiteralError(ErrorKind.TOO_MANY_DIGITS, MAX_INT_DIGITS, digits.length());
    }
    return new BigInteger(digits);
  }

  /**
   * In linear time, where {@link BigInteger}'s own parser is quadratic: there is no digit limit.
   */
  private static BigInteger powerOfTwoRadix(String digits, int radixBits) {
    byte[] magnitude = new byte[(int) (((digits.length() - 2L) * radixBits + 7) / 8)];
    long bit = 0;
    for (int i = digits.length() - 1; i >= 2; i--, bit += radixBits) {
      int shifted = Character.digit(digits.charAt(i), 16) << (bit % 8);
      int at = magnitude.length - 1 - (int) (bit / 8);
      magnitude[at] |= (byte) shifted;
      if (shifted > 0xff) {
        magnitude[at - 1] |= (byte) (shifted >> 8);
      }
    }
    return new BigInteger(1, magnitude);
  }

  /** The value of a STRING token with prefix and quotes; see {@link #string(String, int, int)}. */
  public static Object string(String token) {
    return string(token, 0, token.length());
  }

  /**
   * The value of the STRING token in {@code source} from {@code start} to before {@code end},
   * prefix and quotes included: {@link String}, {@link Surrogates} or {@link Bytes}.
   */
  public static Object string(String source, int start, int end) {
    boolean raw = false;
    boolean bytes = false;
    int body = start;
    for (char c = source.charAt(body); c != '"' && c != '\''; c = source.charAt(++body)) {
      raw |= c == 'r' || c == 'R';
      bytes |= c == 'b' || c == 'B';
    }
    char quote = source.charAt(body);
    boolean tripled =
        end - body >= 6 && source.charAt(body + 1) == quote && source.charAt(body + 2) == quote;
    int quotes = tripled ? 3 : 1;
    return bytes
        ? bytes(source, body + quotes, end - quotes, raw)
        : text(source, body + quotes, end - quotes, raw);
  }

  /** Whether a STRING token has the prefix {@code u}, not {@code U}, which {@code kind} records. */
  public static boolean isKindU(String source, int start) {
    return source.charAt(start) == 'u';
  }

  /**
   * The text between quotes or replacement fields; see {@link #text(String, int, int, boolean)}.
   */
  public static Object text(String body, boolean raw) {
    return text(body, 0, body.length(), raw);
  }

  /**
   * The {@code str} that a string's body, or a literal part of an f-string, stands for: escapes are
   * replaced unless it is raw.
   */
  public static Object text(String source, int start, int end, boolean raw) {
    return raw || source.indexOf('\\', start, end) < 0
        ? source.substring(start, end)
        : Escapes.decode(source, start, end);
  }

  private static Bytes bytes(String source, int start, int end, boolean raw) {
    for (int i = start; i < end; i++) {
      if (source.charAt(i) >= 0x80) {
        throw new LiteralError(ErrorKind.NON_ASCII_BYTES);
      }
    }
    return raw || source.indexOf('\\', start, end) < 0
        ? new Bytes(source.substring(start, end).getBytes(StandardCharsets.ISO_8859_1))
        : Escapes.decodeBytes(source, start, end);
  }

  /** Adjacent literals as one: all of them {@code str}, or all {@code bytes}. */
  public static Object concat(List<?> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    if (parts.getFirst() instanceof Bytes) {
      return concatBytes(parts);
    }
    StrBuilder str = new StrBuilder();
    parts.forEach(str::append);
    return str.build();
  }

  private static Bytes concatBytes(List<?> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    parts.forEach(part -> bytes.writeBytes(((Bytes) part).toArray()));
    return new Bytes(bytes.toByteArray());
  }
}
