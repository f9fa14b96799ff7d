package astsprint.parse.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import astsprint.ast.Constants.Surrogates;
import astsprint.parse.error.ErrorKind;
import astsprint.parse.error.LiteralError;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.literal.Escapes;
import astsprint.parse.literal.StrBuilder;
import java.nio.charset.Charset;

/**
 * Python's encodings that are computed and that the JDK lacks, or reports on otherwise. A decoder
 * goes through the bytes once; what it makes is a Python {@code str}, which is no source if a
 * surrogate is left in it.
 */
public final class UnicodeCodecs {
  private final byte[] bytes;
  private final StrBuilder str = new StrBuilder();
  private int at;

  private UnicodeCodecs(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Decodes from the encoding of that name in {@code encodings.tsv}. */
  static String decode(byte[] bytes, String name) throws PythonSyntaxError {
    UnicodeCodecs decoder = new UnicodeCodecs(bytes);
    switch (name) {
      case "utf-7" -> decoder.utf7();
      case "utf-16", "utf-16-le" -> decoder.utf16("utf-16-le", 1, 0);
      case "utf-16-be" -> decoder.utf16(name, 0, 1);
      case "utf-32", "utf-32-le" -> decoder.utf32("utf-32-le", 3);
      case "utf-32-be" -> decoder.utf32(name, 0);
      case "unicode-escape" -> decoder.unicodeEscape();
      case "raw-unicode-escape" -> decoder.rawUnicodeEscape();
      case "hz" -> decoder.hz();
      case "idna" -> decoder.idna();
      case "punycode" -> throw decoder.punycode();
      default -> throw new IllegalArgumentException("no decoder for " + name);
    }
    Object text = decoder.str.build();
    if (text instanceof Surrogates surrogates) {
      throw surrogate(surrogates.toArray());
    }
    return (String) text;
  }

  /** The first surrogates among some code points. */
  private static PythonSyntaxError surrogate(int[] codePoints) {
    int start = 0;
    while (!isSurrogate(codePoints[start])) {
      start++;
    }
    int end = start;
    while (end < codePoints.length && isSurrogate(codePoints[end])) {
      end++;
    }
    return end - start == 1
        ? PythonCodecs.error(ErrorKind.LONE_SURROGATE, codePoints[start], start)
        : PythonCodecs.error(ErrorKind.LONE_SURROGATES, start, end - 1);
  }

  private static boolean isSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private PythonSyntaxError error(String codec, int start, int end, String reason) {
    return PythonCodecs.undecodable(codec, bytes, start, end, reason);
  }

  private int peek() {
    return at < bytes.length ? bytes[at] & 0xff : -1;
  }

  /** RFC 2152, as lenient as Python: every ASCII character may stand for itself. */
  private void utf7() throws PythonSyntaxError {
    while (at < bytes.length) {
      int start = at;
      int c = bytes[at++] & 0xff;
      if (c >= 0x80) {
        throw error("utf7", start, at, "unexpected special character");
      } else if (c != '+') {
        str.append(c);
      } else if (peek() == '-') {
        at++;
        str.append('+');
      } else if (sextet(peek()) >= 0) {
        base64(start);
      } else {
        throw error("utf7", start, at + 1, "ill-formed sequence");
      }
    }
  }

  /** Base 64 of UTF-16, from after the plus sign at {@code start} to what ends it. */
  private void base64(int start) throws PythonSyntaxError {
    int bits = 0;
    int buffer = 0;
    int high = 0;
    for (; sextet(peek()) >= 0; at++) {
      buffer = buffer << 6 | sextet(peek());
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        int unit = buffer >> bits;
        buffer &= (1 << bits) - 1;
        if (high != 0 && Character.isLowSurrogate((char) unit)) {
          str.append(Character.toCodePoint((char) high, (char) unit));
          high = 0;
          continue;
        }
        if (high != 0) {
          str.append(high);
        }
        high = Character.isHighSurrogate((char) unit) ? unit : 0;
        if (high == 0) {
          str.append(unit);
        }
      }
    }
    // The newline that ends a source ends this, too.
    int end = peek();
    if (bits >= 6) {
      throw error("utf7", start, at + 1, "partial character in shift sequence");
    }
    if (buffer != 0) {
      throw error("utf7", start, at + 1, "non-zero padding bits in shift sequence");
    }
    if (high != 0 && end < 0x80) {
      str.append(high);
    }
    at += end == '-' ? 1 : 0;
  }

  private static int sextet(int c) {
    return c >= 'A' && c <= 'Z'
        ? c - 'A'
        : c >= 'a' && c <= 'z'
            ? c - 'a' + 26
            : c >= '0' && c <= '9' ? c - '0' + 52 : c == '+' ? 62 : c == '/' ? 63 : -1;
  }

