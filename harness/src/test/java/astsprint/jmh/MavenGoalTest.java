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

class JmhArgumentsTest {
  @TempDir private Path runs;

  @Test
  void runsTheLadderWhenNothingIsNamed() throws IOException {
    assertEquals("LadderBenchmark", of("-p", "stage=S03").getLast());
  }

  @Test
  void runsWhatIsNamed() throws IOException {
    List<String> arguments = of("Parse.*", "-f", "1");
    assertFalse(arguments.contains("LadderBenchmark"));
    assertTrue(arguments.contains("Parse.*"));
  }

  @Test
  void leavesTheUsersResultFileAlone() throws IOException {
    List<String> arguments = of("-rff", "mine.csv", "-rf", "csv");
    assertEquals(1, arguments.stream().filter("-rff"::equals).count());
    assertEquals(1, arguments.stream().filter("-rf"::equals).count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "-l", "-lp", "-lprof", "-lrf"})
  void makesNoFolderWhenOnlyAskedForInformation(String option) throws IOException {
    assertEquals(List.of(option), of(option));
    try (var folders = Files.list(runs)) {
      assertEquals(0, folders.count());
    }
  }

  @Test
  void takesWordsInQuotesAsOne() throws IOException {
    String root = runs.toString();
    List<String> arguments =
        JmhArguments.ofMaven(root, "java", "-jvmArgsAppend \"-Xint -Da=b\" -wi 1", true);
    assertTrue(arguments.contains("-Xint -Da=b"));
    assertEquals(1, arguments.stream().filter("-wi"::equals).count());
    assertTrue(arguments.contains("round=1,2"));
  }

  private List<String> of(String... given) throws IOException {
    return JmhArguments.of(List.of(given), runs, "java", JmhArguments.FULL, 1);
  }
}
