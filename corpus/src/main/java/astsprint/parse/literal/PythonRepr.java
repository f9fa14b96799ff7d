package astsprint.parse.literal;

import astsprint.ast.Constants.Bytes;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Constants.Surrogates;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Python's {@code repr} of the constants in a tree, as in CPython 3.14. */
public final class PythonRepr {
  /** 10 ** 4300 has this many bits: from here on an integer has more digits than allowed. */
  private static final int MAX_INT_BITS = BigInteger.TEN.pow(Literals.MAX_INT_DIGITS).bitLength();

  private static final HexFormat HEX = HexFormat.of();

  private PythonRepr() {}

  /** The {@code repr} of a constant; null is {@code None} too. */
  public static String of(@Nullable Object constant) {
    StringBuilder out = new StringBuilder();
    append(constant, out);
    return out.toString();
  }

  public static void append(@Nullable Object constant, StringBuilder out) {
    switch (constant) {
      case null -> out.append("None");
      case String str -> appendStr(str, out);
      case Integer number -> out.append(number.intValue());
      case Boolean bool -> out.append(bool ? "True" : "False");
      case BigInteger integer -> appendInt(integer, out);
      case Double number -> out.append(floatRepr(number));
      case Complex complex -> appendComplex(complex, out);
      case Bytes bytes -> appendBytes(bytes, out);
      case Surrogates str -> appendStr(str, out);
      default -> out.append(constant);
    }
  }

  private static void appendInt(BigInteger integer, StringBuilder out) {
    String digits = integer.bitLength() > MAX_INT_BITS ? null : integer.toString();
    if (digits == null
        || digits.length() - (integer.signum() < 0 ? 1 : 0) > Literals.MAX_INT_DIGITS) {
      throw new ArithmeticException(
          "Exceeds the limit (%d digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
              .formatted(Literals.MAX_INT_DIGITS));
    }
    out.append(digits);
  }

  private static void appendComplex(Complex complex, StringBuilder out) {
    // 0.0 but not -0.0 is left out.
    if (Double.doubleToRawLongBits(complex.real()) == 0) {
      out.append(withoutPointZero(complex.imag())).append('j');
      return;
    }
    String imag = withoutPointZero(complex.imag());
    out.append('(').append(withoutPointZero(complex.real()));
    out.append(imag.startsWith("-") ? "" : "+").append(imag).append("j)");
  }

  private static String withoutPointZero(double number) {
    String repr = floatRepr(number);
    return repr.endsWith(".0") ? repr.substring(0, repr.length() - 2) : repr;
  }

  /** The shortest digits that round to {@code number}, in CPython's layout. */
  static String floatRepr(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    String sign = Double.doubleToRawLongBits(number) < 0 ? "-" : "";
    double magnitude = Math.abs(number);
    if (Double.isInfinite(magnitude)) {
      return sign + "inf";
    }
    if (magnitude == 0) {
      return sign + "0.0";
    }
    BigDecimal shortest = shortest(magnitude);
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return sign
        + (point > -4 && point <= 16 ? fixed(digits, point) : scientific(digits, point - 1));
  }

  /**
   * {@link Double#toString} gives the shortest decimal of at least two digits; where one digit is
   * enough ({@code 5e-324}, for Java {@code 4.9E-324}) Python gives one.
   */
  private static BigDecimal shortest(double number) {
    BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    if (decimal.precision() == 2) {
      int tens = decimal.unscaledValue().intValue() / 10;
      boolean up = decimal.unscaledValue().intValue() % 10 >= 5;
      for (int digit : new int[] {up ? tens + 1 : tens, up ? tens : tens + 1}) {
        BigDecimal shorter = BigDecimal.valueOf(digit).scaleByPowerOfTen(1 - decimal.scale());
        if (shorter.doubleValue() == number) {
          return shorter.stripTrailingZeros();
        }
      }
    }
    return decimal;
  }

  private static String fixed(String digits, int point) {
    if (point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    return point >= digits.length()
        ? digits + "0".repeat(point - digits.length()) + ".0"
        : digits.substring(0, point) + "." + digits.substring(point);
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    int size = Math.abs(exponent);
    return digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (size < 10 ? "0" : "")
        + size;
  }

  private static void appendBytes(Bytes bytes, StringBuilder out) {
    boolean single = false;
    boolean twofold = false;
    for (int i = 0; i < bytes.length(); i++) {
      single |= bytes.at(i) == '\'';
      twofold |= bytes.at(i) == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    out.append('b').append(quote);
    for (int i = 0; i < bytes.length(); i++) {
      int b = bytes.at(i);
      if (b < 0x7f) {
        appendAscii((char) b, quote, out);
      } else {
        out.append("\\x").append(HEX.toHexDigits((byte) b));
      }
    }
    out.append(quote);
  }

  private static void appendStr(String str, StringBuilder out) {
    char quote = str.indexOf('\'') >= 0 && str.indexOf('"') < 0 ? '"' : '\'';
    out.append(quote);
    for (int i = 0; i < str.length(); i++) {
      char c = str.charAt(i);
      if (c < 0x7f) {
        appendAscii(c, quote, out);
      } else {
        int codePoint = str.codePointAt(i);
        i += Character.charCount(codePoint) - 1;
        appendBeyondAscii(codePoint, out);
      }
    }
    out.append(quote);
  }

  private static void appendStr(Surrogates str, StringBuilder out) {
    boolean single = false;
    boolean twofold = false;
    for (int i = 0; i < str.length(); i++) {
      single |= str.at(i) == '\'';
      twofold |= str.at(i) == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    out.append(quote);
    for (int i = 0; i < str.length(); i++) {
      int codePoint = str.at(i);
      if (codePoint < 0x7f) {
        appendAscii((char) codePoint, quote, out);
      } else {
        appendBeyondAscii(codePoint, out);
      }
    }
    out.append(quote);
  }

  private static void appendAscii(char c, char quote, StringBuilder out) {
    if (c == quote || c == '\\') {
      out.append('\\').append(c);
    } else if (c >= ' ') {
      out.append(c);
    } else {
      switch (c) {
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> out.append("\\x").append(HEX.toHexDigits((byte) c));
      }
    }
  }

  private static void appendBeyondAscii(int codePoint, StringBuilder out) {
    if (isPrintable(codePoint)) {
      out.appendCodePoint(codePoint);
    } else if (codePoint <= 0xff) {
      out.append("\\x").append(HEX.toHexDigits((byte) codePoint));
    } else if (codePoint <= 0xffff) {
      out.append("\\u").append(HEX.toHexDigits((char) codePoint));
    } else {
      out.append("\\U").append(HEX.toHexDigits(codePoint));
    }
  }

  /** {@code str.isprintable}: neither "Other" nor "Separator", but a space is. */
  public static boolean isPrintable(int codePoint) {
    return codePoint == ' '
        || switch (Character.getType(codePoint)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SPACE_SEPARATOR ->
              false;
          default -> true;
        };
  }
}
