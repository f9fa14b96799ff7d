package astsprint.linting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StartCacheTest {
  @Test
  void liesBesideItsJarAndIsNamedToTheJvm() {
    Path jar = Path.of("a b", "ast-sprint.jar");
    StartCache cache = new StartCache(jar);
    assertEquals(Path.of("a b", "ast-sprint.aot"), cache.file());
    assertEquals("-XX:AOTCache=" + cache.file(), cache.command().get(1));
  }
}
