package astsprint.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of somebody's own, as they begin and with a mistake. */
class RuleTrialTest {
  private static final String REPORT = "file.report(code(), node, \"print left behind\");";

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();

  @Test
  void beginsWithoutAWarning() throws Exception {
    Path file = NewRule.write(folder, "MyRule");
    assertEquals(List.of(), new Javac().compile(file, folder, new LinkedHashSet<>()));
    assertTrue(RuleTrial.isFor(file));
    assertThrows(WorkshopException.class, () -> NewRule.write(folder, "MyRule"));
    assertThrows(WorkshopException.class, () -> NewRule.write(folder, "my rule"));
  }

  @Test
  void aWalkerIsNoRule() throws Exception {
    assertFalse(RuleTrial.isFor(NewWalker.write(folder, "Mine", WalkStage.first())));
    assertFalse(RuleTrial.isFor(folder.resolve("None.java")));
  }

  @Test
  void showsWhatThrowsAndWhere() throws Exception {
    assertFalse(run(REPORT, "throw new IllegalStateException(\"no\");"));
    String text = String.join("\n", lines);
    assertTrue(text.startsWith("MyRule: throws java.lang.IllegalStateException: no\n"), text);
    assertTrue(text.contains("MyRule.java:25: throw new IllegalStateException"), text);
    assertTrue(text.matches("(?s).*\n  looking at [\\w/]+\\.py:\\d+: .*print\\(.*"), text);
  }

  @Test
  void saysWhatDoesNotCompile() throws Exception {
    assertFalse(run(REPORT, "file.report(nothing);"));
    assertTrue(lines.getFirst().contains("MyRule.java:25:"), lines.toString());
    assertEquals("MyRule is not compiled.", lines.getLast());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"X100\"; | \"x 1\"; | its code is capital letters, then digits, such as X100: x 1",
        "\"X100\"; | \"F401\"; | its code is taken by a rule that comes with the linter: F401",
        "List.of(Call.class); | List.of(); | it wants no class, and so will never be shown a node",
        "report(code(), | report(\"X200\", | it reports under the code X200, its own is X100: ",
        "look(AstNode node, LintedFile file) { | look(AstNode node, LintedFile file) {"
            + " System.exit(3); | ends its JVM by itself (exit status 3)",
      })
  void saysWhichPartOfTheContractIsBroken(String what, String with, String said) throws Exception {
    assertFalse(run(what, with));
    assertTrue(lines.getLast().startsWith("MyRule: " + said), lines.toString());
  }

  @Test
  @Tag("long")
  void seesStateThatARuleKeeps() throws Exception {
    assertFalse(
        run(
            "if (((Call) node)",
            "if (seen.add(file.text().text()) && ((Call) node)",
            "public final class MyRule implements Rule {",
            "public final class MyRule implements Rule {\n"
                + "  private final java.util.Set<String> seen = new java.util.HashSet<>();"));
    assertTrue(lines.getLast().contains("a rule has no state of its own"), lines.toString());
  }

  @Test
  @Tag("long")
  void saysWhereItHangs() throws Exception {
    Path file = rule(REPORT, "while (true) Thread.onSpinWait();");
    assertFalse(new RuleTrial(file, lines::add, List.of("-Dastsprint.rule.limit=2")).run());
    String text = String.join("\n", lines);
    assertTrue(text.startsWith("MyRule: hangs: no end after 2 s\n  at "), text);
    assertTrue(text.contains("\n  looking at "), text);
  }

  @Test
  @Tag("long")
  void countsWhatItFindsAndTimesIt() throws Exception {
    assertTrue(run(), lines.toString());
    String text = String.join("\n", lines);
    assertTrue(text.contains("MyRule is right"), text);
    assertTrue(
        text.matches("(?s).*\nIt finds [1-9][\\d,]* in [1-9]\\d* of 713 files\\.\n.*"), text);
    assertTrue(text.contains("X100 print left behind\n"), text);
    assertTrue(text.matches("(?s).*\nan empty rule +[0-9.]+\nMyRule +[0-9.]+ .*"), text);
  }

  private boolean run(String... changes) throws Exception {
    return new RuleTrial(rule(changes), lines::add).run();
  }

  /** What new begins with, changed. */
  private Path rule(String... changes) throws IOException, WorkshopException {
    Path file = NewRule.write(folder, "MyRule");
    String source = Files.readString(file);
    for (int i = 0; i < changes.length; i += 2) {
      source = source.replace(changes[i], changes[i + 1]);
    }
    return Files.writeString(file, source);
  }
}
