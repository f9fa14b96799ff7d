package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.DriftChart;
import astsprint.ui.chart.RoundsChart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.model.ViewerState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** Every kept iteration of one subject's forks, or the scores of many round by round. */
final class DriftView extends ChartView {
  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.FORKS);
  private final ComboBox<String> subject = new ComboBox<>();
  private final KeyChoice keys = new KeyChoice("drift-keys", this::redraw);
  private boolean offering;

  /** What is drawn against what. */
  enum What {
    FORKS,
    ROUNDS
  }

  DriftView(ViewerState state) {
    super(state, "Drift and warm-up");
    subject.setId("drift-subject");
    subject.setAccessibleText("subject");
    subject
        .valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!offering) {
                redraw();
              }
            });
    bar(
        subject,
        keys.node(),
        Controls.choice(
            "drift",
            List.of(What.values()),
            w -> w == What.FORKS ? "Iterations per fork" : "Score per round",
            what));
    what.addListener((o, was, is) -> redraw());
    follow();
  }

  @Override
  void redraw() {
    show(
        state.run().get(),
        this::chart,
        "This run kept no single iterations of the ladder on " + state.tree().get() + ".");
  }

  /** The scores round by round, and every subject's iterations. */
  @Override
  public List<Chart> charts() {
    RunFigures run = state.run().get();
    List<SeriesFigures> all = run == null ? List.of() : ShownLadder.series(run, state.tree().get());
    List<Chart> charts = new ArrayList<>();
    if (!all.isEmpty()) {
      charts.add(new RoundsChart(all, Set.of()));
      all.forEach(each -> charts.add(new DriftChart(each)));
    }
    return charts;
  }

  private @Nullable Chart chart(RunFigures run) {
    List<SeriesFigures> all = ShownLadder.series(run, state.tree().get());
    List<String> names = all.stream().map(f -> f.series().key()).toList();
    boolean forks = what.get() == What.FORKS;
    display(subject, forks);
    display(keys.node(), !forks);
    offer(names);
    if (!forks) {
      keys.offer(names);
      return new RoundsChart(all, keys.shown());
    }
    String key = subject.getValue();
    return all.stream()
        .filter(f -> f.series().key().equals(key))
        .findFirst()
        .map(DriftChart::new)
        .orElse(null);
  }

  private static void display(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void offer(List<String> names) {
    if (names.equals(List.copyOf(subject.getItems()))) {
      return;
    }
    offering = true;
    String chosen = subject.getValue();
    subject.getItems().setAll(names);
    subject.setValue(
        chosen != null && names.contains(chosen)
            ? chosen
            : names.isEmpty() ? null : names.getFirst());
    offering = false;
  }
}
