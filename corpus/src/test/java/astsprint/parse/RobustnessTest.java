package astsprint.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import astsprint.corpus.CorpusSources;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.parse.literal.PythonRepr;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes in, out comes a tree or a {@link PythonSyntaxError}; anything else fails. */
class RobustnessTest {
  private static final String[] TOKENS = {
    "if", "else", "for", "in", "def", "class", "lambda", "match", "case", "type", "with", "as",
    "try", "except", "async", "await", "yield", "not", "is", "import", "from", "(", ")", "[", "]",
    "{", "}", ":", ",", ";", ".", "...", "=", ":=", "->", "+", "**", "*", "@", "~", "<", "!=", "!",
    "\n", "\n  ", "\n    ", "\t", "\\\n", "#", "f'", "f\"{", "'", "\"\"\"", "t'", "rb'", "0x", "1_",
    "1.e", "1j", "a", "é", "€", "\0", "\f", "_", "None", "{{", "}}", "!r", "=}", "\\N{", "\\x",
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void randomBytes(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      byte[] source = new byte[random.nextInt(60)];
      random.nextBytes(source);
      if (i % 2 == 0) {
        for (int at = 0; at < source.length; at++) {
          source[at] = (byte) Math.max(9, source[at] & 0x7f);
        }
      }
      parse(source);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void tokenSoups(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1000; i++) {
      StringBuilder soup = new StringBuilder();
      for (int length = random.nextInt(30); length >= 0; length--) {
        soup.append(TOKENS[random.nextInt(TOKENS.length)]);
        soup.append(random.nextBoolean() ? " " : "");
      }
      parse(soup.toString().getBytes(UTF_8));
    }
  }

  /** Every prefix of a small file, of a large one some; the end of a file may be anywhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {"__future__.py", "keyword.py", "bisect.py", "dataclasses.py", "string.py"})
  void truncatedFiles(String file) {
    byte[] source = CorpusSources.read(file);
    int step = Math.max(1, source.length / 400);
    for (int length = 0; length < source.length; length += step) {
      parse(Arrays.copyOf(source, length));
    }
  }

  @Test
  void twoHundredBracketsAndOneMore() {
    for (String pair : new String[] {"()", "[]", "{}"}) {
      String open = pair.substring(0, 1);
      String close = pair.substring(1);
      assertDoesNotThrow(() -> Python.parse("x = " + open.repeat(199) + "1" + close.repeat(199)));
      assertThrows(
          PythonSyntaxError.class,
          () -> Python.parse("x = " + open.repeat(201) + "1" + close.repeat(201)));
    }
  }

  @Test
  void aHundredIndentsAndMore() {
    assertDoesNotThrow(() -> Python.parse(indents(99)));
    assertThrows(PythonSyntaxError.class, () -> Python.parse(indents(101)));
  }

  private static String indents(int depth) {
    StringBuilder source = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      source.append(" ".repeat(i)).append("if x:\n");
    }
    return source.append(" ".repeat(depth)).append("pass\n").toString();
  }

  @Test
  void aSumOfAHundredThousandTerms() {
    assertDoesNotThrow(() -> Python.parse("x = 1" + " + 1".repeat(99_999)));
  }

  /** Whatever looks around an error must not do so from within itself, again and again. */
  @ParameterizedTest
  @ValueSource(strings = {"", "a ", "( ", "\n"})
  void aTokenTwentyThousandTimes(String between) {
    for (String token : TOKENS) {
      parse((token + " " + between).repeat(20_000).getBytes(UTF_8));
    }
  }

  @Test
  void aLineOfTwoMegabytes() {
    assertDoesNotThrow(() -> Python.parse("x = '" + "é".repeat(1 << 20) + "'"));
    assertDoesNotThrow(() -> Python.parse("x = [" + "1, ".repeat(1 << 16) + "]"));
  }

  private static void parse(byte[] source) {
    try {
      Python.parse(source);
    } catch (PythonSyntaxError expected) {
      return;
    } catch (RuntimeException | Error e) {
      throw new AssertionError("source: " + PythonRepr.of(new String(source, UTF_8)), e);
    }
  }
}
