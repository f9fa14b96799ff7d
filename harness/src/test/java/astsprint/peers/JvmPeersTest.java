package astsprint.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import astsprint.benchmark.NotMeasuredException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmPeersTest {
  private static final byte[] SOURCE = "x = (1, y)\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void antlrsWalkerVisitsRulesAndTokensEveryTime() throws Exception {
    AntlrPass pass = new AntlrPass(SOURCE);
    int visits = pass.walk();
    assertEquals(visits, pass.walk());
    // Nine tokens, the end of the line and of the file among them; each is a leaf below some rule.
    assertEquals(9, pass.tokens());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void treeSittersCursorVisitsEveryNodeEveryTime(boolean withNodes) {
    try (TreeSitterPass pass = new TreeSitterPass(SOURCE, withNodes)) {
      // module, expression_statement, assignment, identifier, =, tuple, (, integer, ",",
      // identifier, )
      assertEquals(11, pass.walk());
      assertEquals(11, pass.walk());
    } catch (NotMeasuredException absent) {
      abort(absent.toString());
    }
  }
}