  private void utf16(String codec, int high, int low) throws PythonSyntaxError {
    for (; at + 1 < bytes.length; at += 2) {
      char unit = unit(at, high, low);
      if (Character.isLowSurrogate(unit)) {
        throw error(codec, at, at + 2, "illegal encoding");
      }
      if (!Character.isHighSurrogate(unit)) {
        str.append(unit);
        continue;
      }
      if (at + 3 >= bytes.length) {
        throw error(codec, at, bytes.length, "unexpected end of data");
      }
      char next = unit(at + 2, high, low);
      if (!Character.isLowSurrogate(next)) {
        throw error(codec, at, at + 2, "illegal UTF-16 surrogate");
      }
      str.append(Character.toCodePoint(unit, next));
      at += 2;
    }
    if (at < bytes.length) {
      throw error(codec, at, bytes.length, "truncated data");
    }
  }

  private char unit(int index, int high, int low) {
    return (char) ((bytes[index + high] & 0xff) << 8 | (bytes[index + low] & 0xff));
  }

  /**
   * @param first where in the four bytes the most significant is, 0 or 3
   */
  private void utf32(String codec, int first) throws PythonSyntaxError {
    for (; at + 3 < bytes.length; at += 4) {
      int c = 0;
      for (int i = 0; i < 4; i++) {
        c = c << 8 | (bytes[at + (first == 0 ? i : 3 - i)] & 0xff);
      }
      if (!Character.isValidCodePoint(c)) {
        throw error(codec, at, at + 4, "code point not in range(0x110000)");
      }
      if (isSurrogate(c)) {
        throw error(codec, at, at + 4, "code point in surrogate code point range");
      }
      str.append(c);
    }
    if (at < bytes.length) {
      throw error(codec, at, bytes.length, "truncated data");
    }
  }

  private void unicodeEscape() throws PythonSyntaxError {
    try {
      str.append(Escapes.decodeLatin1(new String(bytes, ISO_8859_1)));
    } catch (LiteralError e) {
      throw PythonCodecs.error(ErrorKind.BAD_ESCAPES, e.details());
    }
  }

  /** Of escapes only those with {@code u} or {@code U}; any other pair stands for itself. */
  private void rawUnicodeEscape() throws PythonSyntaxError {
    while (at < bytes.length) {
      int start = at;
      int c = bytes[at++] & 0xff;
      int next = c == '\\' ? peek() : -1;
      if (next == 'u' || next == 'U') {
        at++;
        str.append(hex(start, next == 'u' ? 4 : 8));
        continue;
      }
      str.append(c);
      if (next >= 0) {
        str.append(next);
        at++;
      }
    }
  }

  private int hex(int start, int digits) throws PythonSyntaxError {
    String codec = "rawunicodeescape";
    long c = 0;
    for (int i = 0; i < digits; i++, at++) {
      int digit = peek() < 0x80 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw error(
            codec,
            start,
            at,
            digits == 4 ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape");
      }
      c = 16 * c + digit;
    }
    if (c > Character.MAX_CODE_POINT) {
      throw error(codec, start, at, "\\Uxxxxxxxx out of range");
    }
    return (int) c;
  }

  /** RFC 1843: GB 2312 in seven bits. */
  private void hz() throws PythonSyntaxError {
    boolean chinese = false;
    while (at < bytes.length) {
      int c = bytes[at];
      int next = at + 1 < bytes.length ? bytes[at + 1] : -1;
      if (c == '~' && next == (chinese ? '}' : '{')) {
        chinese = !chinese;
        at += 2;
      } else if (c == '~' && !chinese && (next == '~' || next == '\n')) {
        str.append(next == '~' ? "~" : "");
        at += 2;
      } else if (c == '~' || c < 0 || (chinese && next < 0)) {
        throw error("hz", at, at + 1, "illegal multibyte sequence");
      } else if (chinese) {
        byte[] pair = {(byte) (c | 0x80), (byte) (next | 0x80)};
        String character = new String(pair, Charset.forName("GB2312"));
        if (character.indexOf('\ufffd') >= 0) {
          throw error("hz", at, at + 1, "illegal multibyte sequence");
        }
        str.append(character);
        at += 2;
      } else {
        str.append(c);
        at++;
      }
    }
  }

  /** Host names: ASCII, unless a label is in punycode, which no line of source is. */
  private void idna() throws PythonSyntaxError {
    str.append(new String(bytes, US_ASCII));
    for (; at < bytes.length; at++) {
      if (bytes[at] < 0) {
        throw error("idna", at, at + 1, "ordinal not in range(128)");
      }
    }
  }

  /** No source is punycode: of what follows the last hyphen, the newline is no digit. */
  private PythonSyntaxError punycode() {
    int hyphen = bytes.length - 1;
    while (hyphen >= 0 && bytes[hyphen] != '-') {
      hyphen--;
    }
    for (at = 0; at < hyphen; at++) {
      if (bytes[at] < 0) {
        return error("ascii", at, at + 1, "ordinal not in range(128)");
      }
    }
    at = hyphen + 1;
    while (Character.isLetterOrDigit(peek()) && peek() < 0x80) {
      at++;
    }
    return error("punycode", at, at + 1, "Invalid extended code point '" + peek() + "'");
  }
}
