package astsprint.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.report.Report;
import astsprint.run.ClosedRun;
import astsprint.run.RunFolder;
import astsprint.stages.WalkStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timed for one round: what it says, not how fast anything is. */
@Tag("long")
class TimingTest {
  @TempDir private Path folder;

  @BeforeEach
  void keepApart() {
    System.setProperty(HintCount.PROPERTY, folder.resolve("progress.txt").toString());
  }

  @AfterEach
  void forget() {
    System.clearProperty(HintCount.PROPERTY);
  }

  private record Tried(ClosedRun run, Timing.Outcome outcome) {
    String text() {
      return String.join("\n", outcome.lines());
    }
  }

  private Tried time(Path file) throws Exception {
    try (Timing timing =
        new Timing(new Trial(file, line -> {}), List.of(WalkStage.S05), 1, System.nanoTime())) {
      assertTrue(timing.check());
      RunFolder run = RunFolder.create(folder.resolve("runs"));
      timing.into(run, line -> {});
      ClosedRun closed = run.close();
      return new Tried(closed, timing.outcome(closed));
    }
  }

  @Test
  void leavesARunLikeAnyOther() throws Exception {
    Path file = NewWalker.write(folder, "Mine", WalkStage.S04);
    Tried tried = time(file);
    assertTrue(!tried.run().interrupted());
    TryResult result = TryResult.of(tried.run().run().path()).orElseThrow();
    assertEquals(
        List.of("S04", "S05", "Mine"),
        List.of(String.valueOf(result.origin()), String.valueOf(result.gate()), result.key()));
    assertEquals(
        Files.readString(file),
        Files.readString(tried.run().run().path().resolve("source/Mine.java")));
    String report = Report.of(tried.run().run()).text(false);
    assertTrue(report.contains("Mine"), report);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Table | right on known trees only, as from a table",
        "AnswerOrder | the answer was laid out beforehand",
        "LazySnapshot | a lazy visited(i)",
        "HelperThreads | helper threads",
        "LeavesOutWalks | it remembers what it saw, or leaves out walks",
        "CountsMore | walk() returns another number than it visits",
      })
  void catches(String cheat, String said) throws Exception {
    Tried tried = time(Path.of("src", "cheats", cheat + ".java"));
    assertTrue(tried.text().contains(said), tried.text());
    assertEquals(Timing.End.AT_FAULT, tried.outcome().end());
  }

  @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
  @Test
  void catchesAPatchedClock() throws Exception {
    catches("PatchedClock", "the clock of its JVM was changed");
  }

  @Test
  void showsWhatLiesInPrepareAndClose() throws Exception {
    Tried tried = time(Path.of("src", "cheats", "HiddenWork.java"));
    boolean busy = tried.outcome().end() == Timing.End.NOT_MEASURED;
    assertTrue(busy || tried.text().contains("prepare and close take"), tried.text());
  }
}
