package astsprint.parse.literal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import astsprint.ast.Constants;
import astsprint.ast.Constants.Bytes;
import astsprint.ast.Constants.Complex;
import astsprint.ast.Constants.Surrogates;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonReprTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "0.1, 0.1",
    "1e-4, 0.0001",
    "1e-5, 1e-05",
    "123456789012345680, 1.2345678901234568e+17",
    "1e16, 1e+16",
    "9007199254740993, 9007199254740992.0",
    "1e15, 1000000000000000.0",
    "1e22, 1e+22",
    "1e23, 1e+23",
    "2e23, 2e+23",
    "4.9e-324, 5e-324",
    "1e-323, 1e-323",
    "2e-323, 2e-323",
    "1.5e-5, 1.5e-05",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "2.2250738585072014e-308, 2.2250738585072014e-308",
    "Infinity, inf",
    "-Infinity, -inf",
    "NaN, nan",
    "8.41e21, 8.41e+21",
    "5e-5, 5e-05",
    "1e100, 1e+100",
    "9.5e-7, 9.5e-07",
  })
  void floats(double number, String repr) {
    assertEquals(repr, PythonRepr.of(number));
  }

  @Test
  void complexNumbers() {
    assertEquals("1j", PythonRepr.of(new Complex(0, 1)));
    assertEquals("1.5j", PythonRepr.of(new Complex(0, 1.5)));
    assertEquals("infj", PythonRepr.of(new Complex(0, 1 / 0.0)));
    assertEquals("(1+2j)", PythonRepr.of(new Complex(1, 2)));
    assertEquals("(1-2j)", PythonRepr.of(new Complex(1, -2)));
    assertEquals("(-0-0j)", PythonRepr.of(new Complex(-0.0, -0.0)));
  }

  @Test
  void strings() {
    assertEquals("'a'", PythonRepr.of("a"));
    assertEquals("\"it's\"", PythonRepr.of("it's"));
    assertEquals("'\\'\"'", PythonRepr.of("'\""));
    assertEquals("'\\t\\n\\r\\x00\\x7f\\\\'", PythonRepr.of("\t\n\r\0\177\\"));
    assertEquals(
        "'é\\xa0\\xad\\u2028\\U000f0000'", PythonRepr.of("é\u00a0\u00ad\u2028\udb80\udc00"));
    assertEquals("'\\ud83d\\ude00'", PythonRepr.of(new Surrogates(new int[] {0xd83d, 0xde00})));
    assertEquals(
        "\"'\\ud800😀\"", PythonRepr.of(new Surrogates(new int[] {'\'', 0xd800, 0x1f600})));
  }

  @Test
  void bytes() {
    assertEquals(
        "b'a\\x00\\xff\\n\\\\'", PythonRepr.of(new Bytes(new byte[] {'a', 0, -1, 10, '\\'})));
    assertEquals("b\"'\"", PythonRepr.of(new Bytes(new byte[] {'\''})));
  }

  @Test
  void singletons() {
    assertEquals("None", PythonRepr.of(Constants.NONE));
    assertEquals("Ellipsis", PythonRepr.of(Constants.ELLIPSIS));
    assertEquals("True", PythonRepr.of(true));
  }

  @Test
  void integersOfMoreThan4300DigitsCannotBePrinted() {
    BigInteger largest = BigInteger.TEN.pow(4300).subtract(BigInteger.ONE);
    assertEquals("9".repeat(4300), PythonRepr.of(largest));
    for (BigInteger tooLarge : new BigInteger[] {largest.add(BigInteger.ONE), largest.pow(9)}) {
      assertThrows(ArithmeticException.class, () -> PythonRepr.of(tooLarge));
    }
  }
}
