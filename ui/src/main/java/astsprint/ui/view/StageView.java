package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.control.Controls;
import astsprint.ui.model.StageSummary;
import astsprint.ui.model.ViewerState;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The stages at the left, all about one of them at the right. */
public final class StageView extends View {
  private final SplitPane root;
  private final StagePane pane;
  private final ListView<WalkStage> list =
      new ListView<>(FXCollections.observableArrayList(WalkStage.values()));

  StageView(ViewerState state, StagePane pane) {
    super("Stage");
    this.pane = pane;
    list.setId("stage-list");
    list.getStyleClass().addAll("stage-list", "edge-to-edge");
    list.setCellFactory(l -> new Cell(state));
    list.setAccessibleText("stages");
    // In em: it grows with the type, so that a stage's line is not cut.
    list.setStyle("-fx-min-width: 17.5em; -fx-pref-width: 18em");
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            stage -> {
              if (stage != null) {
                state.stage().set(stage);
              }
            });
    state.stage().subscribe(stage -> list.getSelectionModel().select(stage));
    state.run().addListener((o, was, is) -> list.refresh());
    state.tree().addListener((o, was, is) -> list.refresh());
    root = new SplitPane(list, pane.node());
    root.setDividerPositions(0.2);
    SplitPane.setResizableWithParent(list, false);
  }

  private static final class Cell extends ListCell<WalkStage> {
    private final ViewerState state;
    private final Label key = Controls.label("", "badge");
    private final Label title = Controls.label("", "stage-title");
    private final Label sub = Controls.label("", "stage-sub");
    private final HBox box = new HBox(10, key, new VBox(title, sub));

    Cell(ViewerState state) {
      this.state = state;
      box.setAlignment(Pos.CENTER_LEFT);
      // No wider than the list, which would scroll sideways.
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WalkStage stage, boolean empty) {
      super.updateItem(stage, empty);
      if (stage == null || empty) {
        setGraphic(null);
        return;
      }
      key.setText(stage.name());
      title.setText(stage.title());
      sub.setText(StageSummary.brief(state, stage));
      setGraphic(box);
    }
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public @Nullable Chart chart() {
    return pane.cost().map(CostView::chart).orElse(null);
  }

  @Override
  public @Nullable RunFigures source() {
    return pane.cost().map(CostView::source).orElse(null);
  }

  @Override
  public Node focus() {
    return list;
  }
}
