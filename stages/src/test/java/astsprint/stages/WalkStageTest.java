package astsprint.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.walk.Availability.Available;
import astsprint.walk.TreeWalker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkStageTest {
  @ParameterizedTest
  @EnumSource
  void carriesItsLessonAndSource(WalkStage stage) {
    assertTrue(stage.lesson().startsWith("# " + stage.name() + " " + stage.title()));
    assertTrue(stage.source().contains("class " + stage.key()));
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatItFoundOut(WalkStage stage) {
    assertSame(stage.availability(), stage.availability());
    if (stage.availability() instanceof Available(TreeWalker walker)) {
      assertSame(walker, stage.walker());
      assertEquals(stage.key(), walker.getClass().getSimpleName());
    }
  }
}
