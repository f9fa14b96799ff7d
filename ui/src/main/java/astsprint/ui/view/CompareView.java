package astsprint.ui.view;

import astsprint.results.RunInfo;
import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartPane;
import astsprint.ui.chart.CompareChart;
import astsprint.ui.model.ViewerState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
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

  private void redraw() {
    List<RunFigures> chosen =
        state.runs().stream().filter(r -> !unchosen.contains(r.run().path().toString())).toList();
    String difference = difference(chosen);
    boolean differ = !difference.isEmpty();
    warning.setVisible(differ && chosen.size() > 1);
    if (chosen.size() < 2 || (differ && !across.isSelected())) {
      pane.setEmptyText(
          chosen.size() < 2 ? TOO_FEW : "Nothing is compared across a difference unasked.");
      pane.chartProperty().set(null);
      caption.setText("");
      warning.setText(
          "These runs differ in "
              + difference
              + ". Their times cannot be compared;"
              + " “Compare different machines” shows ratios to each run's own S01.");
      return;
    }
    List<String> names = new java.util.ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      names.add((i + 1) + "  " + RunNames.name(chosen.get(i).run()));
    }
    CompareChart chart =
        new CompareChart(chosen, names, state.tree().get(), differ, state.scale().get());
    pane.setEmptyText("None of these runs holds a ladder on " + state.tree().get() + ".");
    pane.chartProperty().set(chart);
    warning.setText("Different " + difference + ": ratios to each run's own S01, no times.");
    caption.setText(chart.isEmpty() ? "" : chart.caption());
  }

  /** What keeps the runs' times from being compared, in words; "" for nothing. */
  private static String difference(List<RunFigures> runs) {
    if (runs.isEmpty()) {
      return "";
    }
    RunInfo a = runs.getFirst().run().info();
    for (RunFigures figures : runs.subList(1, runs.size())) {
      RunInfo b = figures.run().info();
      if (a == null || b == null) {
        return "what was recorded of their machines";
      }
      if (!Objects.equals(a.machine().cpu(), b.machine().cpu())
          || a.machine().processors() != b.machine().processors()) {
        return "machine";
      }
      if (!a.jvm().version().equals(b.jvm().version())
          || !a.jvm().collector().equals(b.jvm().collector())) {
        return "JVM";
      }
      if (!a.corpusSha256().equals(b.corpusSha256())) {
        return "corpus";
      }
    }
    return "";
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
