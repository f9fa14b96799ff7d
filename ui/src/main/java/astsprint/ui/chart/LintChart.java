package astsprint.ui.chart;

import astsprint.results.LintPart;
import astsprint.results.figures.LintCosts;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.ui.model.LintTexts;
import astsprint.ui.model.Scale;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;

/** Where a linter's time goes: for each stage a bar of all that is done with a file. */
public final class LintChart implements Chart {
  private static final List<String> HEADS = List.of("ns/visit", "walk", "all to first");

  /** The chart's series, in the order in which they lie end to end. */
  static final List<LintPart> PARTS = List.of(LintPart.values());

  private final LintCosts costs;

  public LintChart(LintCosts costs) {
    this.costs = costs;
  }

  @Override
  public String name() {
    return "linter-" + LintTexts.file(costs);
  }

  @Override
  public String caption() {
    return LintTexts.of(costs)
        + ". Nanoseconds per visit of one walk, whatever is done with the file. Walk: its share of"
        + " all."
        + LintTexts.worth(costs).map(text -> " " + text).orElse("");
  }

  @Override
  public boolean isEmpty() {
    return costs.measured().isEmpty();
  }

  /** The walk stands out, what is done before and after it has colours of its own. */
  private static int colour(LintPart part) {
    return switch (part) {
      case WALK -> 0;
      case PREPARE -> 1;
      case RULES -> 2;
      case READ -> 4;
      case LOOK -> 5;
      case PARSE -> 6;
    };
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<RowsChart.Series> series =
        PARTS.stream()
            .map(part -> new RowsChart.Series(part.key(), RowsChart.Look.STACKED, colour(part)))
            .toList();
    List<Row> rows = costs.bars().stream().map(this::row).toList();
    return new RowsChart(rows, series, HEADS, "ns per visit", Scale.LINEAR, RowsChart.Span.FIT, "")
        .draw(style);
  }

  private Row row(LintCosts.Bar bar) {
    String key = bar.stage().key();
    String label = key + "  " + bar.stage().title();
    if (bar.absence() != null) {
      return new Row(key, label, List.of(), List.of("–"), bar.absence(), null);
    }
    List<Row.Mark> marks = new ArrayList<>();
    double end = 0;
    for (LintPart part : PARTS) {
      Estimate ns = bar.parts().get(part);
      if (ns != null) {
        end += ns.value();
        String tip =
            key
                + ", "
                + part.key()
                + "\n"
                + ns.value()
                + " ns per visit, "
                + LintTexts.share(bar, part)
                + " of all\n"
                + Numbers.ends(ns, " ns");
        marks.add(
            Row.Mark.bare(PARTS.indexOf(part), end, tip)
                .labelled(part.key() + " " + Numbers.figure(ns.value())));
      }
    }
    List<String> columns =
        List.of(
            Numbers.figure(bar.ns()),
            LintTexts.share(bar, LintPart.WALK),
            LintTexts.toFirst(costs, bar));
    return new Row(key, label, marks, columns, null, null);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (LintCosts.Bar bar : costs.bars()) {
      for (LintPart part : PARTS) {
        Estimate ns = bar.parts().get(part);
        if (ns != null) {
          lines.add(
              List.of(
                  bar.stage().key(),
                  costs.tree(),
                  costs.setup().rules(),
                  costs.setup().walks(),
                  costs.setup().state(),
                  part.key(),
                  FigureTable.exact(ns.value()),
                  FigureTable.exact(ns.low()),
                  FigureTable.exact(ns.high()),
                  String.valueOf(ns.rounds())));
        }
      }
    }
    return new FigureTable(
        List.of(
            "key",
            "tree",
            "rules",
            "walks",
            "state",
            "part",
            "ns_per_visit",
            "low",
            "high",
            "rounds"),
        lines);
  }
}
