package astsprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command in this JVM, whatever flags that has: S09 needs none. */
class CostCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();

  @Test
  void tellsWhatAVisitNeedsAtLeast() throws IOException {
    Path file = Files.writeString(folder.resolve("one.py"), "x = 1");
    assertEquals(0, run("--tree", file.toString()));
    String text = out.toString();
    assertTrue(text.contains("of 5 visits"), text);
    // For each visit three reads, for each but the root one more; a write for each.
    assertTrue(text.lines().anyMatch(line -> line.matches("S09 +3\\.80 +1\\.00 .* –")), text);
  }

  @Test
  void namesATreeThatIsNotThere() {
    InputException absent = assertThrows(InputException.class, () -> run("--tree", "no.py"));
    assertTrue(String.valueOf(absent.getMessage()).startsWith("no.py: no tree"), absent::toString);
  }

  private int run(String... arguments) {
    CostCommand command = new CostCommand();
    CommandLine line = new CommandLine(command).setOut(new PrintWriter(out));
    line.parseArgs(arguments);
    return command.call();
  }
}
