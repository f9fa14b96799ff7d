package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.CompareChart;
import astsprint.ui.chart.JmhCompareChart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.Comparisons;
import astsprint.ui.model.RunNames;
import astsprint.ui.model.ViewerState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Several runs side by side; of different machines only behind a switch that marks the chart. */
final class CompareView extends ChartView {
  private static final String TOO_FEW =
      """
      Choose at least two runs above.
      Open more by Open or by dropping a run's folder or any JMH JSON here.\
      """;

  /** So many runs are compared unasked: more bars than these nobody tells apart. */
  private static final int UNASKED = 6;

  private static final String REFUSED =
      "The times of these runs cannot be compared. “Compare different machines” shows ratios"
          + " within each run. ";
  private static final String UNKNOWN =
      "JMH's files do not name their machine. Times of two machines are not those of the same"
          + " code.";
  private static final String ACROSS = "Ratios within each run, no times. ";

  private final FlowPane choice = new FlowPane(14, 6);
  private final CheckBox across = new CheckBox("Compare different machines");
  private final Label warning = new Label();
  private final Map<Path, Boolean> asked = new HashMap<>();
  private int questions;

  CompareView(ViewerState state) {
    super(state, "Compare");
    across.setId("compare-across");
    across.setTooltip(
        Controls.tip(
            "Machines, JVMs or corpora that differ: only ratios to a stage that all runs have"));
    across.setOnAction(e -> redraw());
    choice.setId("compare-runs");
    choice.setStyle("-fx-padding: 2 16 6 16");
    ScrollPane runs = new ScrollPane(choice);
    runs.setFitToWidth(true);
    runs.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    runs.getStyleClass().add("edge-to-edge");
    // Thirty runs would take the room of the chart.
    runs.setStyle("-fx-max-height: 8em");
    choice.prefWrapLengthProperty().bind(frame().widthProperty().subtract(32));
    warning.getStyleClass().add("banner");
    warning.setId("compare-warning");
    warning.setMaxWidth(Double.MAX_VALUE);
    warning.setWrapText(true);
    warning.managedProperty().bind(warning.visibleProperty());
    frame()
        .setTop(
            new VBox(bar(across, Controls.scale("compare-scale", state.scale())), runs, warning));
    state.runs().addListener((ListChangeListener<RunFigures>) c -> offer());
    offer();
    follow();
  }

  private void offer() {
    choice.getChildren().clear();
    for (RunFigures run : state.runs()) {
      String name = RunNames.name(run.run(), state.runs());
      CheckBox box = new CheckBox(name);
      box.setTooltip(Controls.tip(RunNames.details(run.run())));
      box.setSelected(isChosen(run));
      box.setOnAction(
          e -> {
            asked.put(run.run().path(), box.isSelected());
            redraw();
          });
      choice.getChildren().add(box);
    }
    redraw();
  }

  @Override
  void redraw() {
    List<RunFigures> chosen = chosen();
    if (foreign(chosen)) {
      ask(() -> foreignChart(chosen), this::show);
    } else {
      ask(() -> Comparisons.of(chosen), this::show);
    }
  }

  private List<RunFigures> chosen() {
    return state.runs().stream().filter(this::isChosen).toList();
  }

  /** As it was asked for; unasked the first run, which others are compared with, and the latest. */
  private boolean isChosen(RunFigures run) {
    int place = state.runs().indexOf(run);
    boolean unasked = place == 0 || place > state.runs().size() - UNASKED;
    return asked.getOrDefault(run.run().path(), unasked);
  }

  private static boolean foreign(List<RunFigures> chosen) {
    return chosen.size() > 1 && chosen.stream().anyMatch(run -> run.run().isForeign());
  }

  private JmhCompareChart foreignChart(List<RunFigures> chosen) {
    return new JmhCompareChart(
        Comparisons.foreign(chosen), RunNames.numbered(chosen), state.scale().get());
  }

  /** Answered at once: who asks writes a page of it. */
  @Override
  public List<Chart> charts() {
    List<RunFigures> chosen = chosen();
    Chart chart = foreign(chosen) ? foreignChart(chosen) : chart(Comparisons.of(chosen));
    return chart == null || chart.isEmpty() ? List.of() : List.of(chart);
  }

  /** Null where nothing can be compared, or is not asked to be. */
  private @Nullable Chart chart(Comparisons outcome) {
    boolean refused = outcome.across() && !across.isSelected();
    return outcome.pairs().isEmpty() || refused
        ? null
        : new CompareChart(
            outcome, RunNames.numbered(outcome.runs()), state.tree().get(), state.scale().get());
  }

  /** Another question may be asked meanwhile; only the last one is answered. */
  private <T> void ask(Callable<T> question, Consumer<T> answer) {
    int asked = ++questions;
    state
        .background()
        .run(
            question,
            outcome -> {
              if (asked == questions) {
                answer.accept(outcome);
              }
            },
            failure -> state.complain(String.valueOf(failure.getMessage())));
  }

  private void show(JmhCompareChart chart) {
    warning.setText(UNKNOWN + chart.unmatched());
    warning.setVisible(true);
    show(chart, "These runs have no benchmark in common: name, parameters, mode and threads.");
  }

  private void show(Comparisons outcome) {
    warning.setVisible(outcome.across());
    boolean refused = outcome.across() && !across.isSelected();
    warning.setText((refused ? REFUSED : ACROSS) + machines(outcome));
    warning.getStyleClass().remove("info");
    if (!refused) {
      warning.getStyleClass().add("info");
    }
    Chart chart = chart(outcome);
    if (chart == null) {
      show((Chart) null, refused ? "These runs are of different machines or set-ups." : TOO_FEW);
      return;
    }
    String tree = state.tree().get();
    boolean apart = outcome.across() && outcome.yardstick(tree).isEmpty();
    show(
        chart,
        apart
            ? "These runs have no stage in common on " + tree + "."
            : "None of these runs holds a ladder on " + tree + ".");
  }

  /** In what the runs differ, and each machine in words, with the runs that it is of. */
  private static String machines(Comparisons outcome) {
    StringBuilder text = new StringBuilder(outcome.unlike());
    Map<String, List<Integer>> machines = new LinkedHashMap<>();
    for (int r = 0; r < outcome.runs().size(); r++) {
      machines
          .computeIfAbsent(RunNames.machine(outcome.runs().get(r).run()), m -> new ArrayList<>())
          .add(r + 1);
    }
    machines.forEach(
        (machine, runs) -> text.append('\n').append(numbers(runs)).append("  ").append(machine));
    return text.toString();
  }

  private static String numbers(List<Integer> runs) {
    return runs.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
