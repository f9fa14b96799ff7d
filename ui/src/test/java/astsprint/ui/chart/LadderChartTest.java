package astsprint.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.RunReader;
import astsprint.results.figures.RunFigures;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.model.Scale;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.XYItemEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ladder stays readable when walkers that take a thousand times as long are laid over it. */
class LadderChartTest {
  private static final ChartStyle STYLE = new ChartStyle(Theme.LIGHT, 1);

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init")
  private RunFigures run;

  @BeforeEach
  void measure() throws IOException {
    run = RunFigures.of(RunReader.read(SyntheticRuns.reference().write(folder)));
  }

  private LadderChart ladder(Scale scale, boolean peers, boolean article) {
    return new LadderChart(
        run,
        Benchmarks.LADDER,
        "DIFFLIB",
        new LadderChart.Options(scale, peers, true, article, article, true, "S05"));
  }

  private static double end(LadderChart chart) {
    return chart.draw(STYLE).getXYPlot().getDomainAxis().getUpperBound();
  }

  @Test
  void theAxisIsTheStagesOwn() {
    double alone = end(ladder(Scale.LINEAR, false, false));
    assertEquals(70, alone, 3, "S01 takes 62");
    assertTrue(end(ladder(Scale.LINEAR, true, false)) < 1.2 * alone, "CPython takes 380");
    assertTrue(end(ladder(Scale.LINEAR, false, true)) < 1.2 * alone, "the article's took 285");
    assertTrue(end(ladder(Scale.LOG, true, true)) > 380, "all have a place");
  }

  @Test
  void whatIsCutSaysSo() {
    assertTrue(ladder(Scale.LINEAR, true, false).caption().contains("is longer"));
    assertFalse(ladder(Scale.LINEAR, false, false).caption().contains("is longer"));
    assertFalse(ladder(Scale.LOG, true, true).caption().contains("is longer"));
  }

  @Test
  void peersAreAGroupBelowTheStages() {
    LadderChart chart = ladder(Scale.LINEAR, true, false);
    assertEquals("S01", chart.key(0));
    assertEquals("floor", chart.key(10));
    assertEquals("", chart.key(11), "a heading");
    assertEquals("cpython-ast.walk", chart.key(12));
  }

  @Test
  void nothingIsNamedFarFromWhereItIs() {
    JFreeChart drawn = ladder(Scale.LINEAR, true, true).draw(STYLE);
    assertEquals(0, drawn.getSubtitleCount(), "no legend");
  }

  @Test
  void marksLieOnTheLineOfTheirLabel() {
    boolean[] points = {false, false, false};
    RowPlaces apart = new RowPlaces(100, 40, points, new double[] {10, 300, 500}, 13);
    for (int i = 0; i < 3; i++) {
      assertEquals(100, apart.y(i));
    }
    RowPlaces hidden = new RowPlaces(100, 40, points, new double[] {10, 300, 305}, 13);
    assertEquals(100, hidden.y(0));
    assertNotEquals(hidden.y(1), hidden.y(2), "neither hides the other");
    assertEquals(100, (hidden.y(1) + hidden.y(2)) / 2);
    RowPlaces over = new RowPlaces(100, 40, new boolean[] {true, false}, new double[] {9, 9}, 13);
    assertEquals(100, over.y(0));
    assertEquals(100, over.y(1), "a mark lies on its bar");
    RowPlaces bars = new RowPlaces(100, 40, new boolean[] {true, true}, new double[] {9, 9}, 13);
    assertTrue(bars.y(1) - bars.y(0) >= bars.lane() - 1e-9, "bars hide each other");
  }

  /** JFreeChart leaves out what lies beyond an axis: there would be no bar at all. */
  @Test
  void whatIsLongerThanItsAxisHasABarAllTheSame() {
    List<Row> rows = new ArrayList<>();
    for (double ns : new double[] {900, 5, 10, 900}) {
      String key = "row" + rows.size();
      rows.add(new Row(key, key, List.of(Row.Mark.bare(0, ns, "")), List.of(), null, null));
    }
    JFreeChart drawn =
        new RowsChart(
                rows,
                List.of(new RowsChart.Series("", RowsChart.Look.STAGE)),
                List.of(),
                "ns",
                Scale.LINEAR,
                new RowsChart.Span(Double.NaN, 20),
                "")
            .draw(STYLE);
    ChartRenderingInfo info = new ChartRenderingInfo();
    drawn.createBufferedImage(800, 400, info);
    // Each row is as wide as the plot, and holds its bar.
    double[] bars = new double[rows.size()];
    Arrays.fill(bars, Double.POSITIVE_INFINITY);
    for (Object each : info.getEntityCollection().getEntities()) {
      if (each instanceof XYItemEntity bar) {
        double width = bar.getArea().getBounds2D().getWidth();
        bars[bar.getItem()] = Math.min(bars[bar.getItem()], width);
      }
    }
    assertEquals(bars[0], bars[3], 1);
    assertEquals(bars[2], 2 * bars[1], 1);
    assertEquals(bars[3], 2 * bars[2], 1);
  }

  @Test
  void aHeadingIsNoRowOfAFigure() {
    assertNull(new Row("S01", "S01", List.of(), List.of(), "no", null).headingText());
    assertEquals("Others", Row.heading("Others").headingText());
  }
}
