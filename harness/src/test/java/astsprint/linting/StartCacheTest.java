package astsprint.linting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  @TempDir private Path folder;

  @Test
  void whereThereIsNoneItSavesNothing() throws Exception {
    Fact saving = new StartCache(folder.resolve("ast-sprint.jar")).saving();
    assertFalse(saving.readable());
    assertTrue(saving.text().startsWith("none: "), saving.text());
  }

  @Test
  void oneThatDoesNotFitIsTold() throws Exception {
    StartCache cache = new StartCache(folder.resolve("ast-sprint.jar"));
    Files.writeString(cache.file(), "made by nobody");
    Fact saving = cache.saving();
    assertFalse(saving.readable());
    assertTrue(saving.text().startsWith("ast-sprint.aot is of another JVM"), saving.text());
  }

  @Test
  void liesBesideItsJarAndIsNamedToTheJvm() {
    Path jar = Path.of("a b", "ast-sprint.jar");
    StartCache cache = new StartCache(jar);
    assertEquals(Path.of("a b", "ast-sprint.aot"), cache.file());
    assertEquals("-XX:AOTCache=" + cache.file(), cache.command().get(1));
  }
}
