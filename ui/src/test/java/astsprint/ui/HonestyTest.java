package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Observation;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.SourceHash;
import astsprint.results.Subject;
import astsprint.results.figures.RunFigures;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.LadderChart;
import astsprint.ui.model.FigureNotes;
import astsprint.ui.model.HeadlineText;
import astsprint.ui.model.Scale;
import astsprint.ui.model.ShownLadder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modes, disturbed forks and what may not be quoted are told where the figure stands. */
class HonestyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path project;

  @BeforeEach
  void measure() throws IOException {
    write(project);
  }

  /** A run that has all of it, in the project's references. */
  static void write(Path project) throws IOException {
    SyntheticRun run = SyntheticRuns.twoTrees(9);
    Cell disturbed = Cell.of(Benchmarks.LADDER, "S05", "SIXTEEN", 10);
    run.measured(disturbed, 90).observed(disturbed, Observation.DISTURBED, "canary 12% slower");
    for (String key : List.of("S01", "S08", "S10")) {
      double time = SyntheticRuns.TIMES.getOrDefault(key, 1.0);
      for (int files = 1; files <= 64; files *= 2) {
        double learnt = key.equals("S08") ? 1 + 0.4 * Math.log(files) : 1;
        run.measured(
            new Series(
                Benchmarks.ROTATION, key, "SIXTY_FOUR", new TreeMap<>(Map.of("files", "" + files))),
            time * learnt,
            0,
            3);
      }
    }
    run.write(project.resolve("results/reference/two-trees"));
  }

  private RunFigures figures() {
    return ShownLadder.ready(RunReader.read(project.resolve("results/reference/two-trees")));
  }

  private LadderChart ladder() {
    LadderChart.Options options =
        new LadderChart.Options(Scale.LINEAR, false, true, false, false, true, "");
    return new LadderChart(figures(), Benchmarks.LADDER, "SIXTEEN", options);
  }

  @Test
  void modesAndDisturbedForksAreToldOnTheChart() {
    String caption = ladder().caption();
    assertTrue(caption.contains("S08 6.43 in 6 of 9 forks, 11.0 in 3."), caption);
    assertTrue(
        caption.contains("Crosses: S05 1 fork in no figure: disturbed: canary 12% slower"),
        caption);
    assertTrue(caption.contains("Ratios across speeds: S08, S09"), caption);
  }

  @Test
  void aFigureOfAnotherSourceIsMarked() {
    // The synthetic run's S04 was measured of a source whose hash nothing has.
    List<List<String>> rows = ladder().table().rows();
    int why = ladder().table().columns().indexOf("not_quotable");
    assertEquals(
        "its source has changed since",
        rows.stream()
            .filter(row -> row.getFirst().equals("S04"))
            .findFirst()
            .orElseThrow()
            .get(why));
    assertEquals(
        "its run did not record which source it measured",
        rows.stream()
            .filter(row -> row.getFirst().equals("S03"))
            .findFirst()
            .orElseThrow()
            .get(why));
    assertTrue(ladder().caption().contains("Not to be quoted: S04 (its source has changed since)"));
  }

  @Test
  void theHashOfASourceThatIsTheSameMarksNothing() {
    Subject same =
        new Subject(
            "S04",
            "InlinedFields",
            Subject.Role.STAGE,
            Subject.Walks.OBJECTS,
            null,
            null,
            null,
            SourceHash.of(WalkStage.S04.source()));
    var figures = figures().get(Benchmarks.LADDER, "S04", "SIXTEEN").orElseThrow();
    assertEquals("yes", new FigureNotes(figures()).brief(same, figures));
  }

  @Test
  void bothTreesAreNamedAndTheHeadlineIsCautious() throws IOException {
    String text = HeadlineText.of(figures(), "SIXTEEN");
    assertTrue(text.contains("Sixteen files in turn:"), text);
    assertTrue(text.contains("\nOne file, learnt by heart:"), text);
    Path few = project.resolve("few");
    SyntheticRuns.twoTrees(2).write(few);
    String cautious = HeadlineText.of(ShownLadder.ready(RunReader.read(few)), "SIXTEEN");
    assertTrue(cautious.contains("not to be quoted: S01, S08"), cautious);
  }
}
