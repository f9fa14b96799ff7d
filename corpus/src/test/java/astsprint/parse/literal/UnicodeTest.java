package astsprint.parse.literal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every one of the 1,114,112 code points against CPython 3.14 (Unicode 16): the digests are those
 * of the same strings made there.
 */
class UnicodeTest {
  @Test
  void identifiersBeginAsInPython() throws Exception {
    assertEquals(
        "a4d3bd88fbf19e3bf19109d635cd8819f157a818f95ed1f46ea4fecc4e110b2f",
        sha256(allCodePoints(c -> Identifiers.isStart(c) ? "1" : "0", "")));
  }

  @Test
  void identifiersGoOnAsInPython() throws Exception {
    assertEquals(
        "bbaed56cd7683d6683e41e49c3b3bfae4ddf710a3ca06c5a4e7413f4bfb512c2",
        sha256(allCodePoints(c -> Identifiers.isContinue(c) ? "1" : "0", "")));
  }

  @Test
  void theSameIsPrintable() throws Exception {
    assertEquals(
        "41cfb9072ef5be80201cf29d75548cac815ea471772ecc607243ef552ea97c5f",
        sha256(allCodePoints(c -> PythonRepr.isPrintable(c) ? "1" : "0", "")));
  }

  @Test
  void namesAreNormalizedAlike() throws Exception {
    assertEquals(
        "2290e32fdf9a4ee95a6fe0786d21e388f3f5327d2e95bf2d0d021608c6ca0a03",
        sha256(allCodePoints(UnicodeTest::nfkc, "\n")));
  }

  private static String nfkc(int codePoint) {
    return Identifiers.name(Character.toString(codePoint))
        .codePoints()
        .mapToObj(Integer::toHexString)
        .collect(Collectors.joining(" "));
  }

  /** Surrogates are left out where the property is a string, for Java has none of a lone one. */
  private static String allCodePoints(IntFunction<String> property, String separator) {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> separator.isEmpty() || Character.getType(c) != Character.SURROGATE)
        .mapToObj(property)
        .collect(Collectors.joining(separator));
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
