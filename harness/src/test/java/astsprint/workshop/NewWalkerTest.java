package astsprint.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewWalkerTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void compilesAsItIs(WalkStage stage) throws Exception {
    Path file = NewWalker.write(folder, "Mine", stage);
    List<Diagnostic> told = new Javac().compile(file, folder, new LinkedHashSet<>());
    assertEquals(List.of(), told);
    assertEquals(Optional.of(stage), NewWalker.origin(Files.readString(file)));
  }

  @Test
  void overwritesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("Mine.java"), "mine");
    WorkshopException refused =
        assertThrows(
            WorkshopException.class, () -> NewWalker.write(folder, "Mine", WalkStage.first()));
    assertTrue(String.valueOf(refused.getMessage()).endsWith("was not changed"));
    assertEquals("mine", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "my walker", "class", "../Mine", "1st", "S04", "floor"})
  void refusesWhatIsNoNameForIt(String name) {
    assertThrows(WorkshopException.class, () -> NewWalker.write(folder, name, WalkStage.first()));
  }
}
