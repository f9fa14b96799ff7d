package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.JmhChart;
import astsprint.ui.chart.LadderChart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.HeadlineText;
import astsprint.ui.model.LadderTimes;
import astsprint.ui.model.RunNames;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.ViewerState;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ladder of the shown run, and below it all about the stage that is selected. */
final class LadderView extends ChartView {
  private static final String NOTHING =
      """
      No run is open yet.

      Run (Ctrl+R) starts a benchmark; what it measures appears here while it runs.
      Open (Ctrl+O) shows a recorded run. A run's folder or any JMH JSON can also be dropped here.
      Meanwhile Stage and Tree work without figures.\
      """;

  /** The chart's part of the height, where there is room for all. */
  private static final double SHARE = 0.62;

  /** The least height of a row, and of all that is around rows, in points at plain type. */
  private static final double LINE = 16;

  private static final double AROUND = 70;

  private static final double DIVIDER = 12;

  private final Label headline = Controls.label("", "headline");
  private final CheckBox peers = box("ladder-peers", "Peers", "Others' walkers of the same run");
  private final CheckBox floor =
      box("ladder-floor", "Floor", "Copying the known answer: no walker can pass it");
  private final CheckBox article =
      box("ladder-article", "Article", "The article's own figures, from its author's machine");
  private final CheckBox python =
      box("ladder-python", "Python steps", "The article's Python steps, measured here");
  private final SplitPane split = new SplitPane();
  private final VBox head;
  private final ToggleButton details = new ToggleButton("Details");
  private @Nullable LadderChart chart;

  LadderView(ViewerState state, StagePane stage) {
    super(state, "Ladder");
    floor.setSelected(true);
    pane().setOnRow(this::choose);
    headline.setId("headline");
    headline.setWrapText(true);
    details.setId("details");
    details.setSelected(true);
    details.setTooltip(Controls.tip("Lesson, source and changes of the selected stage"));
    head =
        new VBox(
            bar(peers, floor, article, python, details, Controls.scale("scale", state.scale())),
            headline);
    frame().setTop(head);
    // Later: what is being laid out must not be asked for another size.
    for (Region each : List.of(split, head, caption())) {
      each.heightProperty().addListener((o, was, is) -> Platform.runLater(this::fit));
    }
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().addAll(frame(), stage.node());
    split.setDividerPositions(SHARE);
    // Many rows take the room of the details; without them these have it again.
    peers.selectedProperty().addListener((o, was, is) -> split.setDividerPositions(SHARE));
    details
        .selectedProperty()
        .subscribe(
            shown -> {
              split.getItems().setAll(frame());
              if (shown) {
                split.getItems().add(stage.node());
                split.setDividerPositions(SHARE);
              }
            });
    for (CheckBox option : List.of(peers, floor, article, python)) {
      option.selectedProperty().addListener((o, was, is) -> redraw());
    }
    state.stage().subscribe(s -> redraw());
    follow();
    split.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Lets the details yield to rows that would be too low to be read. */
  private void fit() {
    LadderChart shown = chart;
    double around = head.getHeight() + caption().getHeight();
    double needed =
        shown == null ? 0 : (AROUND + LINE * shown.lines()) * state.type().get() + around;
    frame().setMinHeight(Math.min(needed, split.getHeight() - DIVIDER * state.type().get()));
  }

  private static CheckBox box(String id, String text, String tip) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.setTooltip(Controls.tip(tip));
    return box;
  }

  private void key(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0 && pane().equals(event.getTarget())) {
      List<WalkStage> all = List.of(WalkStage.values());
      int next = all.indexOf(state.stage().get()) + step;
      if (next >= 0 && next < all.size()) {
        state.stage().set(all.get(next));
      }
      event.consume();
    }
  }

  private void choose(int row) {
    LadderChart shown = chart;
    if (shown == null || shown.isEmpty()) {
      return;
    }
    StageNames.find(shown.key(row)).ifPresent(state.stage()::set);
    pane().requestFocus();
  }

  @Override
  void redraw() {
    RunFigures run = state.run().get();
    chart = null;
    if (run == null) {
      show((Chart) null, NOTHING);
      headline.setText("");
      return;
    }
    String tree = state.tree().get();
    LadderChart.Options options =
        new LadderChart.Options(
            state.scale().get(),
            peers.isSelected(),
            floor.isSelected(),
            article.isSelected(),
            python.isSelected(),
            true,
            state.stage().get().name(),
            // While a run goes on, its axis must not jump with each stage that is slower.
            run.run().unfinished() ? LadderTimes.longest(state.runs(), tree) : Double.NaN);
    LadderChart made = new LadderChart(run, ShownLadder.benchmark(run), tree, options);
    if (made.isEmpty() && !run.run().jmh().isEmpty()) {
      show(run, of -> new JmhChart(of.run(), state.scale().get()), "");
      headline.setText(RunNames.name(run.run()));
      return;
    }
    chart = made;
    fit();
    show(run, of -> made, run.run().name() + " holds no ladder on " + tree + ".");
    headline.setText(HeadlineText.of(run, tree));
  }

  /** The ladder on every tree that the run walked, with all that was measured there. */
  @Override
  public List<Chart> charts() {
    RunFigures run = state.run().get();
    if (run == null || ShownLadder.trees(run).isEmpty()) {
      return super.charts();
    }
    LadderChart.Options options =
        new LadderChart.Options(state.scale().get(), true, true, false, false, true, "");
    // A tree on which no fork counts has a reason in the window, and nothing to send round.
    return charts(
        ShownLadder.trees(run).stream().filter(tree -> measured(run, tree)).toList(),
        (of, tree) -> new LadderChart(of, ShownLadder.benchmark(of), tree, options));
  }

  private static boolean measured(RunFigures run, String tree) {
    return ShownLadder.of(run, tree).rows().stream()
        .anyMatch(row -> row.ns() != null && row.absence() == null);
  }

  @Override
  public Parent node() {
    return split;
  }

  @Override
  public Node focus() {
    return pane();
  }
}
