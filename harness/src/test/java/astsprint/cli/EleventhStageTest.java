package astsprint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.eleventh.EleventhStage;
import astsprint.jmh.JvmAccess;
import astsprint.process.OwnJvm;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A class, a lesson and a line make a stage that every command knows. The commands run in JVMs of
 * their own, as users start them, on classes that were compiled when there were ten stages.
 */
@Tag("long")
@TestMethodOrder(OrderAnnotation.class)
class EleventhStageTest {
  private static final String NAME = EleventhStage.NAME;

  @TempDir private static Path folder;
  private static String classPath = "";

  @BeforeAll
  static void build() throws IOException {
    classPath = EleventhStage.classPath(folder);
  }

  @Test
  @Order(1)
  void isListedAndWalks() throws Exception {
    assertFound(NAME + "  " + EleventhStage.TITLE, "stages");
    Path source = Files.writeString(folder.resolve("two.py"), "a\nb");
    assertEquals(
        List.of("Module", "Expr", "Expr", "Name", "Name", "Load", "Load"),
        run("walk", "--stage", NAME, source.toString()).lines().toList());
  }

  @Test
  @Order(2)
  void runsAsADuelAndStandsInItsReport() throws Exception {
    List<String> duel = new ArrayList<>(List.of("bench", "--duel", "S10," + NAME));
    duel.addAll(List.of("-p", "tree=DIFFLIB", "-p", "round=1"));
    duel.addAll(List.of("-wi", "1", "-w", "50ms", "-i", "1", "-r", "50ms"));
    assertRow(run(duel.toArray(String[]::new)));
    assertRow(run("report"));
    Path recorded = RunReader.latest(folder.resolve("results").resolve("runs")).orElseThrow();
    RunInfo info = RunReader.read(recorded).info();
    assertNotNull(info);
    assertEquals(
        List.of("S07"),
        info.subjects().stream().filter(s -> s.key().equals(NAME)).map(Subject::base).toList());
  }

  @Test
  @Order(3)
  void isProfiled() throws Exception {
    assertFound(
        NAME + " on DIFFLIB",
        "profile",
        NAME,
        "--tree",
        "DIFFLIB",
        "--seconds",
        "3",
        "--by",
        "JFR");
  }

  @Test
  @Order(4)
  void isExplainedAgainstTheBaseThatItsLineNames() throws Exception {
    String said = run("explain", NAME, "--tree", "DIFFLIB");
    assertTrue(said.contains("-public final class S07RawSlot"), "not against its base: " + said);
    assertTrue(said.contains("+public final class S11Visitor"), said);
    assertTrue(said.contains("What the JIT did to S11Visitor on DIFFLIB"), said);
  }

  private static void assertRow(String report) {
    assertTrue(report.lines().anyMatch(line -> line.matches(NAME + " +Visitor +\\S.*")), report);
  }

  private static void assertFound(String text, String... arguments) throws Exception {
    String said = run(arguments);
    assertTrue(said.contains(text), said);
  }

  /**
   * Runs a command in a folder of its own, where its runs and profiles go. On a busy machine a fork
   * is disturbed and has no figure, and a profile may get no sample: that is status 3, and no fault
   * of the stage.
   */
  private static String run(String... arguments) throws Exception {
    List<String> argv = new ArrayList<>(List.of(OwnJvm.java()));
    argv.addAll(JvmAccess.FLAGS);
    argv.addAll(List.of("-cp", classPath, Main.class.getName()));
    argv.addAll(List.of(arguments));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(argv)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    int status = process.waitFor();
    String text = Files.readString(said);
    assertTrue(status == 0 || status == 3, text);
    return text;
  }
}
