package astsprint.ui.view;

import astsprint.results.figures.LintCosts;
import astsprint.results.figures.LintCurve;
import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.LintChart;
import astsprint.ui.chart.LintCurveChart;
import astsprint.ui.chart.LintPeersChart;
import astsprint.ui.chart.RoundsSavedChart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.LintTexts;
import astsprint.ui.model.Scale;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.MeasuringTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Where a linter's time goes by stage, from how many walks on a preparation pays, linters of
 * others, and what it saves to see all errors at once.
 */
final class LinterView extends ChartView {
  private static final String NO_LINTER = "This run did not measure a linter.";

  private static final MeasuringTask GLANCE =
      MeasuringTask.glance(
          "a linter", "a minute", "LintBenchmark", List.of(StageNames.few(), "tree=SIXTEEN"));

  private final Consumer<MeasuringTask> measure;
  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.PARTS);
  // A slow linter is a hundred times as long as a fast one: bars would be slivers.
  private final ObjectProperty<Scale> scale = new SimpleObjectProperty<>(Scale.LOG);
  private final ComboBox<String> setups = new ComboBox<>();
  private final KeyChoice keys = new KeyChoice("linter-keys", this::redraw);
  private boolean offering;

  /** What is looked at. */
  enum What {
    PARTS("Where the time goes", NO_LINTER, GLANCE),
    WALKS("What many walks cost", NO_LINTER, GLANCE),
    LINTERS(
        "Linters side by side",
        "This run did not measure other linters.",
        new MeasuringTask(
            "run of linters", "a few minutes", List.of("peers", "--lint", "--quick"))),
    ROUNDS(
        "Rounds saved",
        "This run did not count rounds of mending.",
        new MeasuringTask("count of rounds", "some seconds", List.of("seeded")));

    final String text;
    final String nothing;

    @SuppressWarnings("ImmutableEnumChecker") // its arguments are a copy
    final MeasuringTask remedy;

    What(String text, String nothing, MeasuringTask remedy) {
      this.text = text;
      this.nothing = nothing;
      this.remedy = remedy;
    }
  }

  LinterView(ViewerState state, Consumer<MeasuringTask> measure) {
    super(state, "Linter");
    this.measure = measure;
    setups.setId("linter-setup");
    setups.setAccessibleText("what was linted, and how");
    setups.setStyle("-fx-min-width: 12em; -fx-pref-width: 27em");
    HBox axis = Controls.scale("linters-scale", scale);
    only(setups, What.PARTS);
    only(keys.node(), What.WALKS);
    only(axis, What.LINTERS);
    setups
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!offering) {
                redraw();
              }
            });
    what.addListener((o, was, is) -> redraw());
    scale.addListener((o, was, is) -> redraw());
    bar(
        setups,
        keys.node(),
        axis,
        Controls.choice("linter", List.of(What.values()), w -> w.text, what));
    follow();
  }

  private void only(Node node, What when) {
    node.visibleProperty().bind(what.isEqualTo(when));
    node.managedProperty().bind(node.visibleProperty());
  }

  @Override
  void redraw() {
    show(
        state.run().get(),
        this::shown,
        new Missing(what.get().nothing, what.get().remedy, measure));
  }

  private @Nullable Chart shown(RunFigures run) {
    return switch (what.get()) {
      case PARTS -> parts(run);
      case WALKS -> walks(run);
      case LINTERS -> linters(run).orElse(null);
      case ROUNDS -> rounds(run).orElse(null);
    };
  }

  private @Nullable Chart walks(RunFigures run) {
    List<LintCurve> curves = curves(run);
    if (curves.isEmpty()) {
      return null;
    }
    keys.offer(curves.stream().map(curve -> curve.stage().key()).distinct().toList());
    return new LintCurveChart(curves, keys.shown());
  }

  private Optional<Chart> linters(RunFigures run) {
    return LintTexts.peers(run).map(peers -> new LintPeersChart(peers, scale.get()));
  }

  private static Optional<Chart> rounds(RunFigures run) {
    return Optional.ofNullable(run.run().seeded()).map(RoundsSavedChart::new);
  }

  private @Nullable Chart parts(RunFigures run) {
    List<LintCosts> all = LintTexts.costs(run);
    if (all.isEmpty()) {
      return null;
    }
    offer(all, LintTexts.usual(run));
    return all.stream()
        .filter(costs -> LintTexts.of(costs).equals(setups.getValue()))
        .findFirst()
        .map(LintChart::new)
        .orElse(null);
  }

  /** Offers what the run measured; what was chosen stays chosen if it is among them. */
  private void offer(List<LintCosts> all, Optional<LintCosts> usual) {
    List<String> names = all.stream().map(LintTexts::of).toList();
    String chosen = setups.getValue();
    offering = true;
    setups.getItems().setAll(names);
    setups.setValue(
        names.contains(chosen) ? chosen : usual.map(LintTexts::of).orElse(names.getFirst()));
    offering = false;
  }

  /** Those of the first tree and rules that have any: a chart holds one. */
  private static List<LintCurve> curves(RunFigures run) {
    List<LintCurve> all = LintTexts.curves(run);
    return all.stream()
        .filter(curve -> curve.tree().equals(all.getFirst().tree()))
        .filter(curve -> curve.rules().equals(all.getFirst().rules()))
        .toList();
  }

  @Override
  public List<Chart> charts() {
    RunFigures run = state.run().get();
    if (run == null) {
      return List.of();
    }
    List<Chart> charts = new ArrayList<>();
    LintTexts.costs(run).forEach(costs -> charts.add(new LintChart(costs)));
    List<LintCurve> curves = curves(run);
    if (!curves.isEmpty()) {
      charts.add(new LintCurveChart(curves, Set.of()));
    }
    linters(run).ifPresent(charts::add);
    rounds(run).ifPresent(charts::add);
    return charts;
  }
}
