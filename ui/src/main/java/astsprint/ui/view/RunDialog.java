package astsprint.ui.view;

import astsprint.stages.WalkStage;
import astsprint.ui.control.Controls;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.TreeTitles;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.Commands;
import astsprint.ui.run.MeasuringTask;
import astsprint.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks what to measure, and says what will be done before it is measured. */
final class RunDialog {
  private static final ButtonType START = new ButtonType("Start", ButtonBar.ButtonData.OK_DONE);

  private final ToggleGroup kinds = new ToggleGroup();
  private final RadioButton quick = kind("run-quick", "Quick run: one short round, a first look");
  private final RadioButton full = kind("run-full", "Full run: six rounds, a few minutes");
  private final RadioButton duel = kind("run-duel", "Duel of two stages, some 20 seconds:");
  private final RadioButton chosen = kind("run-chosen", "Chosen stages, six rounds:");
  private final KeyChoice which = new KeyChoice("run-stages", () -> {});
  private final ComboBox<String> tree =
      new ComboBox<>(FXCollections.observableArrayList(TreeTitles.NAMED));
  private final ComboBox<WalkStage> one = stages("duel-one");
  private final ComboBox<WalkStage> other = stages("duel-other");
  private final Dialog<ButtonType> dialog = new Dialog<>();

  private RunDialog(ViewerState state, Commands.Build build) {
    WalkStage stage = state.stage().get();
    WalkStage base = stage.predecessor();
    one.setValue(base == null ? stage : base);
    other.setValue(base == null ? List.of(WalkStage.values()).get(1) : stage);
    one.disableProperty().bind(duel.selectedProperty().not());
    other.disableProperty().bind(duel.selectedProperty().not());
    quick.setSelected(true);
    HBox two = new HBox(8, one, Controls.label("against", "muted"), other);
    two.setAlignment(Pos.CENTER_LEFT);
    which.offer(List.of(WalkStage.values()).stream().map(Enum::name).toList());
    tree.setId("run-tree");
    tree.setAccessibleText("tree");
    tree.setConverter(Controls.named(TreeTitles::of));
    tree.setValue(
        TreeTitles.NAMED.contains(state.tree().get()) ? state.tree().get() : TreeTitles.HEADLINE);
    which.node().disableProperty().bind(chosen.selectedProperty().not());
    tree.disableProperty().bind(chosen.selectedProperty().not());
    HBox some = new HBox(8, which.node(), Controls.label("on", "muted"), tree);
    some.setAlignment(Pos.CENTER_LEFT);
    Label note = new Label(note(build));
    note.setId("run-note");
    note.setWrapText(true);
    note.setMaxWidth(420);
    VBox content = new VBox(10, quick, full, duel, two, chosen, some, note);
    content.setStyle("-fx-padding: 12 24 12 24");
    dialog.setTitle("Run");
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().addAll(START, ButtonType.CANCEL);
    Button start = (Button) dialog.getDialogPane().lookupButton(START);
    start.setId("run-start");
    // A radio button keeps Enter for itself.
    content.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ENTER && e.getTarget() instanceof RadioButton) {
            e.consume();
            start.fire();
          }
        });
    start
        .disableProperty()
        .bind(duel.selectedProperty().and(one.valueProperty().isEqualTo(other.valueProperty())));
    dialog
        .getDialogPane()
        .setStyle("-fx-font-size: " + Styles.TYPE_SIZE * state.type().get() + "px");
  }

  /** Asks beside {@code owner}; {@code action} is given what is to be measured. */
  static void ask(
      Window owner, ViewerState state, Commands.Build build, Consumer<MeasuringTask> action) {
    RunDialog asking = new RunDialog(state, build);
    asking.dialog.initOwner(owner);
    asking.dialog.setOnShown(e -> asking.quick.requestFocus());
    asking.dialog.setOnHidden(
        e -> {
          if (START.equals(asking.dialog.getResult())) {
            action.accept(asking.wanted());
          }
        });
    asking.dialog.show();
    asking.dialog.getDialogPane().getScene().getWindow().sizeToScene();
  }

  private MeasuringTask wanted() {
    if (chosen.isSelected()) {
      return MeasuringTask.chosen(List.copyOf(which.shown()), tree.getValue());
    }
    if (duel.isSelected()) {
      return MeasuringTask.duel(one.getValue().name(), other.getValue().name());
    }
    return full.isSelected() ? MeasuringTask.full() : MeasuringTask.quick();
  }

  private static String note(Commands.Build build) {
    return switch (build) {
      case CURRENT -> "The program is built of the source as it is now.";
      case STALE -> "The source has changed since the program was built: it is built again first.";
      case MISSING ->
          "The program is not built yet: that is done first, and takes a minute or two.";
    };
  }

  private RadioButton kind(String id, String text) {
    RadioButton button = new RadioButton(text);
    button.setId(id);
    button.setToggleGroup(kinds);
    return button;
  }

  private static ComboBox<WalkStage> stages(String id) {
    ComboBox<WalkStage> stages =
        new ComboBox<>(FXCollections.observableArrayList(WalkStage.values()));
    stages.setId(id);
    stages.setConverter(Controls.named(StageNames::of));
    stages.setAccessibleText("a stage of the duel");
    return stages;
  }
}
