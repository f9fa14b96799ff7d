package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.ast.AstNode;
import astsprint.ast.Module;
import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import astsprint.lint.path.Parents;
import astsprint.parse.Python;
import astsprint.parse.error.PythonSyntaxError;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.Walk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule attaches the way up to a tree that is being walked: no stage visits it. */
class ParentLinksTest {
  static List<WalkStage> stages() {
    return Walkers.stages();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void disturbNoStage(WalkStage stage) throws PythonSyntaxError {
    if (stage.availability() instanceof Unavailable(String reason)) {
      assumeTrue(false, stage + " is unavailable: " + reason);
    }
    for (String file : NamedTree.SIXTEEN_FILES) {
      Module root = Python.parse(CorpusSources.read(file));
      List<AstNode> expected = ExpectedVisits.of(root);
      try (Walk before = stage.walker().prepare(root)) {
        require(expected, before, file + " before");
        Parents.attach(root);
        require(expected, before, file + " attached between two walks");
        try (Walk after = stage.walker().prepare(root)) {
          require(expected, after, file + " attached before");
        }
      }
    }
  }

  @Test
  void leadUp() throws PythonSyntaxError {
    Module root = Python.parse(CorpusSources.read("difflib.py"));
    Parents.attach(root);
    root.body.forEach(statement -> assertSame(root, statement.parent));
  }

  private static void require(List<AstNode> expected, Walk walk, String when) {
    int visits = walk.walk();
    assertEquals(expected.size(), visits, when);
    for (int i = 0; i < visits; i++) {
      assertSame(expected.get(i), walk.visited(i), when);
    }
  }
}
