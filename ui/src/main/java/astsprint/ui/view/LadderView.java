package astsprint.ui.view;

import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Numbers;
import astsprint.results.stats.Estimate;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartPane;
import astsprint.ui.chart.JmhChart;
import astsprint.ui.chart.LadderChart;
import astsprint.ui.chart.Scale;
import astsprint.ui.model.Progress;
import astsprint.ui.model.ViewerState;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The ladder of the shown run, and below it all about the stage that is selected. */
public final class LadderView implements View {
  private static final String NOTHING =
      """
      No run is open yet.

      Run (Ctrl+R) starts a benchmark; what it measures appears here while it runs.
      Open (Ctrl+O) shows a recorded run. A run's folder or any JMH JSON can also be dropped here.
      Meanwhile Stage and Tree work without figures.\
      """;

  private final ViewerState state;
  private final BorderPane root = new BorderPane();
  private final ChartPane pane = new ChartPane(NOTHING);
  private final Label caption = Controls.label("", "caption");
  private final Label headline = Controls.label("", "headline");
  private final CheckBox peers = box("ladder-peers", "Peers", "Others' walkers of the same run");
  private final CheckBox floor =
      box("ladder-floor", "Floor", "Copying the known answer: no walker can pass it");
  private final CheckBox article =
      box("ladder-article", "Article", "The article's own figures, from its author's machine");
  private final CheckBox python =
      box("ladder-python", "Python steps", "The article's Python steps, measured here");
  private final SplitPane split = new SplitPane();
  private final ToggleButton details = new ToggleButton("Details");
  private @Nullable LadderChart chart;

  LadderView(ViewerState state, StagePane stage) {
    this.state = state;
    floor.setSelected(true);
    pane.themeProperty().bind(state.theme());
    pane.scaleProperty().bind(state.type());
    pane.setId("ladder");
    pane.setOnRow(this::choose);
    caption.setWrapText(true);
    headline.setId("headline");
    headline.setWrapText(true);
    details.setId("details");
    details.setSelected(true);
    details.setTooltip(Controls.tip("Lesson, source and changes of the selected stage"));
    VBox top =
        new VBox(
            Controls.bar(
                "Ladder",
                peers,
                floor,
                article,
                python,
                details,
                Controls.choice(
                    "scale",
                    List.of(Scale.LINEAR, Scale.LOG),
                    s -> s == Scale.LINEAR ? "Linear" : "Log",
                    state.scale())),
            headline);
    BorderPane upper = new BorderPane(pane);
    upper.setTop(top);
    upper.setBottom(caption);
    upper.setMinSize(0, 0);
    split.setOrientation(Orientation.VERTICAL);
    split.getItems().addAll(upper, stage.node());
    split.setDividerPositions(0.66);
    root.setCenter(split);
    details
        .selectedProperty()
        .subscribe(
            shown -> {
              split.getItems().setAll(upper);
              if (shown) {
                split.getItems().add(stage.node());
                split.setDividerPositions(0.66);
              }
            });
    for (CheckBox option : List.of(peers, floor, article, python)) {
      option.selectedProperty().addListener((o, was, is) -> redraw());
    }
    state.scale().subscribe(s -> redraw());
    state.run().subscribe(r -> redraw());
    state.tree().subscribe(t -> redraw());
    state.stage().subscribe(s -> redraw());
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private static CheckBox box(String id, String text, String tip) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.setTooltip(Controls.tip(tip));
    return box;
  }

  private void key(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0 && pane.equals(event.getTarget())) {
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
    String key = shown.key(row);
    for (WalkStage stage : WalkStage.values()) {
      if (stage.name().equals(key)) {
        state.stage().set(stage);
      }
    }
    pane.requestFocus();
  }

  private void redraw() {
    RunFigures run = state.run().get();
    if (run == null) {
      chart = null;
      pane.chartProperty().set(null);
      caption.setText("");
      headline.setText("");
      return;
    }
    LadderChart.Options options =
        new LadderChart.Options(
            state.scale().get(),
            peers.isSelected(),
            floor.isSelected(),
            article.isSelected(),
            python.isSelected(),
            true,
            state.stage().get().name());
    LadderChart made = new LadderChart(run, Progress.ladder(run), state.tree().get(), options);
    chart = made;
    if (made.isEmpty() && !run.run().jmh().isEmpty()) {
      Chart foreign = new JmhChart(run.run(), state.scale().get());
      pane.chartProperty().set(foreign);
      caption.setText(foreign.caption());
      headline.setText(RunNames.name(run.run()));
      return;
    }
    pane.setEmptyText(
        made.isEmpty()
            ? run.run().name() + " holds no ladder on " + state.tree().get() + "."
            : NOTHING);
    pane.chartProperty().set(made);
    caption.setText(made.isEmpty() ? "" : made.caption());
    headline.setText(headline(made));
  }

  /** The one headline, and the bridge by which other factors are to be read. */
  private static String headline(LadderChart chart) {
    Optional<Estimate> live = chart.ratio("S01", "S08");
    if (live.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("S01 : S08 ").append(Numbers.factor(live.get()));
    text.append(", both over live objects");
    Ladder ladder = chart.ladder();
    Optional<Estimate> python =
        ladder.row("S01").flatMap(row -> Optional.ofNullable(row.toCPython()));
    Optional<Estimate> last = chart.ratio("S08", "S10");
    if (python.isPresent() || last.isPresent()) {
      text.append("      bridge: ");
      python.ifPresent(
          p -> text.append("CPython → S01 ").append(Numbers.factor(p.value())).append(" · "));
      text.append("S01 → S08 ").append(Numbers.factor(live.get().value()));
      last.ifPresent(l -> text.append(" · S08 → S10 ").append(Numbers.factor(l.value())));
      Optional<Estimate> whole =
          ladder.row("S10").flatMap(row -> Optional.ofNullable(row.toCPython()));
      whole.ifPresent(w -> text.append(" · in all ").append(Numbers.factor(w.value())));
    }
    return text.toString();
  }

  @Override
  public String title() {
    return "Ladder";
  }

  @Override
  public String icon() {
    return "mdal-bar_chart";
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public @Nullable Chart chart() {
    return pane.chartProperty().get();
  }

  @Override
  public Node focus() {
    pane.setFocusTraversable(true);
    return pane;
  }
}
