package astsprint.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import astsprint.ast.Module;
import astsprint.parse.AstDump;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random programs: what is printed from a tree parses back to the same tree. */
class RoundTripTest {
  private static final Pattern POSITION =
      Pattern.compile(
          "(, )?lineno=\\d+, col_offset=-?\\d+, end_lineno=\\d+, end_col_offset=-?\\d+");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aPrintedTreeParsesBack(int block) {
    for (int seed = 100 * block; seed < 100 * (block + 1); seed++) {
      GeneratedProgram program = GeneratedProgram.of(seed);
      try {
        Module parsed = Python.parse(program.source());
        assertEquals(withoutPositions(program.tree()), withoutPositions(parsed), program::source);
      } catch (PythonSyntaxError e) {
        fail("seed " + seed + ": " + e.getMessage() + "\n" + program.source());
      }
    }
  }

  private static String withoutPositions(Module tree) {
    return POSITION.matcher(AstDump.toString(tree)).replaceAll("");
  }
}
