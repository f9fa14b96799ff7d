package astsprint.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenGoalTest {
  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(strings = {"-h", "-l", "-lp", "-lprof", "-lrf"})
  void leavesJmhToAnswerForItself(String option) throws IOException {
    assertEquals(List.of(option), MavenGoal.arguments(root.toString(), "java", option, false));
    assertFalse(Files.exists(root.resolve("harness")));
  }

  @Test
  void takesWordsInQuotesAsOne() throws IOException {
    assertEquals(
        List.of(root.toString(), "java", "--quick", "-jvmArgsAppend", "-Xint -Da=b", "-wi", "1"),
        told("-jvmArgsAppend \"-Xint -Da=b\" -wi 1", true));
  }

  @Test
  void leadsJmhToTheHandover() throws IOException {
    List<String> arguments = MavenGoal.arguments(root.toString(), "java", "", false);
    String profiler = arguments.get(arguments.indexOf("-prof") + 1);
    assertTrue(profiler.startsWith(Handover.class.getName() + ":"), profiler);
    assertEquals("FloorBenchmark", arguments.getLast());
  }

  private List<String> told(String given, boolean quick) throws IOException {
    List<String> arguments = MavenGoal.arguments(root.toString(), "java", given, quick);
    String profiler = arguments.get(arguments.indexOf("-prof") + 1);
    return Files.readAllLines(Path.of(profiler.substring(profiler.indexOf(':') + 1)));
  }
}
