package astsprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ast-sprint lint} before people: colours, the line that is meant, a progress bar. */
class LintTerminalTest {
  private static final String ESCAPE = "\u001b[";

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final ByteArrayOutputStream bar = new ByteArrayOutputStream();

  @Test
  void showsTheLineAndACaretInColours() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), "x = 1\nif x == None: pass\n");
    assertEquals(1, run(true, true, "--select", "E711", file.toString()));
    assertTrue(out.toString().contains(ESCAPE + "1;31mE711" + ESCAPE + "0m "), out.toString());
    assertEquals(
        """
        FILE:2:9: E711 comparison with None: use is None
        2 | if x == None: pass
          |         ^^^^
        """
            .replace("comparison with None: use is None", message()),
        plain().replace(file.toString(), "FILE"));
  }

  @Test
  void aTabBeforeACaretStaysOne() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), "def f():\n\treturn ä😀\n");
    run(true, true, "--select", "E999", file.toString());
    assertTrue(plain().endsWith("2 | \treturn ä😀\n  | \t        ^\n"), plain());
  }

  @Test
  void ofSeveralLinesTheFirstIsMarkedToItsEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("a.py"), "(1 +\n 2)\n");
    run(true, true, "--select", "B018", file.toString());
    assertTrue(plain().endsWith("1 | (1 +\n  |  ^^^\n"), plain());
  }

  @Test
  void withoutColoursOrPeopleThereIsALineForEach() throws IOException {
    String file = Files.writeString(folder.resolve("a.py"), "import os\n").toString();
    run(true, false, file);
    run(false, true, file);
    run(true, true, "--format", "github", file);
    assertFalse(out.toString().contains(ESCAPE), out.toString());
    assertEquals(3, out.toString().lines().count());
  }

  @Test
  void manyFilesHaveAProgressBar() throws IOException {
    write(60);
    assertEquals(1, run(true, true, folder.toString()));
    String shown = bar.toString(StandardCharsets.UTF_8);
    assertTrue(shown.contains("lint") && shown.contains("60/60"), shown);
    assertEquals(60, plain().lines().filter(line -> line.contains("F401")).count());
  }

  @Test
  void fewFilesAndPipesHaveNone() throws IOException {
    write(10);
    run(true, true, folder.toString());
    write(60);
    run(false, true, folder.toString());
    assertEquals("", bar.toString(StandardCharsets.UTF_8));
  }

  private void write(int files) throws IOException {
    for (int i = 0; i < files; i++) {
      Files.writeString(folder.resolve("m" + i + ".py"), "import os\n");
    }
  }

  /** Of the only finding. */
  private String message() {
    String first = plain().lines().findFirst().orElse("");
    return first.substring(first.indexOf("E711 ") + "E711 ".length());
  }

  private String plain() {
    return out.toString().replaceAll("\u001b\\[[0-9;]*m", "").replace(System.lineSeparator(), "\n");
  }

  private int run(boolean terminal, boolean colours, String... arguments) {
    PrintStream to = new PrintStream(bar, true, StandardCharsets.UTF_8);
    LintCommand command =
        new LintCommand(
            terminal,
            colours,
            () -> new ProgressBarBuilder().setConsumer(new ConsoleProgressBarConsumer(to, 100)));
    return new CommandLine(command)
        .setOut(new PrintWriter(out))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .execute(arguments);
  }
}
