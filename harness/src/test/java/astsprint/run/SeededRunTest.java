package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.linting.SeededCount;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.SeededMistakes;
import astsprint.results.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted of seeded mistakes is a run like others: read, reported, the latest. */
class SeededRunTest {
  @TempDir private Path runs;

  @Test
  void whatWasCountedIsReadAgainAndReported() throws Exception {
    SeededCount count = new SeededCount(3);
    count.add(20);
    Run run = SeededRun.write(runs, count.result(), List.of("ast-sprint", "seeded"));
    assertEquals(count.result(), run.seeded());
    assertEquals(List.of(), run.problems());
    assertFalse(run.unfinished());
    assertEquals(run.path(), RunReader.latest(runs).orElseThrow());
    String text = Report.of(run).text(false);
    assertTrue(text.contains("Rounds of mending, 20 programs with seeded mistakes"), text);
  }

  @Test
  void whatIsNoCountIsAProblemOfTheRun() throws Exception {
    Path folder = runs.resolve("broken");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(SeededMistakes.FILE), "{\"programs\": 3}");
    Run run = RunReader.read(folder);
    assertTrue(run.problems().getFirst().toString().contains("holds no seeded mistakes"));
  }
}
