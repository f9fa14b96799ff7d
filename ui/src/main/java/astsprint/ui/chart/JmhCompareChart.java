package astsprint.ui.chart;

import astsprint.results.JmhResult;
import astsprint.results.figures.JmhComparison;
import astsprint.results.report.Numbers;
import astsprint.results.report.Ratios;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.JFreeChart;

/**
 * Anyone's JMH files side by side: of each benchmark that another one shares with the first, how
 * many times as fast it is there.
 */
public final class JmhCompareChart implements Chart {
  private final List<String> names;
  private final List<JmhComparison> comparisons;
  private final Scale scale;

  /**
   * The JMH results of runs, those of the first being what the others are compared with.
   *
   * @param comparisons one for each run but the first
   * @param names of the runs, for the legend
   */
  public JmhCompareChart(List<JmhComparison> comparisons, List<String> names, Scale scale) {
    this.comparisons = List.copyOf(comparisons);
    this.names = List.copyOf(names);
    this.scale = scale;
  }

  /** What has no partner, run by run; "" if all has one. */
  public String unmatched() {
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < comparisons.size(); r++) {
      JmhComparison comparison = comparisons.get(r);
      only(names.getFirst(), "not in " + names.get(r + 1), comparison.onlyA(), comparison, text);
      only(names.get(r + 1), "not in " + names.getFirst(), comparison.onlyB(), comparison, text);
    }
    return text.toString();
  }

  private static void only(
      String in, String not, List<JmhResult> results, JmhComparison of, StringBuilder text) {
    if (!results.isEmpty()) {
      List<String> lines = results.stream().limit(8).map(of.labels()::line).toList();
      text.append("\n").append(in).append(", ").append(not).append(": ");
      text.append(String.join("; ", lines));
      text.append(results.size() > 8 ? " and " + (results.size() - 8) + " more." : ".");
    }
  }

  @Override
  public String name() {
    return "compare-jmh";
  }

  @Override
  public String caption() {
    return "How many times as fast as in "
        + names.getFirst()
        + ", by the time for an operation. Whiskers: 95% interval over forks; below six forks the"
        + " range, and with one fork nothing: then no verdict.";
  }

  @Override
  public boolean ofOneRun() {
    return false;
  }

  @Override
  public boolean isEmpty() {
    return comparisons.stream().allMatch(comparison -> comparison.rows().isEmpty());
  }

  private String unit() {
    return "times as fast as in " + names.getFirst();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    Map<String, List<Row.Mark>> marks = new LinkedHashMap<>();
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (int r = 0; r < comparisons.size(); r++) {
      for (JmhComparison.Row row : comparisons.get(r).rows()) {
        String label = label(comparisons.get(r), row);
        Estimate ratio = row.comparison().ratio();
        marks
            .computeIfAbsent(label, unseen -> new ArrayList<>())
            .add(
                new Row.Mark(
                    r + 1, ratio.value(), ratio.low(), ratio.high(), List.of(), tip(label, row)));
        List<String> of = columns.computeIfAbsent(label, unseen -> new ArrayList<>());
        while (of.size() < r) {
          of.add("–");
        }
        of.add(Ratios.brief(ratio.value()));
      }
    }
    List<Row> rows = new ArrayList<>();
    marks.forEach(
        (label, of) -> {
          List<String> texts = new ArrayList<>(columns.getOrDefault(label, List.of()));
          while (texts.size() < comparisons.size()) {
            texts.add("–");
          }
          rows.add(new Row(label, label, of, texts, null, null));
        });
    List<String> heads = new ArrayList<>();
    for (int r = 0; r < comparisons.size(); r++) {
      heads.add("run " + (r + 2) + " to run 1");
    }
    return new RowsChart(
            rows,
            names.stream().map(n -> new RowsChart.Series(n, RowsChart.Look.FILLED)).toList(),
            heads,
            unit(),
            scale,
            RowsChart.Span.FIT,
            "")
        .draw(style);
  }

  private static String label(JmhComparison comparison, JmhComparison.Row row) {
    String member = row.member().isEmpty() ? "" : ":" + row.member();
    return comparison.labels().line(row.pair().inA()) + member;
  }

  private static String tip(String label, JmhComparison.Row row) {
    return label
        + "\n"
        + Numbers.significant(row.a().value())
        + " and "
        + Numbers.significant(row.b().value())
        + " "
        + row.unit().name()
        + "\n"
        + Ratios.full(row.comparison(), "before");
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (int r = 0; r < comparisons.size(); r++) {
      for (JmhComparison.Row row : comparisons.get(r).rows()) {
        Estimate ratio = row.comparison().ratio();
        lines.add(
            List.of(
                row.pair().inA().benchmark(),
                row.member(),
                row.pair().inA().params().toString(),
                row.pair().inA().mode(),
                Integer.toString(row.pair().inA().threads()),
                names.get(r + 1),
                FigureTable.exact(row.a().value()),
                FigureTable.exact(row.b().value()),
                row.unit().name(),
                FigureTable.exact(ratio.value()),
                FigureTable.exact(ratio.low()),
                FigureTable.exact(ratio.high()),
                row.comparison().verdict().toString()));
      }
    }
    return new FigureTable(
        List.of(
            "benchmark",
            "member",
            "params",
            "mode",
            "threads",
            "run",
            "in_first",
            "in_run",
            "unit",
            "times_as_fast",
            "low",
            "high",
            "verdict"),
        lines);
  }
}
