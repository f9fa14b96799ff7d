package astsprint.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import astsprint.parse.error.PythonSyntaxError;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hundreds of mistakes that people make: CPython's class, words, line and offset, all exact. */
final class MistakesTest {
  static Stream<Case> mistakes() throws IOException {
    return Case.read("mistakes-3.14.jsonl");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isReportedInTheSameWordsAtTheSamePlace(Case mistake) {
    PythonSyntaxError e = assertThrows(PythonSyntaxError.class, mistake::tree);
    assertEquals(
        mistake.error()
            + ": "
            + mistake.message()
            + " at "
            + mistake.lineno()
            + ":"
            + mistake.offset(),
        e.type() + ": " + e.message() + " at " + e.lineno() + ":" + e.offset());
  }
}
