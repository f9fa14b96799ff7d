package astsprint.ui.chart;

import astsprint.results.JmhResult;
import astsprint.results.Run;
import astsprint.results.figures.JmhLabels;
import astsprint.results.figures.JmhUnit;
import astsprint.results.report.Numbers;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Anyone's JMH results as JMH itself states them: score and its 99.9% interval. */
public final class JmhChart implements Chart {
  private final Run run;
  private final Scale scale;
  private final JmhLabels labels;

  public JmhChart(Run run, Scale scale) {
    this.run = run;
    this.scale = scale;
    this.labels = JmhLabels.of(run.jmh());
  }

  @Override
  public String name() {
    return "jmh-" + run.name().replaceAll("\\.json$", "");
  }

  @Override
  public String caption() {
    return "JMH's own figures. Whiskers: its 99.9% interval, which takes the iterations of all"
        + " forks for independent. Dots: iterations.";
  }

  @Override
  public boolean isEmpty() {
    return run.jmh().isEmpty();
  }

  private String unit() {
    List<String> units = run.jmh().stream().map(r -> r.primary().unit()).distinct().toList();
    return units.size() == 1 ? units.getFirst() : "score, each in its own unit";
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<Row> rows = new ArrayList<>();
    for (JmhResult result : run.jmh()) {
      JmhResult.Metric m = result.primary();
      List<Double> points =
          m.raw().stream().flatMapToDouble(Arrays::stream).boxed().limit(200).toList();
      String tip =
          result.benchmark()
              + "\n"
              + result.params()
              + "\n"
              + m.score()
              + " "
              + m.unit()
              + "\n"
              + result.mode()
              + " · "
              + result.setup().jvm();
      JmhUnit.Scale shown = JmhUnit.of(m.unit()).readable(m.score());
      boolean measured = Double.isFinite(m.score());
      rows.add(
          new Row(
              labels.line(result),
              labels.line(result),
              measured
                  ? List.of(new Row.Mark(0, m.score(), m.low(), m.high(), points, tip))
                  : List.of(),
              List.of(Numbers.significant(m.score() * shown.factor()), shown.unit()),
              measured ? null : "no score",
              null));
    }
    return new RowsChart(
            rows,
            List.of(new RowsChart.Series("score", RowsChart.Look.STAGE)),
            List.of("score", "unit"),
            unit(),
            scale,
            RowsChart.Span.FIT,
            "")
        .draw(style);
  }

  @Override
  public FigureTable table() {
    return new FigureTable(
        List.of("benchmark", "params", "mode", "score", "low", "high", "unit", "jvm"),
        run.jmh().stream()
            .map(
                r ->
                    List.of(
                        r.benchmark(),
                        r.params().toString(),
                        r.mode(),
                        FigureTable.exact(r.primary().score()),
                        FigureTable.exact(r.primary().low()),
                        FigureTable.exact(r.primary().high()),
                        r.primary().unit(),
                        r.setup().jvm()))
            .toList());
  }
}
