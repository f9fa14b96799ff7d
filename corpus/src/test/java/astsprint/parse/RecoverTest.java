package astsprint.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import astsprint.ast.ClassDef;
import astsprint.ast.FunctionDef;
import astsprint.ast.If;
import astsprint.ast.Name;
import astsprint.parse.diagnose.Hole;
import astsprint.parse.diagnose.Recovered;
import astsprint.parse.error.PythonSyntaxError;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Trees of broken sources: what they hold, and what their holes say. */
final class RecoverTest {
  private static Recovered recover(String source) {
    return Python.recover(source.getBytes(UTF_8));
  }

  private static String tree(String source) throws PythonSyntaxError {
    return AstDump.toString(Python.parse(source));
  }

  @Test
  void aValidSourceHasItsTreeAndNoHole() throws PythonSyntaxError {
    Recovered recovered = recover("def f(x):\n    return x\n");
    assertEquals(List.of(), recovered.errors());
    assertEquals(List.of(), recovered.holes());
    assertEquals(tree("def f(x):\n    return x\n"), AstDump.toString(recovered.tree()));
  }

  @Test
  void aBrokenStatementLeavesTheBlocksAroundIt() throws PythonSyntaxError {
    Recovered recovered =
        recover("class C:\n    def f(self):\n        x = = y\n        return x\n    z = 1\n");
    assertEquals(
        tree("class C:\n    def f(self):\n\n        return x\n    z = 1\n"),
        AstDump.toString(recovered.tree()));
    Hole hole = recovered.holes().getFirst();
    ClassDef type = (ClassDef) recovered.tree().body.getFirst();
    FunctionDef function = (FunctionDef) type.body.getFirst();
    assertEquals(
        new Hole(3, 8, 3, 15, function.body, 0, null, function, Set.of("x", "y"), false), hole);
    assertSame(function.body, hole.block());
  }

  @Test
  void aHeaderThatLacksItsEndIsCompleted() throws PythonSyntaxError {
    String whole =
        """
        class C:
          def f(self, a=(1, 2)):
            for x in a:
              pass
        try:
          import x
        except E:
          x = None
        """;
    String broken =
        whole
            .replace("class C:", "class C")
            .replace("2)):", "2))")
            .replace("in a:", "in a")
            .replace("except E:", "except E");
    Recovered recovered = recover(broken);
    assertEquals(4, recovered.errors().size());
    assertEquals(List.of(), recovered.holes());
    assertEquals(tree(whole), AstDump.toString(recovered.tree()));
  }

  @Test
  void aBrokenHeaderKeepsItsBlock() {
    Recovered recovered = recover("if x = 1:\n  a\n  b b\n  c\n");
    If condition = (If) recovered.tree().body.getFirst();
    assertEquals(Hole.ABSENT, ((Name) condition.test).id);
    assertEquals(2, condition.body.size());
    assertSame(condition, recovered.holes().getFirst().header());
  }

  @Test
  void whatBindsUnseenNamesSaysSo() {
    assertEquals(
        List.of(true, false),
        recover("from a import * as b\nimport c d\n").holes().stream()
            .map(Hole::bindsUnseen)
            .toList());
  }

  @Test
  void bytesThatAreNoTextAreOneHole() {
    Recovered recovered = Python.recover(new byte[] {'x', (byte) 0xff});
    assertEquals(1, recovered.errors().size());
    assertEquals(List.of(), recovered.tree().body);
    assertEquals(1, recovered.holes().size());
  }
}
