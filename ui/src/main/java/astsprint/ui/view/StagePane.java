package astsprint.ui.view;

import astsprint.stages.WalkStage;
import astsprint.ui.code.CodePane;
import astsprint.ui.code.DiffPane;
import astsprint.ui.code.Highlighter;
import astsprint.ui.code.MarkdownPane;
import astsprint.ui.code.SourceDiff;
import astsprint.ui.control.Controls;
import astsprint.ui.model.StageSummary;
import astsprint.ui.model.ViewerState;
import astsprint.walk.Availability;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All about the selected stage: its figures, its lesson, its source and what changed in it. */
final class StagePane {
  /** Values with more characters than this are reasons, not figures: they take several lines. */
  private static final int SENTENCE = 40;

  private static final double SENTENCE_WIDTH = 480;

  private final ViewerState state;
  private final BorderPane root = new BorderPane();
  private final FlowPane summary = new FlowPane();
  private final MarkdownPane lesson = new MarkdownPane();
  private final CodePane source = new CodePane();
  private final DiffPane diff = new DiffPane();
  private final EvidencePane evidence;
  private final CostView cost;
  private final Tab costs;
  private final Tab diffTab;
  private final Parent changes;
  private final Label noDiff =
      Controls.label("The first stage has no predecessor: everything in it is new.", "empty");

  StagePane(ViewerState state, EvidencePane evidence, CostView cost, Consumer<String> onLink) {
    this.state = state;
    this.evidence = evidence;
    this.cost = cost;
    costs = tab("Cost", cost.node());
    costs
        .selectedProperty()
        .subscribe(
            chosen -> {
              if (chosen) {
                cost.want();
              }
            });
    lesson.setOnLink(onLink);
    summary.getStyleClass().add("summary");
    summary.setId("stage-summary");
    changes = diffArea();
    diffTab = tab("Changes", changes);
    TabPane tabs =
        new TabPane(
            tab("Lesson", lesson),
            tab("Source", source),
            diffTab,
            tab("JIT evidence", evidence.node()),
            costs);
    tabs.setId("stage-tabs");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setMinSize(0, 0);
    root.setTop(summary);
    root.setCenter(tabs);
    root.setMinSize(0, 0);
    state.stage().subscribe(this::show);
    state.run().subscribe(run -> showSummary());
    state.tree().subscribe(tree -> showSummary());
  }

  Parent node() {
    return root;
  }

  /** The view in the tab of costs while that is chosen; empty while it is not. */
  Optional<CostView> cost() {
    return costs.isSelected() ? Optional.of(cost) : Optional.empty();
  }

  private Parent diffArea() {
    ToggleButton side = new ToggleButton("Side by side");
    side.setId("side-by-side");
    side.setSelected(true);
    diff.sideBySideProperty().bind(side.selectedProperty());
    HBox bar = new HBox(Controls.gap(), side);
    bar.setStyle("-fx-padding: 4 12 4 12");
    BorderPane area = new BorderPane(diff);
    area.setTop(bar);
    return area;
  }

  private static Tab tab(String name, Parent content) {
    Tab tab = new Tab(name, content);
    tab.setId("tab-" + name.toLowerCase(java.util.Locale.ROOT).replaceAll(" .*", ""));
    return tab;
  }

  private void show(WalkStage stage) {
    lesson.show(stage.lesson());
    source.show(stage.source(), Highlighter.JAVA);
    WalkStage before = stage.predecessor();
    if (before == null) {
      diffTab.setText("Changes");
      diffTab.setContent(noDiff);
    } else {
      diffTab.setText("Changes from " + before.name());
      diff.show(SourceDiff.of(before.source(), stage.source()), Highlighter.JAVA);
      diffTab.setContent(changes);
    }
    evidence.show(stage);
    showSummary();
  }

  private void showSummary() {
    summary.getChildren().clear();
    WalkStage stage = state.stage().get();
    Label key = Controls.label(stage.name(), "badge");
    Label title = Controls.label(stage.title(), "view-title");
    title.setStyle("-fx-font-weight: bold; -fx-font-size: 1.15em");
    summary.getChildren().addAll(key, title);
    StageSummary.of(state, stage)
        .forEach(f -> summary.getChildren().add(item(f.name(), f.value())));
    if (stage.availability() instanceof Availability.Unavailable(String reason)) {
      summary.getChildren().add(item("not available here", reason));
    }
  }

  private static VBox item(String name, String value) {
    Label figure = Controls.label(value, "summary-value");
    VBox item = new VBox(figure, Controls.label(name, "summary-name"));
    if (value.length() > SENTENCE) {
      figure.setWrapText(true);
      item.setPrefWidth(SENTENCE_WIDTH);
    }
    return item;
  }
}
