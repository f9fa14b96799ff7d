package astsprint.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.parse.error.PythonSyntaxError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of ten megabytes in a JVM with a heap of 64: a tree, or an error that says why not. */
final class PythonMemoryTest {
  private static final int SIZE = 10_000_000;

  @ParameterizedTest
  @CsvSource({
    "x = [, '1,', ], out of memory",
    "x = 1, +a, '', out of memory",
    "x, (a), '', out of memory",
    "#, a, '', a tree",
    "x =, a, '', a tree",
    "-, -, 1, out of memory",
    "f(, f(, '', too many nested parentheses",
  })
  void aLine(String head, String body, String tail, String outcome)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PythonMemoryTest.class.getName(),
                head,
                body,
                tail)
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), printed);
    assertEquals(outcome, printed.strip());
  }

  /** The JVM with the small heap. */
  public static void main(String[] args) {
    byte[] line = new byte[SIZE];
    byte[] head = args[0].getBytes(StandardCharsets.UTF_8);
    byte[] body = args[1].getBytes(StandardCharsets.UTF_8);
    byte[] tail = args[2].getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < SIZE; i++) {
      int at = i - SIZE + tail.length;
      line[i] =
          i < head.length ? head[i] : at < 0 ? body[(i - head.length) % body.length] : tail[at];
    }
    try {
      Python.parse(line);
      System.out.println("a tree");
    } catch (PythonSyntaxError e) {
      System.out.println(e.message().split(":", 2)[0]);
    }
  }
}
