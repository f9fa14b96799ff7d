package astsprint.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.RunReader;
import astsprint.results.figures.RunFigures;
import astsprint.ui.model.Comparisons;
import astsprint.ui.model.Scale;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anyone's JMH files as charts: in one unit, everything in the table, compared by benchmark. */
class JmhChartsTest {
  private static final String RESULT =
      """
      {"benchmark":"%s.Sort.quick","mode":"%s","threads":%d,"params":{"text":"a\\nb"},
       "primaryMetric":{"score":%s,"scoreUnit":"%s","rawData":%s},
       "secondaryMetrics":{"gc.count":{"score":3,"scoreUnit":"counts","rawData":[]}}}\
      """;

  @TempDir private Path folder;

  @Test
  void scoresOfSeveralUnitsStandOnOneAxis() throws Exception {
    RunFigures run =
        file(
            RESULT.formatted("one", "avgt", 1, "0.002", "ms/op", "[[0.002]]"),
            RESULT.formatted("two", "avgt", 4, "500", "ns/op", "[[500,\"NaN\"]]"));
    JmhChart chart = new JmhChart(run.run(), Scale.LINEAR);
    JFreeChart drawn = chart.draw(new ChartStyle(Theme.LIGHT, 1));
    assertEquals("µs/op", drawn.getXYPlot().getDomainAxis().getLabel());
    assertEquals(2, drawn.getXYPlot().getDataset().getXValue(0, 0), 1e-9);
    assertEquals(0.5, drawn.getXYPlot().getDataset().getXValue(0, 1), 1e-9);
    assertEquals(
        List.of("", "gc.count", "", "gc.count"),
        chart.table().rows().stream().map(row -> row.get(1)).toList());
  }

  @Test
  void filesAreComparedByBenchmark() throws Exception {
    RunFigures a =
        file(
            RESULT.formatted("one", "thrpt", 1, "1", "ops/us", "[[1],[1],[1],[1],[1],[1]]"),
            RESULT.formatted("two", "thrpt", 1, "1", "ops/us", "[[1]]"));
    RunFigures b =
        file(
            RESULT.formatted("one", "thrpt", 1, "1", "ops/ms", "[[2000],[2000]]"),
            RESULT.formatted("two", "thrpt", 4, "1", "ops/us", "[[1]]"));
    JmhCompareChart chart =
        new JmhCompareChart(Comparisons.foreign(List.of(a, b)), List.of("1", "2"), Scale.LINEAR);
    assertFalse(chart.isEmpty());
    assertEquals(1, chart.table().rows().size());
    List<String> row = chart.table().rows().getFirst();
    assertEquals(2, Double.parseDouble(row.get(9)), 1e-9);
    assertEquals("too few rounds", row.get(12));
    assertTrue(
        chart.unmatched().contains("1, not in 2: two.Sort.quick text=a\\nb (thrpt)."),
        chart.unmatched());
    assertTrue(chart.unmatched().contains("(thrpt, 4 threads)."), chart.unmatched());
    chart.draw(new ChartStyle(Theme.DARK, 2)).createBufferedImage(800, 400);
  }

  private RunFigures file(String... results) throws IOException {
    Path file = Files.createTempFile(folder, "jmh", ".json");
    Files.writeString(file, "[" + String.join(",", results) + "]");
    return RunFigures.of(RunReader.read(file));
  }
}
