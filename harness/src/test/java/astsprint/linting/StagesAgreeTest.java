package astsprint.linting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import astsprint.corpus.CorpusSources;
import astsprint.lint.Linter;
import astsprint.lint.Selection;
import astsprint.lint.rule.Finding;
import astsprint.lint.rules.Rules;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who walks, and how often, changes no finding. */
final class StagesAgreeTest {
  /** Short files in which many rules find something. */
  private static final List<String> SOME =
      List.of("stat.py", "heapq.py", "code.py", "timeit.py", "turtledemo/penrose.py", "poplib.py");

  @Test
  void onSomeFilesEveryStageFindsTheSameInBothShapes() {
    check(SOME);
  }

  @Test
  @Tag("long")
  void onTheWholeCorpusEveryStageFindsTheSameInBothShapes() {
    check(CorpusSources.names());
  }

  private static void check(List<String> files) {
    // CPython's errors need no walk.
    Selection rules = new Selection(List.of(), List.of("E999", "W999"));
    for (String file : files) {
      byte[] source = CorpusSources.read(file);
      List<Finding> expected = new ArrayList<>();
      for (Linter.Shape shape : Linter.Shape.values()) {
        Linter linter = new Linter(Rules.all(), rules, shape, false);
        for (WalkStage stage : WalkStage.values()) {
          List<Finding> found = linter.lint(file, source, StageVisits.by(stage));
          if (stage == WalkStage.S01 && shape == Linter.Shape.ONE_WALK) {
            expected = found;
          }
          assertEquals(expected, found, stage + " " + shape + " " + file);
        }
      }
      assertFalse(SOME.contains(file) && expected.isEmpty(), file);
    }
  }
}
