package astsprint.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import astsprint.ast.Module;
import astsprint.stages.S10NativeKernel;
import astsprint.walk.Availability.Available;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The memory off the heap, watched in a process of its own: resident memory belongs to a whole
 * process, and in the tests' own one other tests run beside this one.
 */
final class KernelLeakTest {
  private static final Path STATUS = Path.of("/proc/self/statm");
  private static final int PAGE = 4096;

  @Test
  void preparingAgainAndAgainLeaksNothing() throws Exception {
    assumeTrue(Files.isReadable(STATUS), "resident memory can be read on Linux only");
    assumeTrue(Kernel.widestVector() instanceof Available<Integer>, "there is no kernel");
    assertTrue(grown("close") < 150L << 20, "of what is closed, nothing stays");
    assertTrue(grown("keep") > 150L << 20, "what is not closed is seen");
  }

  private static long grown(String what) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A heap that does not grow, so that only memory off it can.
                "-Xms128m",
                "-Xmx128m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KernelLeakTest.class.getName(),
                what)
            .redirectErrorStream(true)
            .start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), said);
    return Long.parseLong(said);
  }

  /** Prints by how many bytes the process grows. */
  public static void main(String[] args) throws IOException {
    boolean close = args[0].equals("close");
    Module module = KernelTrees.wide(40_000);
    long before = 0;
    for (int i = 0; i < 600; i++) {
      if (i == 200) {
        before = residentPages();
      }
      var walk = new S10NativeKernel().prepare(module);
      if (close) {
        walk.close();
      }
    }
    // Each walk's arrays have some 800 KB: 400 of them, leaked, would be 300 MB.
    System.out.println((residentPages() - before) * PAGE);
  }

  private static long residentPages() throws IOException {
    return Long.parseLong(Files.readString(STATUS).split(" ", -1)[1]);
  }
}
