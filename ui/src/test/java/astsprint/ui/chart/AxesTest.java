package astsprint.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.figures.RunFigures;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.model.CostModel;
import astsprint.ui.model.Variations;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charts of what a run varied: threads, files in turn, and what is counted beside what it took. */
class AxesTest {
  private static final ChartStyle STYLE = new ChartStyle(Theme.LIGHT, 1);

  @TempDir private Path folder;

  private RunFigures figures(SyntheticRun run) throws IOException {
    return RunFigures.of(RunReader.read(run.write(folder)));
  }

  private static Cell cell(String benchmark, String key, String param, int value, int round) {
    Map<String, String> params = Map.of(param, String.valueOf(value));
    return new Cell(new Series(benchmark, key, "SIXTEEN", new TreeMap<>(params)), round);
  }

  /** Of two threads each is half as slow again as one alone in S08, and as fast in S10. */
  private RunFigures threads() throws IOException {
    SyntheticRun run = SyntheticRuns.exact();
    for (int round = 1; round <= 3; round++) {
      run.measured(cell(Benchmarks.THREADS, "S08", "threads", 1, round), 20);
      run.measured(cell(Benchmarks.THREADS, "S08", "threads", 2, round), 30);
      run.measured(cell(Benchmarks.THREADS, "S10", "threads", 1, round), 0.5);
      run.measured(cell(Benchmarks.THREADS, "S10", "threads", 2, round), 0.5);
    }
    return figures(run);
  }

  @Test
  void threadsAreDrawnBesideWhatWouldBeIdeal() throws Exception {
    ThroughputChart chart =
        new ThroughputChart(Variations.threads(threads()), ThroughputChart.Unit.VISITS, Set.of());
    XYPlot plot = chart.draw(STYLE).getXYPlot();
    assertEquals(4, plot.getSeriesCount(), "two lines, each with its ideal");
    assertEquals(50, plot.getDataset().getYValue(0, 0), 1e-6);
    assertEquals(66.7, plot.getDataset().getYValue(0, 1), 0.1);
    assertEquals(100, plot.getDataset().getYValue(1, 1), 1e-6, "twice what one does");
    assertEquals(4000, plot.getDataset().getYValue(3, 1), 1e-3);
    assertEquals("0.6666666666666666", chart.table().rows().get(1).get(4));
  }

  @Test
  void theShareOfIdealHasALineAtAllOfIt() throws Exception {
    ThroughputChart chart =
        new ThroughputChart(Variations.threads(threads()), ThroughputChart.Unit.SHARE, Set.of());
    XYPlot plot = chart.draw(STYLE).getXYPlot();
    assertEquals(100, plot.getDataset().getYValue(0, 1), 1e-9);
    assertEquals(66.7, plot.getDataset().getYValue(1, 1), 0.1);
    assertEquals(100, plot.getDataset().getYValue(2, 1), 1e-6);
    assertTrue(
        new ThroughputChart(
                Variations.threads(threads()), ThroughputChart.Unit.SHARE, Set.of("S09"))
            .isEmpty());
  }

  @Test
  void everyLineOfARotationSaysWhatItsFilesCost() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    for (int round = 1; round <= 3; round++) {
      run.measured(cell(Benchmarks.ROTATION, "S08", "files", 1, round), 5);
      run.measured(cell(Benchmarks.ROTATION, "S08", "files", 64, round), 15);
      run.measured(cell(Benchmarks.ROTATION, "S10", "files", 1, round), 0.5);
      run.measured(cell(Benchmarks.ROTATION, "S10", "files", 64, round), 0.55);
    }
    GridChart chart =
        new GridChart(
            Variations.numbers(figures(run), Benchmarks.ROTATION, "files"), GridChart.Look.FILES);
    JFreeChart drawn = chart.draw(STYLE);
    List<?> keys = List.of(drawn.getXYPlot().getDataset().getSeriesKey(0).toString());
    assertEquals(List.of("0 S08  3.00× as long"), keys);
    assertEquals(
        "2 S10 control  1.10× as long", drawn.getXYPlot().getDataset().getSeriesKey(2).toString());
    assertTrue(chart.caption().contains("should stay flat"), chart.caption());
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void theFloorHasAColourOfItsOwn(Theme theme) {
    ChartStyle style = new ChartStyle(theme, 1);
    for (int place = 0; place < 12; place++) {
      assertNotEquals(
          style.series(ChartStyle.colour("S01", 0)),
          style.series(ChartStyle.colour("floor", place)));
    }
  }

  @Test
  void countsStandAboveWhatWasMeasured() throws Exception {
    CostModel model = CostModel.of("DIFFLIB");
    CostChart chart = new CostChart(model, figures(SyntheticRuns.ladder(3)));
    assertTrue(chart.isMeasured());
    List<String> s09 =
        chart.table().rows().stream()
            .filter(row -> row.getFirst().equals("S09"))
            .findFirst()
            .orElseThrow();
    assertEquals(4, Double.parseDouble(s09.get(2)), 0.1, "loads, as its lesson has them");
    assertEquals(8, Double.parseDouble(s09.get(4)), 0.1, "branches");
    assertEquals(1.8, Double.parseDouble(s09.get(7)), 0.2, "measured");
    XYPlot plot = chart.draw(STYLE).getXYPlot();
    int lines = 4;
    double live = plot.getDataset().getXValue(0, lines);
    double flat = plot.getDataset().getXValue(1, lines);
    assertTrue(live > 4 * flat, "objects lie in more lines than arrays: " + live + ", " + flat);
    assertFalse(new CostChart(model, null).isMeasured());
    assertFalse(CostModel.counts("FOREST"));
    assertFalse(CostModel.counts("/home/me"));
  }
}
