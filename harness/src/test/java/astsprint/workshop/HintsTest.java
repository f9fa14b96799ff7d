package astsprint.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HintsTest {
  @TempDir private Path folder;

  @BeforeEach
  void keepApart() {
    System.setProperty(HintCount.PROPERTY, folder.resolve("a/b.txt").toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(HintCount.PROPERTY);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "S01")
  void eachStepHasThree(WalkStage stage) {
    assertEquals(Hints.EACH, Hints.of(stage).size());
    assertTrue(Hints.of(stage).getFirst().contains("?"), "the first is a question");
    assertFalse(stage.answer().isBlank());
  }

  @Test
  void givesOneAfterTheOtherAndCountsThem() throws Exception {
    assertTrue(Hints.give(WalkStage.S05, 0).getFirst().startsWith("S05, hint 1 of 3"));
    assertTrue(Hints.give(WalkStage.S05, 0).getFirst().startsWith("S05, hint 2 of 3"));
    assertTrue(Hints.give(WalkStage.S05, 1).getLast().endsWith("Hints so far: 2."));
    assertThrows(WorkshopException.class, () -> Hints.give(WalkStage.S05, 4));
    assertThrows(WorkshopException.class, () -> Hints.give(WalkStage.S01, 1));
  }

  @Test
  void revealsBehindTheGate() throws Exception {
    assertThrows(WorkshopException.class, () -> Hints.reveal(WalkStage.S05, false));
    assertEquals("S05 FusedCheck", Hints.reveal(WalkStage.S05, true).getFirst());
    HintCount.ofThisUser().pass(WalkStage.S05);
    assertTrue(
        Hints.reveal(WalkStage.S05, false)
            .contains("public final class S05FusedCheck implements TreeWalker {"));
  }
}
