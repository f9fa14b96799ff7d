package astsprint.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import astsprint.parse.error.PythonSyntaxError;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the bytes: a tree or a {@link PythonSyntaxError}, the same at every parse; a tree can be
 * dumped; the check finds errors if and only if the parser does, in the order of their places.
 *
 * <p>An ordinary build tries the inputs that are kept beside this class, in the folder that bears
 * its name. To look for new ones, guided by coverage, for ten minutes:
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl corpus test -Dtest=PythonFuzzTest</pre>
 *
 * A finding is saved into that folder, and fails every build from then on until it is mended.
 */
final class PythonFuzzTest {
  @FuzzTest(maxDuration = "10m")
  void parses(byte[] source) {
    String first = dump(source);
    assertEquals(first, dump(source), "a second parse");
    List<PythonSyntaxError> errors = Python.check(source);
    assertEquals(first == null, !errors.isEmpty(), "check and parse");
    for (int i = 1; i < errors.size(); i++) {
      assertFalse(errors.get(i).lineno() < errors.get(i - 1).lineno(), "the order of errors");
    }
  }

  /** The text of the tree; null if Python rejects the source. */
  private static @Nullable String dump(byte[] source) {
    try {
      return AstDump.toString(Python.parse(source));
    } catch (PythonSyntaxError rejected) {
      return null;
    } catch (ArithmeticException tooManyDigits) {
      // An integer that CPython, too, parses and does not print.
      return tooManyDigits.getMessage();
    }
  }
}
