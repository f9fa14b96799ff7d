package astsprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void dumpsATree() throws IOException {
    assertEquals(0, run("ast", "dump", file("pass").toString()));
    assertEquals(
        "Module(body=[Pass(lineno=1, col_offset=0, end_lineno=1, end_col_offset=4)],"
            + " type_ignores=[])\n",
        out.toString());
  }

  @Test
  void namesFileLineAndColumnOfASyntaxError() throws IOException {
    Path file = file("x = 1\ny = )\n");
    assertEquals(ExitStatus.BAD_INPUT, run("ast", "dump", file.toString()));
    assertTrue(err.toString().startsWith(file + ":2:5: SyntaxError: "), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void namesAFileThatIsNotThere() {
    assertEquals(ExitStatus.BAD_INPUT, run("ast", "dump", folder.resolve("no.py").toString()));
    assertTrue(err.toString().contains("no.py: no such file"), err.toString());
  }

  @Test
  void oneBadFileStopsNoOther() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.py"), "(");
    Path worse = Files.writeString(folder.resolve("worse.py"), ")");
    assertEquals(ExitStatus.BAD_INPUT, run("ast", "check", bad.toString(), worse.toString()));
    assertEquals(2, err.toString().lines().count());
  }

  @Test
  void printsClassesInTheOrderOfVisits() throws IOException {
    assertEquals(0, run("walk", "--stage", "S03", file("a\nb").toString()));
    assertEquals("Module\nExpr\nExpr\nName\nName\nLoad\nLoad\n", out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ast", "walk"})
  void explainsWrongUsage(String command) {
    assertEquals(2, run(command));
    assertTrue(err.toString().contains("Usage: ast-sprint"), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"explain S04 S99", "profile S04 S99", "bench --duel S04,S99"})
  void namesAStageThatThereIsNot(String command) {
    assertEquals(2, runHere(command.split(" ", -1)));
    assertTrue(err.toString().startsWith("S99 is no stage: there are S01 to S"), err.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"S04 S08 S10", "S04 S04"})
  void explainsOneStageOrTwoThatDiffer(String stages) {
    assertEquals(2, runHere(("explain " + stages).split(" ", -1)));
    assertTrue(err.toString().startsWith("explain takes one stage, or two that differ"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"profile S01 --into no-run", "peers --into no-run", "explain S04 --run no-run"})
  void aRunThatIsToBeThereIsLookedForAndNotMade(String command) {
    assertEquals(ExitStatus.BAD_INPUT, runHere(command.split(" ", -1)));
    assertTrue(err.toString().startsWith("no-run: no such run, here or below"), err.toString());
    assertFalse(Files.exists(Path.of("no-run")));
  }

  @Test
  void listsEveryStage() {
    assertEquals(0, run("stages"));
    assertTrue(out.toString().startsWith("S01  Generator"), out.toString());
  }

  @Test
  void reportsAndComparesAnyonesJmhFile() throws IOException {
    String result =
        "[{\"benchmark\":\"a.B.c\",\"mode\":\"avgt\",\"primaryMetric\":"
            + "{\"score\":0.000123,\"scoreUnit\":\"ms/op\",\"rawData\":[[0.000123]]}}] more";
    Path file = Files.writeString(folder.resolve("jmh.json"), result);
    assertEquals(0, run("report", file.toString()));
    assertTrue(out.toString().matches("(?s).*B\\.c +avgt +123 +ns/op .*"), out.toString());
    assertTrue(out.toString().contains("text behind it"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("report", "--csv", file.toString(), file.toString()));
    assertEquals(3, out.toString().lines().count(), "one head, two rows");
    assertTrue(err.toString().contains("text behind it"), err.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("compare", file.toString(), file.toString()));
    assertTrue(out.toString().contains("1.00× as fast"), out.toString());
    assertTrue(out.toString().contains("One fork in a file"), out.toString());
  }

  private Path file(String source) throws IOException {
    return Files.writeString(folder.resolve("ä file.py"), source);
  }

  /** Also of a command that measures: not in a JVM of its own. */
  private int runHere(String... arguments) {
    CommandLine line = Main.line(new PrintWriter(out), new PrintWriter(err), arguments);
    return line.setExecutionStrategy(new CommandLine.RunLast()).execute(arguments);
  }

  private int run(String... arguments) {
    return Main.line(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
  }
}
