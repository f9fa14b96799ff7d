package astsprint.results.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.RunReader;
import astsprint.results.figures.RunComparison.IncomparableException;
import astsprint.results.report.ComparisonReport;
import astsprint.results.stats.Verdict;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunComparisonTest {
  @TempDir Path folder;

  @Test
  void otherMachinesAreOnlyComparedWhenAskedFor() throws Exception {
    RunFigures here = figures("here", SyntheticRuns.ladder(6));
    RunFigures there = figures("there", SyntheticRuns.elsewhere(6, 1.5));
    IncomparableException refused =
        assertThrows(IncomparableException.class, () -> RunComparison.of(here, there, false));
    assertTrue(String.valueOf(refused.getMessage()).contains("another synthetic processor"));

    RunComparison across = RunComparison.of(here, there, true);
    assertTrue(across.across());
    assertTrue(across.rows().stream().noneMatch(row -> row.subject().key().equals("S01")));
    for (RunComparison.Row row : across.rows()) {
      assertEquals(1, row.comparison().ratio().value(), 0.05, "half again as slow, but all alike");
      assertTrue(noStep(row), row.toString());
    }
    String text = ComparisonReport.of(across).text(false);
    assertTrue(text.contains("ACROSS MACHINES: times are not comparable."));
    assertFalse(text.contains("A ns"), "no times across machines");
  }

  @Test
  void acrossMachinesAStageThatBothHaveIsTheMeasure() throws Exception {
    RunFigures here = figures("here", SyntheticRuns.own("S05", List.of("S04", "S05")));
    RunFigures there = figures("there", SyntheticRuns.elsewhere(6, 1.5));
    for (RunComparison across :
        List.of(RunComparison.of(here, there, true), RunComparison.of(there, here, true))) {
      assertEquals("S04", across.yardstick("DIFFLIB").orElseThrow());
      assertEquals(List.of("S05"), across.rows().stream().map(row -> row.subject().key()).toList());
      String text = ComparisonReport.of(across).text(false).replaceAll("\\s+", " ");
      assertTrue(text.contains("times as fast as S04 in the same run"), text);
      assertTrue(text.contains("beside S04 B is S05 FusedCheck 1.5"), text);
      assertFalse(text.contains("S01"), text);
      assertTrue(text.contains("L1 data 48 KB, L2 1,024 KB, L3 32,768 KB for 2"), text);
      assertFalse(text.contains("Cache["), text);
    }
  }

  @Test
  void aSingleStageInCommonIsNamed() throws Exception {
    RunFigures here = figures("here", SyntheticRuns.own("S04", List.of("S04")));
    RunFigures there = figures("there", SyntheticRuns.elsewhere(6, 1.5));
    String text = ComparisonReport.of(RunComparison.of(here, there, true)).text(false);
    assertTrue(text.contains("Only S04 has a figure in both: no ratio can be compared."), text);
  }

  @Test
  void whatIsSlowerIsSaidToTakeLonger() throws Exception {
    RunFigures one = figures("one", SyntheticRuns.ladder(10));
    String text =
        ComparisonReport.of(
                RunComparison.of(one, figures("slow", SyntheticRuns.slowed(10, 1.5)), false))
            .text(false);
    assertTrue(
        text.matches("(?s).*S01 +Generator .* 1\\.[45]\\d× as long \\[1\\.\\d+–1\\.\\d+\\]\\n.*"),
        text);
  }

  @Test
  void theHeapOfATreeThatTheOtherDidNotWalkIsNoDifference() throws Exception {
    RunFigures one = figures("one", SyntheticRuns.ladder(6));
    String heap = "\"-XX:+UseParallelGC\", \"FOREST: -Xmx5g\"";
    RunFigures more = rewritten("more", "\"-XX:+UseParallelGC\"", heap);
    assertFalse(RunComparison.of(one, more, true).across(), "no FOREST in either's trees");
    RunFigures walked =
        rewritten("walked", "\"LIBRARY\"", "\"FOREST\"", "\"-XX:+UseParallelGC\"", heap);
    assertFalse(RunComparison.of(one, walked, true).across(), "in one's alone");
    RunFigures both = rewritten("both", "\"LIBRARY\"", "\"FOREST\"");
    assertEquals(
        List.of("JVM flags: none of these / FOREST: -Xmx5g"),
        RunComparison.of(both, walked, true).differences());
  }

  /** A ladder whose {@code run.json} says other words: of each pair the second for the first. */
  private RunFigures rewritten(String name, String... words) throws IOException {
    Path run = SyntheticRuns.ladder(6).write(folder.resolve(name));
    Path info = run.resolve("run.json");
    String text = Files.readString(info);
    for (int i = 0; i < words.length; i += 2) {
      assertTrue(text.contains(words[i]), text);
      text = text.replace(words[i], words[i + 1]);
    }
    Files.writeString(info, text);
    return RunFigures.of(RunReader.read(run));
  }

  @Test
  void runsOfOneMachineAreComparedInTimes() throws Exception {
    RunFigures one = figures("one", SyntheticRuns.ladder(6));
    RunFigures other = figures("other", SyntheticRuns.ladder(10));
    RunComparison comparison = RunComparison.of(one, other, false);
    assertFalse(comparison.across());
    assertEquals(11, comparison.rows().size());
    assertTrue(comparison.rows().stream().allMatch(RunComparisonTest::noStep));
  }

  @Test
  void aRunOnABusyMachineIsNamedAndNothingIsReadIntoIt() throws Exception {
    RunComparison comparison =
        RunComparison.of(
            figures("quiet", SyntheticRuns.ladder(6)),
            figures("busy", SyntheticRuns.busy(6)),
            false);
    String text = ComparisonReport.of(comparison).text(false).replaceAll("\\s+", " ");
    assertTrue(text.contains("B: Not at rest when they were measured, of 66 forks: "), text);
    assertTrue(text.contains("Most were not: quote none of these figures."), text);
    assertFalse(text.contains("A: Not at rest"), text);
    assertTrue(text.contains("not judged: unsteady"), text);
    assertTrue(comparison.rows().stream().allMatch(RunComparisonTest::noStep));
  }

  @Test
  void whereEverythingMovedTheMachineIsSuspected() throws Exception {
    RunFigures one = figures("one", SyntheticRuns.ladder(10));
    RunFigures slow = figures("slow", SyntheticRuns.slowed(10, 1.5));
    RunComparison comparison = RunComparison.of(one, slow, false);
    assertTrue(comparison.rows().stream().allMatch(row -> row.verdict() == Verdict.SLOWER));
    String suspicion = "suspect the machine before the code";
    assertTrue(ComparisonReport.of(comparison).text(false).contains(suspicion));
    RunComparison alike =
        RunComparison.of(one, figures("alike", SyntheticRuns.slowed(10, 1)), false);
    assertFalse(ComparisonReport.of(alike).text(false).contains(suspicion));
  }

  @Test
  void threeRoundsGiveNoVerdict() throws Exception {
    RunFigures one = figures("one", SyntheticRuns.ladder(3));
    RunFigures other = figures("other", SyntheticRuns.ladder(10));
    assertTrue(
        RunComparison.of(one, other, false).rows().stream()
            .allMatch(row -> row.verdict() == Verdict.TOO_FEW_ROUNDS));
  }

  private static boolean noStep(RunComparison.Row row) {
    return row.verdict() == Verdict.NO_DIFFERENCE || row.verdict() == Verdict.NOT_TOLD_APART;
  }

  private RunFigures figures(String name, SyntheticRun run) throws IOException {
    return RunFigures.of(RunReader.read(run.write(folder.resolve(name))));
  }
}
