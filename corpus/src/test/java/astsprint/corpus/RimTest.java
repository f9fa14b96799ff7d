package astsprint.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.parse.AstDump;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies at the rim of the language, and where others have gone wrong: the tree, or class, words
 * and place of the error, all exact. Where CPython itself is odd, exact means odd.
 */
final class RimTest {
  static Stream<Case> inputs() throws IOException {
    return Case.read("rim-3.14.jsonl");
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void isTakenAsInCPython(Case input) {
    String expected =
        input.dump() != null
            ? input.dump()
            : input.error()
                + ": "
                + input.message()
                + " at "
                + input.lineno()
                + ":"
                + input.offset();
    assertEquals(expected, answer(input));
  }

  private static String answer(Case input) {
    try {
      return AstDump.toString(input.tree());
    } catch (PythonSyntaxError e) {
      return e.type() + ": " + e.message() + " at " + e.lineno() + ":" + e.offset();
    } catch (ArithmeticException e) {
      int nowhere = PythonSyntaxError.NOWHERE;
      return "ValueError: " + e.getMessage() + " at " + nowhere + ":" + nowhere;
    }
  }

  /** Nesting, specifiers, conversions, =, continuations, comments, quotes, prefixes, line ends. */
  @Test
  void generatedStringsHaveTheSameTree()
      throws IOException, NoSuchAlgorithmException, PythonSyntaxError {
    List<String> differ = new ArrayList<>();
    JsonMapper json = new JsonMapper();
    for (String line : lines()) {
      String[] columns = line.split("\t", -1);
      String source = json.readValue(columns[0], String.class);
      byte[] dump = AstDump.toString(Python.parse(source)).getBytes(UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(dump);
      if (!HexFormat.of().formatHex(hash, 0, 8).equals(columns[1])) {
        differ.add(source);
      }
    }
    assertEquals(List.of(), differ);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RimTest.class.getResourceAsStream("fstrings-3.14.tsv"))) {
      return new String(in.readAllBytes(), UTF_8).lines().filter(l -> !l.startsWith("#")).toList();
    }
  }
}
