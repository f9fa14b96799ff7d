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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All about the selected stage: its figures, its lesson, its source and what changed in it. */
final class StagePane {
  /** Values with more characters than this are reasons, not figures: they stand below these. */
  private static final int SENTENCE = 30;

  /** Points, at plain type, from which on the lesson has a place of its own beside the code. */
  private static final double WIDE = 1300;

  private final ViewerState state;
  private final BorderPane root = new BorderPane();
  private final FlowPane summary = new FlowPane();
  private final Label notes = Controls.label("", "summary-notes");
  private final TabPane tabs = new TabPane();
  private final SplitPane beside = new SplitPane();
  private final Tab lesson;
  private final Tab changes;
  private final Tab costs;
  private @Nullable CostView cost;
  private final Map<Tab, Filling> fillings = new HashMap<>();
  private final Map<Tab, WalkStage> filled = new HashMap<>();
  private boolean wide;

  /** Puts all about a stage into a tab. Panes are made when their tab is first looked at. */
  private interface Filling {
    void fill(WalkStage stage);
  }

  StagePane(
      ViewerState state,
      Supplier<EvidencePane> evidence,
      Supplier<CostView> cost,
      Consumer<String> onLink) {
    this.state = state;
    summary.getStyleClass().add("summary");
    summary.setId("stage-summary");
    lesson = tab("Lesson", tab -> lesson(tab, onLink));
    tab("Source", StagePane::source);
    changes = tab("Changes", StagePane::changes);
    tab("JIT evidence", tab -> evidence(tab, evidence.get()));
    costs = tab("Cost", tab -> cost(tab, cost.get()));
    tabs.setId("stage-tabs");
    tabs.setAccessibleText("the selected stage");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.setMinSize(0, 0);
    notes.setId("stage-notes");
    notes.setWrapText(true);
    notes.managedProperty().bind(notes.textProperty().isNotEmpty());
    root.setTop(new VBox(summary, notes));
    root.setCenter(tabs);
    root.setMinSize(0, 0);
    tabs.getSelectionModel().selectedItemProperty().subscribe(tab -> fill());
    // Not while it is being laid out.
    root.widthProperty().addListener((o, was, is) -> Platform.runLater(this::lay));
    state.stage().subscribe(this::show);
    state.run().subscribe(run -> showSummary());
    state.tree().subscribe(tree -> showSummary());
  }

  Parent node() {
    return root;
  }

  /** The view in the tab of costs while that is chosen; empty while it is not. */
  Optional<CostView> cost() {
    return costs.isSelected() ? Optional.ofNullable(cost) : Optional.empty();
  }

  private Tab tab(String name, Function<Tab, Filling> maker) {
    Tab tab = new Tab(name);
    tab.setId("tab-" + name.toLowerCase(Locale.ROOT).replaceAll(" .*", ""));
    fillings.put(tab, stage -> made(tab, maker).fill(stage));
    tabs.getTabs().add(tab);
    return tab;
  }

  private Filling made(Tab tab, Function<Tab, Filling> maker) {
    Filling filling = maker.apply(tab);
    fillings.put(tab, filling);
    return filling;
  }

  private static Filling lesson(Tab tab, Consumer<String> onLink) {
    MarkdownPane lesson = new MarkdownPane();
    lesson.setOnLink(onLink);
    tab.setContent(lesson);
    return stage -> lesson.show(stage.lesson());
  }

  private static Filling source(Tab tab) {
    CodePane source = new CodePane();
    tab.setContent(source);
    return stage -> source.show(stage.source(), Highlighter.JAVA);
  }

  private static Filling changes(Tab tab) {
    DiffPane diff = new DiffPane();
    ToggleButton side = new ToggleButton("Side by side");
    side.setId("side-by-side");
    side.setSelected(true);
    diff.sideBySideProperty().bind(side.selectedProperty());
    HBox bar = new HBox(Controls.gap(), side);
    bar.setStyle("-fx-padding: 4 12 4 12");
    BorderPane area = new BorderPane(diff);
    area.setTop(bar);
    Label none =
        Controls.label("The first stage has no predecessor: everything in it is new.", "empty");
    return stage -> {
      WalkStage before = stage.predecessor();
      if (before != null) {
        diff.show(SourceDiff.of(before.source(), stage.source()), Highlighter.JAVA);
      }
      tab.setContent(before == null ? none : area);
    };
  }

  private static Filling evidence(Tab tab, EvidencePane evidence) {
    tab.setContent(evidence.node());
    return evidence::show;
  }

  /** Counts from when it is first looked at: that takes a second or two for each tree. */
  private Filling cost(Tab tab, CostView view) {
    cost = view;
    tab.setContent(view.node());
    view.want();
    return stage -> {}; // It follows the shown tree, and is of three stages at once.
  }

  private void show(WalkStage stage) {
    WalkStage before = stage.predecessor();
    changes.setText(before == null ? "Changes" : "Changes from " + before.name());
    fill();
    showSummary();
  }

  /** Fills the tab that is looked at, if it is not about the selected stage yet. */
  private void fill() {
    fill(tabs.getSelectionModel().getSelectedItem());
    if (wide) {
      fill(lesson);
    }
  }

  private void fill(Tab tab) {
    Filling filling = fillings.get(tab);
    WalkStage stage = state.stage().get();
    if (filling != null && !stage.equals(filled.put(tab, stage))) {
      filling.fill(stage);
    }
  }

  /** Lines of prose have an end: where there is room beside them, the code stands there. */
  private void lay() {
    boolean now = root.getWidth() > WIDE * state.type().get();
    if (now == wide) {
      return;
    }
    wide = now;
    fill(lesson);
    if (wide) {
      Node text = lesson.getContent();
      tabs.getTabs().remove(lesson);
      lesson.setContent(null);
      beside.getItems().setAll(text, tabs);
      beside.setDividerPositions(0.45);
      root.setCenter(beside);
    } else {
      Node text = beside.getItems().getFirst();
      beside.getItems().clear();
      lesson.setContent(text);
      tabs.getTabs().addFirst(lesson);
      root.setCenter(tabs);
    }
  }

  private void showSummary() {
    summary.getChildren().clear();
    WalkStage stage = state.stage().get();
    Label key = Controls.label(stage.name(), "badge");
    Label title = Controls.label(stage.title(), "view-title");
    title.setStyle("-fx-font-weight: bold; -fx-font-size: 1.15em");
    summary.getChildren().addAll(key, title);
    List<String> sentences = new ArrayList<>();
    for (StageSummary.Item item : StageSummary.of(state, stage)) {
      if (item.value().length() > SENTENCE) {
        String name = item.name();
        sentences.add(
            name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1)
                + ": "
                + item.value()
                + ".");
      } else {
        summary.getChildren().add(item(item.name(), item.value()));
      }
    }
    if (stage.availability() instanceof Availability.Unavailable(String reason)) {
      sentences.add("Not available here: " + reason + ".");
    }
    notes.setText(String.join(" ", sentences));
  }

  private static VBox item(String name, String value) {
    return new VBox(Controls.label(value, "summary-value"), Controls.label(name, "summary-name"));
  }
}
