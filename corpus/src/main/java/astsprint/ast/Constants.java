package astsprint.ast;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The Java class of each Python constant, as found in {@link Constant#value} and {@link
 * MatchSingleton#value}.
 *
 * <table>
 * <caption>Constants</caption>
 * <tr><th>Python</th><th>Java</th></tr>
 * <tr><td>{@code None}</td><td>{@link #NONE}, never null: null is an absent field</td></tr>
 * <tr><td>{@code Ellipsis}</td><td>{@link #ELLIPSIS}</td></tr>
 * <tr><td>{@code bool}</td><td>{@link Boolean}</td></tr>
 * <tr><td>{@code int}</td><td>{@link BigInteger}, of any size</td></tr>
 * <tr><td>{@code float}</td><td>{@link Double}</td></tr>
 * <tr><td>{@code complex}</td><td>{@link Complex}</td></tr>
 * <tr><td>{@code str}</td><td>{@link String}; {@link Surrogates} if it holds a surrogate</td></tr>
 * <tr><td>{@code bytes}</td><td>{@link Bytes}</td></tr>
 * </table>
 *
 * <p>All are immutable and compare by value; as in Python's {@code ast}, {@code 1}, {@code 1.0} and
 * {@code True} are different constants.
 */
public final class Constants {
  /** {@code None}. */
  public static final Object NONE = Singleton.None;

  /** {@code Ellipsis}, written {@code ...}. */
  public static final Object ELLIPSIS = Singleton.Ellipsis;

  private Constants() {}

  private enum Singleton {
    None,
    Ellipsis
  }

  /** A {@code complex}; a literal has no real part, so there {@code real} is 0. */
  public record Complex(double real, double imag) {}

  /** A {@code bytes}. */
  public static final class Bytes {
    private final byte[] bytes;

    public Bytes(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    public int length() {
      return bytes.length;
    }

    /** The byte at {@code index}, from 0 to 255. */
    public int at(int index) {
      return Byte.toUnsignedInt(bytes[index]);
    }

    public byte[] toArray() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
      return "bytes " + HexFormat.of().formatHex(bytes);
    }
  }

  /**
   * A {@code str} in which some code point is a surrogate. A {@link String} cannot hold it
   * faithfully: Python keeps {@code "\ud83d\ude00"} as two characters, which Java would read as
   * one.
   */
  public static final class Surrogates {
    private final int[] codePoints;

    public Surrogates(int[] codePoints) {
      this.codePoints = codePoints.clone();
    }

    /** The number of code points, Python's {@code len}. */
    public int length() {
      return codePoints.length;
    }

    public int at(int index) {
      return codePoints[index];
    }

    public int[] toArray() {
      return codePoints.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Surrogates that && Arrays.equals(codePoints, that.codePoints);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(codePoints);
    }

    @Override
    public String toString() {
      return "str " + Arrays.toString(codePoints);
    }
  }
}
