package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.control.Controls;
import astsprint.ui.model.RunCatalog;
import astsprint.ui.model.ViewerState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** All runs of the project, and what else is open: found, shown, renamed and deleted here. */
final class RunsView extends View {
  private final ViewerState state;
  private final RunCatalog catalog;
  private final Consumer<Path> opener;
  private final BorderPane root = new BorderPane();
  private final ObservableList<RunCatalog.Entry> all = FXCollections.observableArrayList();
  private final FilteredList<RunCatalog.Entry> found = new FilteredList<>(all);
  private final TableView<RunCatalog.Entry> table = new TableView<>(found);
  private final TextField search = new TextField();
  private boolean looking;

  RunsView(ViewerState state, RunCatalog catalog, Consumer<Path> opener) {
    super("Runs");
    this.state = state;
    this.catalog = catalog;
    this.opener = opener;
    search.setId("runs-search");
    search.setPromptText("search: name, date, machine, stage");
    search.setAccessibleText("search runs");
    search.setPrefColumnCount(24);
    search
        .textProperty()
        .subscribe(text -> found.setPredicate(entry -> text.isBlank() || entry.matches(text)));
    table.setId("runs-table");
    table.setAccessibleText("runs");
    table.getStyleClass().add("dense");
    table.setPlaceholder(Controls.label("No run here. Run (Ctrl+R) starts one.", "muted"));
    table.getColumns().add(column("run", 190, RunCatalog.Entry::name));
    table.getColumns().add(column("started", 130, RunCatalog.Entry::started));
    table.getColumns().add(column("kind", 120, RunCatalog.Entry::kind));
    table.getColumns().add(column("measured", 190, RunCatalog.Entry::stages));
    table.getColumns().add(column("machine", 360, RunCatalog.Entry::machine));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setOnMouseClicked(
        e -> {
          if (e.getClickCount() == 2) {
            open();
          }
        });
    // Who comes by Tab begins at the first row: the arrow would go on from it unselected.
    table
        .focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (is && table.getSelectionModel().isEmpty()) {
                table.getSelectionModel().selectFirst();
              }
            });
    table.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            open();
          } else if (e.getCode() == KeyCode.DELETE) {
            delete();
          }
        });
    Button show =
        Controls.button("runs-open", "Show", "mdmz-visibility", "Show its figures", this::open);
    Button rename =
        Controls.button("runs-rename", "Rename…", "mdal-edit", "Only your own runs", this::rename);
    Button delete =
        Controls.button(
            "runs-delete", "Delete…", "mdal-delete", "Only your own runs", this::delete);
    var chosen = table.getSelectionModel().selectedItemProperty();
    show.disableProperty().bind(chosen.isNull());
    for (Button button : List.of(rename, delete)) {
      button
          .disableProperty()
          .bind(
              Bindings.createBooleanBinding(
                  () -> chosen.get() == null || !chosen.get().owned(), chosen));
    }
    root.setTop(Controls.bar(title(), search, show, rename, delete));
    root.setCenter(table);
    root.setMinSize(0, 0);
    Controls.whileShown(root, Duration.seconds(2), this::look);
    state
        .runs()
        .addListener(
            (ListChangeListener<RunFigures>)
                change -> {
                  if (root.getScene() != null) {
                    look();
                  }
                });
  }

  private static TableColumn<RunCatalog.Entry, String> column(
      String name, double width, Function<RunCatalog.Entry, String> text) {
    TableColumn<RunCatalog.Entry, String> column = new TableColumn<>(name);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    return column;
  }

  private void look() {
    if (looking) {
      return;
    }
    looking = true;
    List<RunFigures> open = List.copyOf(state.runs());
    state
        .background()
        .run(
            () -> catalog.look(open),
            entries -> {
              looking = false;
              refresh(entries);
            },
            failure -> {
              looking = false;
              state.complain(String.valueOf(failure.getMessage()));
            });
  }

  /** Leaves what is chosen chosen. */
  private void refresh(List<RunCatalog.Entry> entries) {
    if (entries.equals(List.copyOf(all))) {
      return;
    }
    RunCatalog.Entry chosen = chosen();
    all.setAll(entries);
    if (chosen != null) {
      found.stream()
          .filter(entry -> entry.path().equals(chosen.path()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  private RunCatalog.@Nullable Entry chosen() {
    return table.getSelectionModel().getSelectedItem();
  }

  private void open() {
    RunCatalog.Entry entry = chosen();
    if (entry != null) {
      opener.accept(entry.path());
    }
  }

  private void rename() {
    RunCatalog.Entry entry = chosen();
    if (entry == null || !entry.owned()) {
      return;
    }
    TextInputDialog dialog = new TextInputDialog(entry.name());
    dialog.initOwner(root.getScene().getWindow());
    dialog.setTitle("Rename");
    dialog.setHeaderText(null);
    dialog.setContentText("Name of this run:");
    dialog.getEditor().setId("runs-name");
    dialog.setOnShown(
        e -> {
          dialog.getEditor().requestFocus();
          dialog.getEditor().selectAll();
        });
    dialog.setOnHidden(
        e -> {
          String name = dialog.getResult();
          if (name != null && !name.strip().equals(entry.name())) {
            rename(entry, name.strip());
          }
        });
    dialog.show();
  }

  private void rename(RunCatalog.Entry entry, String name) {
    try {
      boolean shown = state.isOpen(entry.path());
      Path now = catalog.rename(entry.path(), name);
      state.close(entry.path());
      if (shown) {
        opener.accept(now);
      }
      look();
    } catch (IOException e) {
      state.complain("Cannot rename " + entry.name() + ": " + e.getMessage());
    }
  }

  private void delete() {
    RunCatalog.Entry entry = chosen();
    if (entry == null || !entry.owned()) {
      return;
    }
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "Delete " + entry.name() + " and all that it measured?",
            ButtonType.OK,
            ButtonType.CANCEL);
    alert.initOwner(root.getScene().getWindow());
    alert.setTitle("Delete");
    alert.getDialogPane().setId("runs-sure");
    alert.setHeaderText(null);
    alert.setOnHidden(
        e -> {
          if (ButtonType.OK.equals(alert.getResult())) {
            delete(entry);
          }
        });
    alert.show();
  }

  private void delete(RunCatalog.Entry entry) {
    try {
      catalog.delete(entry.path());
      state.close(entry.path());
      state.say("deleted " + entry.name());
      look();
    } catch (IOException e) {
      state.complain("Cannot delete " + entry.name() + ": " + e.getMessage());
    }
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public Node focus() {
    return search;
  }
}
