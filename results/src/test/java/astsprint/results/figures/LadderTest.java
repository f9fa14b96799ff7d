package astsprint.results.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Verdict;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LadderTest {
  @TempDir Path folder;

  @Test
  void everyStepOfACompleteRunIsFound() throws Exception {
    Ladder ladder = ladder(SyntheticRuns.ladder(10));
    assertEquals(11, ladder.rows().size());
    for (Row row : ladder.rows().subList(1, 10)) {
      assertNotNull(row.step());
      assertEquals(Verdict.FASTER, row.step().verdict(), row.subject().key());
    }
    assertNull(ladder.rows().getFirst().step(), "the first has no predecessor");
    assertNull(ladder.rows().getLast().step(), "the floor is no step");
  }

  @Test
  void theFiguresAreTheTrueOnes() throws Exception {
    Ladder ladder = ladder(SyntheticRuns.ladder(10));
    Row s08 = ladder.row("S08").orElseThrow();
    assertHolds(s08.ns(), 5.0);
    assertHolds(s08.toFirst(), 62.0 / 5.0);
    assertNotNull(s08.step());
    assertHolds(s08.step().comparison().ratio(), 8.0 / 5.0);
    assertEquals(5.0, s08.bytes());
    assertEquals(92, Objects.requireNonNull(s08.savedPercent()), 1);
    assertEquals(7.8, Objects.requireNonNull(s08.nsPerDistinct()), 0.2);
  }

  @Test
  void threeRoundsGiveRangesAndNoVerdict() throws Exception {
    Ladder ladder = ladder(SyntheticRuns.ladder(3));
    for (Row row : ladder.rows().subList(1, 10)) {
      assertNotNull(row.step());
      assertEquals(Verdict.TOO_FEW_ROUNDS, row.step().verdict());
      assertEquals("", row.step().comparison().words());
      assertNotNull(row.ns());
      assertTrue(!row.ns().interval());
    }
  }

  @Test
  void aRowWithoutAFigureSaysWhy() throws Exception {
    Ladder ladder = ladder(SyntheticRuns.failures());
    assertEquals(10, ladder.rows().size());
    assertEquals("thrown: java.lang.IllegalStateException: no class", absence(ladder, "S05"));
    assertEquals("unavailable: no raw access on this JVM", absence(ladder, "S07"));
    assertEquals("wrong: visit 17 is Name, not Load", absence(ladder, "S08"));
    assertEquals("incomplete: no fork has come to its end", absence(ladder, "S10"));
  }

  @Test
  void aStepLeapsOverStagesWithoutFigures() throws Exception {
    Row s09 = ladder(SyntheticRuns.failures()).row("S09").orElseThrow();
    assertNotNull(s09.step());
    assertEquals("S06", s09.step().from());
  }

  @Test
  void aStageIsJudgedAgainstTheBaseThatItNames() throws Exception {
    Row own = ladder(SyntheticRuns.own("S04", List.of("S04", "S10"))).row("S11").orElseThrow();
    assertNotNull(own.step());
    assertEquals("S04", own.step().from());
    assertHolds(own.step().comparison().ratio(), 45.0 / SyntheticRuns.OWN);
  }

  @Test
  void aBaseWithoutAFigureGivesWayToItsOwn() throws Exception {
    Row own = ladder(SyntheticRuns.own("S05", List.of("S04", "S06"))).row("S11").orElseThrow();
    assertNotNull(own.step());
    assertEquals("S04", own.step().from());
  }

  @Test
  void inADuelTheOtherIsTheBase() throws Exception {
    Row own = ladder(SyntheticRuns.own("S04", List.of("S10"))).row("S11").orElseThrow();
    assertNotNull(own.step());
    assertEquals("S10", own.step().from());
  }

  @Test
  void cPythonIsFoundAmongThePeersOfTheRun() throws Exception {
    Ladder ladder = ladder(SyntheticRuns.reference());
    assertHolds(ladder.row("S10").orElseThrow().toCPython(), 380 / 0.42);
  }

  private static void assertHolds(@Nullable Estimate estimate, double truth) {
    assertNotNull(estimate);
    assertTrue(estimate.interval());
    assertTrue(estimate.low() < truth && truth < estimate.high(), estimate + " for " + truth);
  }

  private static @Nullable String absence(Ladder ladder, String key) {
    return ladder.row(key).orElseThrow().absence();
  }

  private Ladder ladder(SyntheticRun synthetic) throws IOException {
    Run run = RunReader.read(synthetic.write(folder));
    assertEquals(List.of(), run.problems());
    return Ladder.of(RunFigures.of(run), Benchmarks.LADDER, "DIFFLIB");
  }
}
