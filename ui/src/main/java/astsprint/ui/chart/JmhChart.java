package astsprint.ui.chart;

import astsprint.results.JmhResult;
import astsprint.results.Run;
import astsprint.results.figures.JmhLabels;
import astsprint.results.figures.JmhUnit;
import astsprint.results.report.Numbers;
import astsprint.ui.model.JmhScores;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Anyone's JMH results as JMH itself states them: score and its 99.9% interval. */
public final class JmhChart implements Chart {
  private final Run run;
  private final Scale scale;
  private final JmhScores scores;

  public JmhChart(Run run, Scale scale) {
    this.run = run;
    this.scale = scale;
    this.scores = new JmhScores(run.jmh());
  }

  @Override
  public String name() {
    return "jmh-" + run.name().replaceAll("\\.json$", "");
  }

  @Override
  public String caption() {
    return "JMH's own figures. Whiskers: its 99.9% interval, which takes the iterations of all"
        + " forks for independent. Dots: iterations. Secondary figures and percentiles: in the"
        + " tooltip.";
  }

  @Override
  public boolean isEmpty() {
    return run.jmh().isEmpty();
  }

  private static String tip(JmhResult result) {
    JmhResult.Metric m = result.primary();
    StringBuilder tip = new StringBuilder(result.benchmark()).append('\n');
    result
        .params()
        .forEach((name, value) -> tip.append(JmhLabels.visible(name + "=" + value)).append('\n'));
    tip.append(m.score()).append(' ').append(m.unit()).append('\n');
    tip.append(result.mode()).append(" · ").append(result.setup().jvm());
    if (result.mode().equals("sample")) {
      m.percentiles()
          .forEach((rank, value) -> tip.append("\n").append(rank).append("%: ").append(value));
    }
    result
        .secondary()
        .forEach(
            (name, metric) ->
                tip.append('\n')
                    .append(JmhLabels.visible(name))
                    .append(": ")
                    .append(Numbers.significant(metric.score()))
                    .append(' ')
                    .append(metric.unit()));
    return tip.toString();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<Row> rows = new ArrayList<>();
    for (JmhResult result : run.jmh()) {
      JmhResult.Metric m = result.primary();
      JmhUnit.Scale axis = scores.common(result);
      List<Double> points =
          m.raw().stream()
              .flatMapToDouble(Arrays::stream)
              .filter(Double::isFinite)
              .map(iteration -> iteration * axis.factor())
              .boxed()
              .limit(200)
              .toList();
      JmhUnit.Scale shown = scores.readable(result);
      boolean measured = Double.isFinite(m.score());
      rows.add(
          new Row(
              scores.label(result),
              scores.label(result),
              measured
                  ? List.of(
                      new Row.Mark(
                          0,
                          m.score() * axis.factor(),
                          m.low() * axis.factor(),
                          m.high() * axis.factor(),
                          points,
                          tip(result)))
                  : List.of(),
              List.of(Numbers.significant(m.score() * shown.factor()), shown.unit()),
              measured ? null : "no score",
              null));
    }
    return new RowsChart(
            rows,
            List.of(new RowsChart.Series("score", RowsChart.Look.STAGE)),
            List.of("score", "unit"),
            scores.common(run.jmh().getFirst()).unit(),
            scale,
            RowsChart.Span.FIT,
            "")
        .draw(style);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (JmhResult result : run.jmh()) {
      lines.add(line(result, "", result.primary()));
      result.secondary().forEach((name, metric) -> lines.add(line(result, name, metric)));
    }
    return new FigureTable(
        List.of(
            "benchmark",
            "figure",
            "params",
            "mode",
            "threads",
            "score",
            "low",
            "high",
            "unit",
            "jvm"),
        lines);
  }

  private static List<String> line(JmhResult result, String figure, JmhResult.Metric metric) {
    return List.of(
        result.benchmark(),
        figure,
        result.params().toString(),
        result.mode(),
        Integer.toString(result.threads()),
        FigureTable.exact(metric.score()),
        FigureTable.exact(metric.low()),
        FigureTable.exact(metric.high()),
        metric.unit(),
        result.setup().jvm());
  }
}
