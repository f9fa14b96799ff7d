package astsprint.ui.view;

import astsprint.stages.WalkStage;
import astsprint.ui.control.Controls;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.ViewerState;
import astsprint.ui.tree.NodeText;
import astsprint.ui.tree.WalkTrace;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The fields of the node being visited, and what a chosen stage touches to find its children. */
final class NodePane {
  private final ViewerState state;
  private final BorderPane root = new BorderPane();
  private final Label title = Controls.label("", "stage-title");
  private final Label touched = new Label();
  private final ComboBox<WalkStage> stage = new ComboBox<>();
  private final TableView<NodeText.FieldText> fields = new TableView<>();
  private @Nullable WalkTrace trace;
  private int step;

  NodePane(ViewerState state) {
    this.state = state;
    stage.setId("touch-stage");
    stage.setItems(FXCollections.observableArrayList(WalkStage.values()));
    stage.setConverter(Controls.named(StageNames::of));
    stage.setValue(state.stage().get());
    stage.valueProperty().addListener((o, was, is) -> refresh());
    stage.setAccessibleText("stage whose accesses are shown");
    touched.setId("touched");
    touched.setWrapText(true);
    fields.setId("node-fields");
    fields.setAccessibleText("fields of the node being visited");
    fields.getColumns().add(column("field", NodeText.FieldText::name));
    fields.getColumns().add(column("value", NodeText.FieldText::value));
    fields
        .getColumns()
        .add(column("children", f -> f.nodes() == 0 ? "" : String.valueOf(f.nodes())));
    fields.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    fields.getStyleClass().addAll("dense", "edge-to-edge");
    fields.setPlaceholder(new Label("no fields"));
    HBox head = new HBox(10, title, Controls.gap(), Controls.label("as read by", "muted"), stage);
    head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    VBox top = new VBox(6, head, touched);
    top.setStyle("-fx-padding: 8 12 8 12");
    root.setTop(top);
    root.setCenter(fields);
    root.setMinSize(0, 0);
  }

  Parent node() {
    return root;
  }

  void show(WalkTrace shown, int at) {
    trace = shown;
    step = at;
    refresh();
  }

  private void refresh() {
    WalkTrace shown = trace;
    WalkStage chosen = stage.getValue();
    if (shown == null || chosen == null) {
      return;
    }
    var node = shown.get(step).node();
    title.setText(NodeText.label(node));
    fields.getItems().setAll(NodeText.fields(node));
    touched.setText(chosen.reads(node));
    if (state.stage().get() != chosen) {
      touched.setAccessibleText(touched.getText());
    }
  }

  private static TableColumn<NodeText.FieldText, String> column(
      String name, java.util.function.Function<NodeText.FieldText, String> text) {
    TableColumn<NodeText.FieldText, String> column = new TableColumn<>(name);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setSortable(false);
    column.setReorderable(false);
    return column;
  }
}
