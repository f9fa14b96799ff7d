package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.control.Controls;
import astsprint.ui.model.RunCatalog;
import astsprint.ui.model.ViewerState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
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
  private final RunKeeper keeper;
  private final BorderPane root = new BorderPane();
  private final ObservableList<RunCatalog.Entry> all = FXCollections.observableArrayList();
  private final FilteredList<RunCatalog.Entry> found = new FilteredList<>(all);
  private final SortedList<RunCatalog.Entry> lines = new SortedList<>(found);
  private final TableView<RunCatalog.Entry> table = new TableView<>(lines);
  private final TextField search = new TextField();
  private final Label none = Controls.label("", "muted");
  private boolean looked;
  private boolean looking;
  private boolean again;
  private @Nullable Path wanted;

  RunsView(ViewerState state, RunCatalog catalog, RunKeeper keeper) {
    super("Runs");
    this.state = state;
    this.catalog = catalog;
    this.keeper = keeper;
    search.setId("runs-search");
    search.setPromptText("search: name, date, machine, stage");
    search.setAccessibleText("search runs");
    search.setPrefColumnCount(24);
    search.textProperty().subscribe(this::seek);
    lines.comparatorProperty().bind(table.comparatorProperty());
    search.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.DOWN) {
            table.requestFocus();
          } else if (e.getCode() == KeyCode.ENTER) {
            open();
          }
        });
    table.setId("runs-table");
    table.setAccessibleText("runs");
    table.getStyleClass().add("dense");
    table.setPlaceholder(none);
    table.getColumns().add(column("", 28, this::sign));
    table.getColumns().add(column("run", 190, RunCatalog.Entry::name));
    table.getColumns().add(column("started", 130, RunCatalog.Entry::started));
    table.getColumns().add(column("kind", 130, RunCatalog.Entry::kind));
    table.getColumns().add(column("measured", 200, RunCatalog.Entry::stages));
    table.getColumns().add(column("machine", 330, RunCatalog.Entry::machine));
    table.setRowFactory(t -> new Line());
    state.run().addListener((o, was, is) -> table.refresh());
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

  /** The line of a run: what does not fit its cells is in its tooltip. */
  private static final class Line extends TableRow<RunCatalog.Entry> {
    @Override
    protected void updateItem(RunCatalog.@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      setTooltip(
          entry == null || empty
              ? null
              : Controls.tip(
                  String.join(
                      "\n",
                      entry.name(),
                      entry.machine(),
                      entry.stages(),
                      entry.path().toString())));
    }
  }

  /** Which one is shown. */
  private String sign(RunCatalog.Entry entry) {
    RunFigures shown = state.run().get();
    return shown != null && RunCatalog.same(shown.run().path(), entry.path()) ? "●" : "";
  }

  /** Shows what has all words of {@code text} in it; the first is chosen, for Enter. */
  private void seek(String text) {
    found.setPredicate(entry -> text.isBlank() || entry.matches(text));
    sayWhyNone();
    if (!text.isBlank()) {
      table.getSelectionModel().selectFirst();
    }
  }

  private TableColumn<RunCatalog.Entry, String> column(
      String name, double width, Function<RunCatalog.Entry, String> text) {
    TableColumn<RunCatalog.Entry, String> column = new TableColumn<>(name);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.prefWidthProperty().bind(state.type().multiply(width));
    return column;
  }

  private void look() {
    if (looking) {
      again = true;
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
              if (again) {
                // What was asked for meanwhile may have changed since that look began.
                again = false;
                look();
              }
            },
            failure -> {
              looking = false;
              state.complain(String.valueOf(failure.getMessage()));
            });
  }

  private void sayWhyNone() {
    none.setText(
        !looked
            ? "Looking for runs …"
            : all.isEmpty()
                ? "No run here. Run (Ctrl+R) starts one."
                : "No run has “" + search.getText().strip() + "” in its line.");
  }

  /** Leaves what is chosen chosen; at first that is the run that is shown. */
  private void refresh(List<RunCatalog.Entry> entries) {
    looked = true;
    if (entries.equals(List.copyOf(all))) {
      sayWhyNone();
      return;
    }
    RunCatalog.Entry chosen = chosen();
    int line = table.getSelectionModel().getSelectedIndex();
    RunFigures shown = state.run().get();
    Path first = shown == null ? null : shown.run().path();
    Path before = chosen == null ? first : chosen.path();
    Path at = wanted == null ? before : wanted;
    all.setAll(entries);
    sayWhyNone();
    for (RunCatalog.Entry entry : lines) {
      if (at != null && RunCatalog.same(entry.path(), at)) {
        table.getSelectionModel().clearAndSelect(lines.indexOf(entry));
        wanted = null;
        return;
      }
    }
    // It is gone: the next one stands where it stood.
    if (line >= 0 && !lines.isEmpty()) {
      table.getSelectionModel().clearAndSelect(Math.min(line, lines.size() - 1));
    }
  }

  private RunCatalog.@Nullable Entry chosen() {
    return table.getSelectionModel().getSelectedItem();
  }

  private void open() {
    RunCatalog.Entry entry = chosen();
    if (entry != null) {
      keeper.open(entry.path());
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
      wanted = catalog.rename(entry.path(), name);
      keeper.moved(entry.path(), wanted);
      state.say("renamed " + entry.name() + " to " + name);
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
    ButtonType yes = new ButtonType("Delete", ButtonBar.ButtonData.OK_DONE);
    Alert alert =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "Delete "
                + entry.name()
                + " and all that it measured?"
                + (catalog.mayBeGoingOn(entry.path())
                    ? "\nIt has not ended, and was written to less than a minute ago: it may be"
                        + " going on still."
                    : ""),
            yes,
            ButtonType.CANCEL);
    alert.initOwner(root.getScene().getWindow());
    alert.setTitle("Delete");
    alert.getDialogPane().setId("runs-sure");
    alert.setHeaderText(null);
    alert.setOnHidden(
        e -> {
          if (yes.equals(alert.getResult())) {
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
