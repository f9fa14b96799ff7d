package astsprint.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage on every check, or {@code -Dastsprint.stage=S04} alone. */
class ConformanceTest {
  static Stream<Arguments> stagesAndChecks() {
    List<Conformance.Check> checks = Conformance.checks();
    return Walkers.stages().stream()
        .flatMap(stage -> checks.stream().map(check -> Arguments.of(stage, check)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("stagesAndChecks")
  void conforms(WalkStage stage, Conformance.Check check) {
    if (stage.availability() instanceof Unavailable(String reason)) {
      assumeTrue(false, stage + " is unavailable: " + reason);
    }
    check.on(stage.walker());
  }

  /** Only a compiler may be missing here: a stage that is skipped has not been tested. */
  @Test
  void everyStageInJavaIsAvailable() {
    for (WalkStage stage : WalkStage.values()) {
      if (stage != WalkStage.S10) {
        assertEquals(Available.class, stage.availability().getClass(), stage + "");
      }
    }
  }

  @Test
  void theReferenceItselfVisitsWhatForEachChildDoes() {
    for (HardTree tree : HardTree.values()) {
      var root = tree.plant();
      List<astsprint.ast.AstNode> visits = new java.util.ArrayList<>(List.of(root));
      for (int i = 0; i < visits.size(); i++) {
        visits.get(i).forEachChild(visits::add);
      }
      List<astsprint.ast.AstNode> expected = ExpectedVisits.of(root);
      assertEquals(expected.size(), visits.size(), tree.name());
      for (int i = 0; i < visits.size(); i++) {
        org.junit.jupiter.api.Assertions.assertSame(expected.get(i), visits.get(i), tree.name());
      }
    }
  }
}
