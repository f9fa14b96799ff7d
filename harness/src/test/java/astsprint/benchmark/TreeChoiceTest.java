package astsprint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeChoiceTest {
  @TempDir private Path folder;

  @Test
  void namesATreeOfTheCorpus() {
    assertEquals(16, TreeChoice.of("SIXTEEN").expected().size());
    assertEquals("SIXTEEN", TreeChoice.nameOf("SIXTEEN"));
  }

  @Test
  void takesAFolderOfTheUsersAndChecksItAgainstTheReferenceWalk() throws IOException {
    Files.writeString(folder.resolve("a.py"), "x = 1\ny = 2\n");
    Files.createDirectories(folder.resolve("below"));
    Files.writeString(folder.resolve("below").resolve("b.py"), "def f(): pass\n");
    Files.writeString(folder.resolve("notes.txt"), "no source");
    TreeChoice choice = TreeChoice.of(folder.toString());
    assertEquals(2, choice.load().size());
    try (WalkedTrees trees = WalkedTrees.of(WalkStage.S03, choice)) {
      assertEquals(9 + 4, trees.pass());
      trees.change();
      trees.review(1000);
    }
  }

  @Test
  void aUsersOwnIsNamedWithoutItsPath() {
    assertEquals("mine.py", TreeChoice.nameOf("some/where/mine.py"));
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.py"), "(");
    NotMeasuredException failure =
        assertThrows(NotMeasuredException.class, () -> TreeChoice.of(bad.toString()).load());
    assertTrue(String.valueOf(failure.getMessage()).startsWith("bad.py: "));
    assertThrows(NotMeasuredException.class, () -> TreeChoice.of("no such tree"));
  }
}
