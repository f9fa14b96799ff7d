package astsprint.ui.view;

import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.model.ViewerState;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The stages at the left, all about one of them at the right. */
public final class StageView implements View {
  private final SplitPane root;
  private final ListView<WalkStage> list =
      new ListView<>(FXCollections.observableArrayList(WalkStage.values()));

  StageView(ViewerState state, StagePane pane) {
    list.setId("stage-list");
    list.getStyleClass().addAll("stage-list", "edge-to-edge");
    list.setCellFactory(l -> new Cell());
    list.setAccessibleText("stages");
    list.setMinWidth(190);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            stage -> {
              if (stage != null) {
                state.stage().set(stage);
              }
            });
    state.stage().subscribe(stage -> list.getSelectionModel().select(stage));
    root = new SplitPane(list, pane.node());
    root.setDividerPositions(0.2);
    SplitPane.setResizableWithParent(list, false);
  }

  private static final class Cell extends ListCell<WalkStage> {
    @Override
    protected void updateItem(@Nullable WalkStage stage, boolean empty) {
      super.updateItem(stage, empty);
      setText(null);
      setGraphic(null);
      if (stage != null && !empty) {
        HBox box =
            new HBox(
                10,
                Controls.label(stage.name(), "badge"),
                new VBox(Controls.label(stage.title(), "stage-title")));
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setGraphic(box);
      }
    }
  }

  @Override
  public String title() {
    return "Stage";
  }

  @Override
  public String icon() {
    return "mdal-code";
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public @Nullable Chart chart() {
    return null;
  }

  @Override
  public Node focus() {
    return list;
  }
}
