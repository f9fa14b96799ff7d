package astsprint.stages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S07 and S08 under every layout of objects that a JVM's flags can give, each in its own JVM. */
class RawStagesTest {
  private static final String EXPORT = "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseSerialGC",
        "-XX:+UseParallelGC",
        "-XX:+UseG1GC",
        "-XX:+UseZGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:-UseCompressedOops"
      })
  void conformWith(String flag) throws IOException, InterruptedException {
    String output = run(flag, EXPORT);
    assertEquals("S07 conforms\nS08 conforms\n", output);
  }

  @Test
  void areUnavailableWithoutAccess() throws IOException, InterruptedException {
    String output = run("-XX:+UseSerialGC");
    assertTrue(output.lines().allMatch(line -> line.contains("--add-exports")), output);
    assertEquals(2, output.lines().count(), output);
  }

  private static String run(String... flags) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(flags));
    command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path")));
    command.add(RawStages.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
              .replace("\r\n", "\n");
      assertTrue(process.waitFor(120, TimeUnit.SECONDS), "hangs with " + command);
      assertEquals(0, process.exitValue(), output);
      return output;
    } finally {
      process.destroyForcibly();
    }
  }
}
