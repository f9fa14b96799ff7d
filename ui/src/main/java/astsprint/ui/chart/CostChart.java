package astsprint.ui.chart;

import astsprint.cost.WalkCost;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.stages.WalkStage;
import astsprint.ui.model.CostModel;
import astsprint.ui.model.Scale;
import astsprint.ui.model.TreeTitles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/** What a visit needs at least, counted, and below it what it takes, measured. */
public final class CostChart implements Chart {
  private final CostModel model;
  private final @Nullable RunFigures run;

  /** One thing that is counted. */
  private enum Count {
    LOADS("loads", WalkCost::loads),
    STORES("stores", WalkCost::stores),
    BRANCHES("branches", WalkCost::branches),
    LINES("lines touched", WalkCost::lines);

    final String text;

    @SuppressWarnings("ImmutableEnumChecker") // a method
    final ToLongFunction<WalkCost> count;

    Count(String text, ToLongFunction<WalkCost> count) {
      this.text = text;
      this.count = count;
    }

    double of(WalkCost cost) {
      return cost.perVisit(count.applyAsLong(cost));
    }
  }

  /**
   * The model beside a measurement.
   *
   * @param run whose ladder is looked at; null for none
   */
  public CostChart(CostModel model, @Nullable RunFigures run) {
    this.model = model;
    this.run = run;
  }

  private Optional<Estimate> measured(WalkStage stage) {
    return run == null ? Optional.empty() : model.measured(run, stage);
  }

  /** Whether the run has a figure of one of the stages that are counted. */
  public boolean isMeasured() {
    return model.costs().keySet().stream().anyMatch(stage -> measured(stage).isPresent());
  }

  @Override
  public String name() {
    return "cost-" + model.tree().toLowerCase(Locale.ROOT);
  }

  @Override
  public String caption() {
    return "Counted on "
        + TreeTitles.of(model.tree())
        + ": each load, store and branch that the source asks for, and the cache lines of "
        + WalkCost.LINE
        + " bytes that a walk touches, each once. Equal distances are equal ratios. Counts tell"
        + " nothing of waiting for memory and of wrongly guessed branches: the lessons of S08 and"
        + " S10 do.";
  }

  @Override
  public boolean isEmpty() {
    return model.costs().isEmpty();
  }

  @Override
  public JFreeChart draw(ChartStyle style) {
    List<WalkStage> stages = List.copyOf(model.costs().keySet());
    List<Row> rows = new ArrayList<>();
    rows.add(Row.heading("Counted, for one visit"));
    for (Count count : Count.values()) {
      rows.add(counted(count, stages, rows.size() == 1));
    }
    rows.add(Row.heading("Measured, for one visit"));
    rows.add(measured(stages));
    return new RowsChart(
            rows,
            stages.stream().map(stage -> new RowsChart.Series("", RowsChart.Look.LINKED)).toList(),
            stages.stream().map(Enum::name).toList(),
            "per visit",
            Scale.LOG,
            new RowsChart.Span(0.01, 100),
            "")
        .draw(style);
  }

  private Row counted(Count count, List<WalkStage> stages, boolean named) {
    List<Row.Mark> marks = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    model
        .costs()
        .forEach(
            (stage, cost) -> {
              double each = count.of(cost);
              String tip = stage + ": " + each + " " + count.text + " for a visit";
              Row.Mark mark = Row.Mark.bare(stages.indexOf(stage), each, tip);
              marks.add(named ? mark.labelled(stage.name()) : mark);
              columns.add(Numbers.figure(each));
            });
    return new Row(count.text, count.text, marks, columns, null, null);
  }

  private Row measured(List<WalkStage> stages) {
    List<Row.Mark> marks = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (WalkStage stage : stages) {
      Estimate ns = measured(stage).orElse(null);
      columns.add(ns == null ? "–" : Numbers.figure(ns.value()));
      if (ns != null) {
        String tip = stage + "\n" + ns.value() + " ns per visit\n" + Numbers.ends(ns, " ns");
        int series = stages.indexOf(stage);
        marks.add(new Row.Mark(series, ns.value(), ns.low(), ns.high(), List.of(), tip));
      }
    }
    return new Row("ns", "ns", marks, columns, marks.isEmpty() ? "not measured" : null, null);
  }

  @Override
  public FigureTable table() {
    List<List<String>> lines = new ArrayList<>();
    for (Map.Entry<WalkStage, WalkCost> each : model.costs().entrySet()) {
      WalkCost cost = each.getValue();
      List<String> line = new ArrayList<>(List.of(each.getKey().name(), model.tree()));
      for (Count count : Count.values()) {
        line.add(FigureTable.exact(count.of(cost)));
      }
      line.add(FigureTable.exact(cost.perVisit(cost.bytes())));
      line.add(measured(each.getKey()).map(ns -> FigureTable.exact(ns.value())).orElse(""));
      lines.add(line);
    }
    return new FigureTable(
        List.of("key", "tree", "loads", "stores", "branches", "lines", "bytes", "ns_per_visit"),
        lines);
  }
}
