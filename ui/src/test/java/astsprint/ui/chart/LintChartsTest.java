package astsprint.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.LintPart;
import astsprint.results.Observation;
import astsprint.results.RunReader;
import astsprint.results.SeededMistakes;
import astsprint.results.Series;
import astsprint.results.figures.LintCosts;
import astsprint.results.figures.RunFigures;
import astsprint.results.synthetic.SyntheticLint;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.model.LintTexts;
import astsprint.ui.model.Scale;
import astsprint.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A linter's parts lie end to end; a factor of the walk is small beside all of it. */
class LintChartsTest {
  private static final ChartStyle STYLE = new ChartStyle(Theme.LIGHT, 1);

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private RunFigures run;

  /** Three rules. The walk takes 60, 10 and 1 of what is 160, 110 and 121 in all. */
  @BeforeEach
  void measure() throws Exception {
    SyntheticRun made = SyntheticRuns.exact();
    bar(made, "S01", "one", 0, 60);
    bar(made, "S08", "one", 0, 10);
    bar(made, "S10", "one", 20, 1);
    bar(made, "S01", "each", 0, 180);
    bar(made, "S08", "each", 0, 26);
    bar(made, "S10", "each", 20, 3);
    run = RunFigures.of(RunReader.read(made.write(folder)));
  }

  private static void bar(
      SyntheticRun made, String key, String walks, double prepare, double walk) {
    part(made, key, walks, LintPart.PARSE.key(), 100);
    if (prepare > 0) {
      part(made, key, walks, LintPart.PREPARE.key(), prepare);
    }
    part(made, key, walks, LintPart.WALK.key(), walk);
    Cell whole = part(made, key, walks, "", 100 + prepare + walk);
    made.observed(whole, Observation.RULES, "3");
  }

  private static Cell part(SyntheticRun made, String key, String walks, String part, double ns) {
    Map<String, String> params =
        new TreeMap<>(Map.of("rules", "3", "walks", walks, "state", "fresh"));
    if (!part.isEmpty()) {
      params.put(LintPart.PARAMETER, part);
    }
    Cell cell = new Cell(new Series(Benchmarks.LINT, key, "SIXTEEN", new TreeMap<>(params)), 1);
    made.measured(cell, ns);
    return cell;
  }

  @Test
  void partsLieEndToEnd() {
    LintCosts costs = LintTexts.usual(run).orElseThrow();
    XYPlot plot = new LintChart(costs).draw(STYLE).getXYPlot();
    int s10 = 2;
    assertEquals(
        100, plot.getDataset().getXValue(LintChart.PARTS.indexOf(LintPart.PARSE), s10), 1e-9);
    assertEquals(
        120, plot.getDataset().getXValue(LintChart.PARTS.indexOf(LintPart.PREPARE), s10), 1e-9);
    assertEquals(
        121, plot.getDataset().getXValue(LintChart.PARTS.indexOf(LintPart.WALK), s10), 1e-9);
    assertTrue(
        Double.isNaN(plot.getDataset().getXValue(LintChart.PARTS.indexOf(LintPart.READ), s10)));
    assertTrue(plot.getDomainAxis().getUpperBound() >= 160, "S01's bar is whole");
  }

  @Test
  void whatTheLadderWasWorthIsSaid() {
    LintCosts costs = LintTexts.usual(run).orElseThrow();
    assertEquals("SIXTEEN · 3 rules · one walk for all · just parsed", LintTexts.of(costs));
    assertEquals(
        "The walk alone: 60.0 times as fast (S10). The linter: 1.45 times as fast (S08).",
        LintTexts.worth(costs).orElseThrow());
  }

  @Test
  void aPreparationPaysFromSomeWalkOn() {
    LintCurveChart chart = new LintCurveChart(LintTexts.curves(run), Set.of());
    // Against 10 and 8 for each further walk: 20 and 1, then 1.
    assertTrue(chart.caption().contains("S10 against S08: pays from walk 3 on."), chart.caption());
    XYPlot plot = chart.draw(STYLE).getXYPlot();
    assertEquals(21, plot.getDataset().getYValue(2, 0), 1e-9);
    assertEquals(22, plot.getDataset().getYValue(2, 1), 1e-9);
    assertEquals(1, plot.getDomainMarkers(org.jfree.chart.ui.Layer.FOREGROUND).size());
  }

  @Test
  void lintersAreDrawnInSecondsForAllFiles(@TempDir Path other) throws Exception {
    RunFigures linters = RunFigures.of(RunReader.read(SyntheticLint.linters(3).write(other)));
    LintPeersChart chart = new LintPeersChart(LintTexts.peers(linters).orElseThrow(), Scale.LOG);
    XYPlot plot = chart.draw(STYLE).getXYPlot();
    // A heading, flake8 that is not there, ours fresh and warm, pyflakes fresh and warm, ruff.
    assertEquals(7, plot.getDataset().getItemCount(0));
    assertTrue(Double.isNaN(plot.getDataset().getXValue(0, 1)), "flake8 has no mark");
    assertEquals(4000e-9 * 1_188_529, plot.getDataset().getXValue(0, 4), 1e-9);
    assertEquals(300e-9 * 1_188_529, plot.getDataset().getXValue(1, 3), 1e-9);
    assertTrue(plot.getDomainAxis().getLowerBound() < 300e-9 * 1_188_529, "nothing is cut off");
    assertTrue(plot.getDomainAxis().getUpperBound() > 4000e-9 * 1_188_529, "at either end");
    assertEquals("4.654116", chart.table().rows().get(2).get(8), "less 0.1 s of start");
    assertTrue(LintTexts.peers(run).isEmpty(), "a run of stages has no other linters");
  }

  @Test
  void roundsOneByOneStandAboveRoundsAtOnce() throws Exception {
    List<SeededMistakes.Count> counts =
        List.of(
            new SeededMistakes.Count(0, 5),
            new SeededMistakes.Count(1, 4),
            new SeededMistakes.Count(3, 7));
    SeededMistakes seeded = new SeededMistakes(16, 1, List.of(), 0, 0, counts);
    XYPlot plot = new RoundsSavedChart(seeded).draw(STYLE).getXYPlot();
    // Below the heading: programs that compile take no round and have no row.
    assertEquals(3, plot.getDataset().getItemCount(0));
    assertEquals(4, plot.getDataset().getXValue(0, 1), 1e-9);
    assertEquals(4, plot.getDataset().getXValue(1, 1), 1e-9);
    assertEquals(21, plot.getDataset().getXValue(0, 2), 1e-9);
    assertEquals(7, plot.getDataset().getXValue(1, 2), 1e-9);
    assertTrue(
        new RoundsSavedChart(new SeededMistakes(0, 1, List.of(), 0, 0, List.of())).isEmpty());
  }
}
