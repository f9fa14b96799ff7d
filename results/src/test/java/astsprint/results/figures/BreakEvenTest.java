package astsprint.results.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.report.Report;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BreakEvenTest {
  @TempDir Path folder;

  @Test
  void aSnapshotPaysAgainstTheFirstWalkOfTheObjects() throws Exception {
    SyntheticRun run = prepared();
    measured(run, Benchmarks.FIRST, "S08", 20);
    BreakEven even = BreakEven.of(figures(run)).getFirst();
    // 15 to prepare; 18 saved by each walk, where the ladder's 5 would save 3.
    assertEquals("S08", even.against());
    assertEquals(Optional.of(1L), even.walks());
  }

  @Test
  void itsOwnFirstWalkCountsWhereThatIsKnown() throws Exception {
    SyntheticRun run = prepared();
    measured(run, Benchmarks.FIRST, "S08", 20);
    measured(run, Benchmarks.FIRST, "S09", 12);
    assertEquals(Optional.of(2L), BreakEven.of(figures(run)).getFirst().walks());
  }

  @Test
  void withoutAFirstWalkNothingIsSaidButHowToGetIt() throws Exception {
    RunFigures figures = figures(prepared());
    BreakEven even = BreakEven.of(figures).getFirst();
    assertFalse(even.known());
    assertEquals(Optional.empty(), even.walks());
    String text = Report.of(figures).text(false).replaceAll("\\s+", " ");
    assertTrue(
        text.contains(
            "ast-sprint bench \"PrepareBenchmark|FirstBenchmark\" -p stage=S08,S09 -p"
                + " tree=DIFFLIB"),
        text);
    assertTrue(text.contains("not known"), text);
  }

  @Test
  void aSnapshotThatIsNoFasterNeverPays() throws Exception {
    SyntheticRun run = prepared();
    measured(run, Benchmarks.FIRST, "S08", 1.5);
    RunFigures figures = figures(run);
    BreakEven even = BreakEven.of(figures).getFirst();
    assertTrue(even.known());
    assertEquals(Optional.empty(), even.walks());
    assertTrue(Report.of(figures).text(false).contains(" never"));
  }

  /** S08 and S09 on the ladder at 5 and 2 ns, and S09's preparation at 15. */
  private static SyntheticRun prepared() {
    SyntheticRun run = SyntheticRuns.exact();
    measured(run, Benchmarks.LADDER, "S08", 5);
    measured(run, Benchmarks.LADDER, "S09", 2);
    measured(run, Benchmarks.PREPARE, "S08", 0.01);
    measured(run, Benchmarks.PREPARE, "S09", 15);
    return run;
  }

  private static void measured(SyntheticRun run, String benchmark, String key, double ns) {
    run.measured(Series.of(benchmark, key, "DIFFLIB"), ns, 0, 3);
  }

  private RunFigures figures(SyntheticRun run) throws IOException {
    return RunFigures.of(RunReader.read(run.write(folder)));
  }
}
