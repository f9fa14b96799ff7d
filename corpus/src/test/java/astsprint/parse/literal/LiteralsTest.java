package astsprint.parse.literal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import astsprint.ast.Constants.Bytes;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Constants.Surrogates;
import astsprint.parse.error.LiteralError;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "00_0, 0",
    "1_000, 1000",
    "0xfF, 255",
    "0o1_7, 15",
    "0B101, 5",
    "123456789012345678, 123456789012345678",
    "1234567890123456789, 1234567890123456789",
    "0x1ffffffffffffffffffff, 2417851639229258349412351",
    "0o777777777777777777777777, 4722366482869645213695",
    "0b1_0000_0000_0, 512"
  })
  void integers(String token, BigInteger value) {
    assertEquals(value, Literals.number(token));
  }

  @ParameterizedTest
  @CsvSource({
    "1., 1",
    ".5, 0.5",
    "1e400, Infinity",
    "1_0.0_1e1_0, 1.001e11",
    "09.5, 9.5",
    "1E-5, 1e-5"
  })
  void floats(String token, double value) {
    assertEquals(value, Literals.number(token));
  }

  @Test
  void imaginaryNumbers() {
    assertEquals(new Complex(0, 10), Literals.number("1_0j"));
    assertEquals(new Complex(0, 0.5), Literals.number(".5J"));
  }

  @Test
  void decimalIntegersHaveAtMost4300Digits() {
    assertEquals(new BigInteger("1".repeat(4300)), Literals.number("1".repeat(4300)));
    assertEquals(BigInteger.ZERO, Literals.number("0".repeat(5000)));
    assertEquals(BigInteger.ONE.shiftLeft(80000), Literals.number("0x1" + "0".repeat(20000)));
    LiteralError e = assertThrows(LiteralError.class, () -> Literals.number("1".repeat(4301)));
    assertEquals(
        "Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; "
            + "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for "
            + "huge integer literals to avoid decimal conversion limits.",
        e.reason());
  }

  @Test
  void strings() {
    assertEquals("", Literals.string("''"));
    assertEquals("a'b''c", Literals.string("'''a'b''c'''"));
    assertEquals(new Bytes(new byte[] {'\\', 'x'}), Literals.string("Rb'\\x'"));
    assertEquals("\\N{", Literals.string("r'\\N{'"));
    assertEquals(
        "a\7\b\f\n\r\t\13\\'\"\0A\\d",
        Literals.string("'a\\a\\b\\f\\n\\r\\t\\v\\\\\\'\\\"\\0\\x41\\d'"));
    assertEquals("\u0100\u01ff8", Literals.string("'\\400\\7778'"));
    assertEquals("ab", Literals.string("'a\\\nb'"));
    assertEquals("😀\\😀", Literals.string("'\\U0001F600\\😀'"));
  }

  @Test
  void bytes() {
    assertEquals(
        new Bytes(new byte[] {0, -1, 'a', '\\', 'N'}), Literals.string("b'\\400\\xffa\\N'"));
  }

  @Test
  void surrogatesStayApart() {
    Surrogates pair = new Surrogates(new int[] {0xd83d, 0xde00});
    assertEquals(pair, Literals.string("'\\ud83d\\ude00'"));
    assertEquals(
        pair, Literals.concat(List.of(Literals.string("'\\ud83d'"), Literals.string("'\\ude00'"))));
    assertEquals(new Surrogates(new int[] {'a', 0xd800, 0x1f600}), Literals.string("'a\\ud800😀'"));
  }

  @ParameterizedTest
  @CsvSource({
    "EM DASH, 2014",
    "em dash, 2014",
    "NULL, 0",
    "nul, 0",
    "LINE FEED, A",
    "VS17, E0100",
    "CJK UNIFIED IDEOGRAPH-4E00, 4E00",
    "CJK UNIFIED IDEOGRAPH-04E00, 4E00",
    "HANGUL SYLLABLE GA, AC00",
    "HANGUL SYLLABLE A, C544",
    "HANGUL SYLLABLE HIH, D7A3",
    "EGYPTIAN HIEROGLYPH-13460, 13460",
    "LATIN CAPITAL LETTER GHA, 1A2",
  })
  void names(String name, String codePoint) {
    assertEquals(
        Character.toString(Integer.parseInt(codePoint, 16)),
        Literals.string("'\\N{" + name + "}'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DASH",
        "LINE FEED (LF)",
        " SPACE",
        "SPACE ",
        "TANGUT 17000",
        "CJK UNIFIED IDEOGRAPH-4e00",
        "CJK UNIFIED IDEOGRAPH-0041",
        "HANGUL SYLLABLE ",
        "HANGUL SYLLABLE X",
        "HANGUL SYLLABLES AC00",
        "LATIN SMALL LETTER R WITH TILDE",
        "ſPACE",
      })
  void unknownNames(String name) {
    assertThrows(LiteralError.class, () -> Literals.string("'\\N{" + name + "}'"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'\\x4'|bytes in position 0-2: truncated \\xXX escape",
        "'é\\x4'|bytes in position 10-12: truncated \\xXX escape",
        "'\\é\\x4'|bytes in position 16-18: truncated \\xXX escape",
        "'\\\\é\\x'|bytes in position 12-13: truncated \\xXX escape",
        "'\\N{}'|bytes in position 0-2: malformed \\N character escape",
        "'\\U00110000'|bytes in position 0-9: illegal Unicode character",
      })
  void badEscapes(String token, String why) {
    LiteralError e = assertThrows(LiteralError.class, () -> Literals.string(token));
    assertEquals("(unicode error) 'unicodeescape' codec can't decode " + why, e.reason());
  }

  @Test
  void badBytes() {
    assertEquals(
        "(value error) invalid \\x escape at position 2",
        assertThrows(LiteralError.class, () -> Literals.string("b'ab\\x4'")).reason());
    assertEquals(
        "bytes can only contain ASCII literal characters",
        assertThrows(LiteralError.class, () -> Literals.string("b'é'")).reason());
  }
}
