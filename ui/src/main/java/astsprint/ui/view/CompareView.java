package astsprint.ui.view;

import astsprint.results.figures.RunComparison;
import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartPane;
import astsprint.ui.chart.CompareChart;
import astsprint.ui.model.ViewerState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Several runs side by side; of different machines only behind a switch that marks the chart. */
public final class CompareView implements View {
  private static final String TOO_FEW =
      """
      Choose at least two runs above.
      Open more by Open or by dropping a run's folder or any JMH JSON here.\
      """;

  private final ViewerState state;
  private final FlowPane choice = new FlowPane(14, 6);
  private final CheckBox across = new CheckBox("Compare different machines");
  private final ChartPane pane = new ChartPane(TOO_FEW);
  private final Label caption = Controls.label("", "caption");
  private final Label warning = new Label();
  private final BorderPane root = new BorderPane(pane);
  private final Set<String> unchosen = new LinkedHashSet<>();
  private int questions;

  CompareView(ViewerState state) {
    this.state = state;
    across.setId("compare-across");
    across.setTooltip(
        Controls.tip("Machines, JVMs or corpora that differ: only ratios to each run's own S01"));
    across.setOnAction(e -> redraw());
    choice.setId("compare-runs");
    choice.setStyle("-fx-padding: 0 16 6 16");
    warning.getStyleClass().add("banner");
    warning.setId("compare-warning");
    warning.setMaxWidth(Double.MAX_VALUE);
    warning.setWrapText(true);
    warning.managedProperty().bind(warning.visibleProperty());
    caption.setWrapText(true);
    pane.themeProperty().bind(state.theme());
    pane.scaleProperty().bind(state.type());
    pane.setId("chart-compare");
    root.setTop(
        new VBox(
            Controls.bar(
                "Compare",
                across,
                Controls.choice(
                    "compare-scale",
                    List.of(astsprint.ui.chart.Scale.LINEAR, astsprint.ui.chart.Scale.LOG),
                    s -> s == astsprint.ui.chart.Scale.LINEAR ? "Linear" : "Log",
                    state.scale())),
            choice,
            warning));
    root.setBottom(caption);
    state.runs().addListener((ListChangeListener<RunFigures>) c -> offer());
    state.tree().subscribe(t -> redraw());
    state.scale().subscribe(s -> redraw());
    offer();
  }

  private void offer() {
    choice.getChildren().clear();
    for (RunFigures run : state.runs()) {
      String name = RunNames.name(run.run());
      CheckBox box = new CheckBox(name);
      box.setTooltip(Controls.tip(RunNames.details(run.run())));
      box.setSelected(!unchosen.contains(run.run().path().toString()));
      box.setOnAction(
          e -> {
            if (box.isSelected()) {
              unchosen.remove(run.run().path().toString());
            } else {
              unchosen.add(run.run().path().toString());
            }
            redraw();
          });
      choice.getChildren().add(box);
    }
    redraw();
  }

  /** The first run with each other one, or why they may not be compared. */
  private record Outcome(List<RunComparison> comparisons, String difference) {}

  private static Outcome compare(List<RunFigures> runs, boolean across) {
    List<RunComparison> comparisons = new ArrayList<>();
    Set<String> differences = new LinkedHashSet<>();
    for (RunFigures other : runs.subList(1, runs.size())) {
      try {
        RunComparison comparison = RunComparison.of(runs.getFirst(), other, across);
        comparisons.add(comparison);
        differences.addAll(comparison.differences());
      } catch (RunComparison.IncomparableException e) {
        return new Outcome(List.of(), String.valueOf(e.getMessage()));
      }
    }
    return new Outcome(comparisons, String.join("; ", differences));
  }

  private void redraw() {
    List<RunFigures> chosen =
        state.runs().stream().filter(r -> !unchosen.contains(r.run().path().toString())).toList();
    int asked = ++questions;
    if (chosen.size() < 2) {
      show(chosen, new Outcome(List.of(), ""));
      return;
    }
    boolean anyway = across.isSelected();
    state
        .background()
        .run(
            () -> compare(chosen, anyway),
            outcome -> {
              // Another question may have been asked since; only the last one is answered.
              if (asked == questions) {
                show(chosen, outcome);
              }
            },
            failure -> state.complain(String.valueOf(failure.getMessage())));
  }

  private void show(List<RunFigures> chosen, Outcome outcome) {
    boolean differ = !outcome.difference().isEmpty();
    warning.setVisible(differ);
    if (outcome.comparisons().isEmpty()) {
      pane.setEmptyText(
          chosen.size() < 2 ? TOO_FEW : "Nothing is compared across a difference unasked.");
      pane.chartProperty().set(null);
      caption.setText("");
      warning.setText(
          "These runs differ, so their times cannot be compared (“Compare different machines” shows"
              + " ratios to each run's own S01): "
              + outcome.difference());
      return;
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      names.add((i + 1) + "  " + RunNames.name(chosen.get(i).run()));
    }
    CompareChart chart =
        new CompareChart(
            chosen, names, outcome.comparisons(), state.tree().get(), differ, state.scale().get());
    pane.setEmptyText("None of these runs holds a ladder on " + state.tree().get() + ".");
    pane.chartProperty().set(chart);
    warning.setText("Ratios to each run's own S01, no times: " + outcome.difference());
    caption.setText(chart.isEmpty() ? "" : chart.caption());
  }

  @Override
  public String title() {
    return "Compare";
  }

  @Override
  public String icon() {
    return "mdal-compare_arrows";
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public @Nullable Chart chart() {
    return pane.chartProperty().get();
  }
}
