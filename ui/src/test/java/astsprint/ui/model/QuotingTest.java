package astsprint.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.SourceHash;
import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a slide says of figures that may not be quoted, beside others that may. */
class QuotingTest {
  private static final String TREE = "SIXTEEN";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** Stages as their sources are now, with so many forks each. */
  private RunFigures run(int s02, int s03, int s04) throws IOException {
    Run made = RunReader.read(SyntheticRuns.ladder(1).write(folder.resolve("made")));
    List<Subject> subjects = new ArrayList<>();
    RunInfo info = Objects.requireNonNull(made.info());
    for (Subject each : info.subjects()) {
      if (each.role() == Subject.Role.STAGE) {
        String hash = SourceHash.of(WalkStage.valueOf(each.key()).source());
        subjects.add(
            new Subject(
                each.key(), each.title(), each.role(), each.walks(), null, null, null, hash));
      }
    }
    SyntheticRun run = new SyntheticRun(info.of(subjects), 0.01, 18);
    run.measured(Series.of(Benchmarks.LADDER, "S02", TREE), 90, 0, s02);
    run.measured(Series.of(Benchmarks.LADDER, "S03", TREE), 80, 0, s03);
    run.measured(Series.of(Benchmarks.LADDER, "S04", TREE), 60, 0, s04);
    return ShownLadder.ready(RunReader.read(run.write(folder.resolve("run"))));
  }

  @Test
  void whatFewForksMeasuredIsARangeWithItsReason() throws IOException {
    RunFigures run = run(8, 8, 3);
    Ladder ladder = ShownLadder.of(run, TREE);
    FigureNotes notes = new FigureNotes(run);
    assertEquals(Set.of("S04"), notes.weaker(ladder));
    assertEquals("", notes.caution(ladder, List.of("S02", "S03")));
    assertEquals(
        "Not to be quoted: S04 (too few forks undisturbed and steady; six are needed).",
        notes.caution(ladder, List.of("S03", "S04")));
    String range = FigureNotes.range(ladder.row("S04").orElseThrow());
    assertEquals("58.7–60.8", range);
    String step = StageSummary.step(ladder, WalkStage.S04, true);
    assertTrue(
        step.matches("1\\.\\d\\d times as fast \\(1\\.\\d\\d–1\\.\\d\\d, range of 3\\)"), step);
  }

  @Test
  void whereNothingMayBeQuotedThatIsSaidOfTheRun() throws IOException {
    RunFigures run = run(3, 2, 3);
    Ladder ladder = ShownLadder.of(run, TREE);
    FigureNotes notes = new FigureNotes(run);
    assertEquals(Set.of(), notes.weaker(ladder), "no mark tells one from another");
    assertEquals(
        "None of these figures may be quoted: too few forks undisturbed and steady; six are"
            + " needed.",
        notes.caution(ladder, List.of("S02", "S03", "S04")));
  }
}
