package astsprint.ui;

import astsprint.results.Run;
import astsprint.results.figures.RunFigures;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.ChartStyle;
import astsprint.ui.export.ChartFiles;
import astsprint.ui.export.ComparisonPage;
import astsprint.ui.model.ViewerState;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.run.Commands;
import astsprint.ui.theme.Theme;
import astsprint.ui.view.MainWindow;
import astsprint.ui.view.RunNames;
import astsprint.ui.view.RunPane;
import astsprint.ui.view.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Does what the window's buttons, keys and dropped files ask for. */
final class Commander implements MainWindow.Actions, AutoCloseable {
  private static final String DROP = "drop-target";

  private static final String KEYS =
      """
      Ctrl+1 … 7\tthe views
      Ctrl+O\topen a run or any JMH JSON (or drop it on the window)
      Ctrl+R\tstart a benchmark
      Ctrl+E\texport
      Ctrl+T\tlight or dark
      F5\tpresent; there → and ← step, G takes a guess, N shows notes,
      \tF fills the screen, T changes the theme, Esc ends
      ↑ ↓\tin the ladder: the stage before, the stage after
      Space ← →\tin the tree: play, back, on
      Esc\tdismiss a message\
      """;

  private final Stage window;
  private final ViewerState state;
  private final Viewer.Setup setup;
  private final RunPane runPane;
  private final Consumer<Path> opener;
  private @Nullable MainWindow main;
  private @Nullable PresenterWindow presenter;

  Commander(
      Stage window, ViewerState state, Viewer.Setup setup, RunPane runPane, Consumer<Path> opener) {
    this.window = window;
    this.state = state;
    this.setup = setup;
    this.runPane = runPane;
    this.opener = opener;
  }

  void attach(MainWindow shown) {
    main = shown;
  }

  /** Takes keys and dropped files. */
  void listen(Scene scene) {
    key(scene, KeyCode.O, this::open);
    key(scene, KeyCode.R, this::run);
    key(scene, KeyCode.E, this::export);
    key(scene, KeyCode.T, () -> state.theme().set(state.theme().get().other()));
    for (int i = 0; i < 7; i++) {
      int view = i;
      key(scene, KeyCode.valueOf("DIGIT" + (i + 1)), () -> shown().show(view));
    }
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          switch (e.getCode()) {
            case KeyCode.F1 -> help();
            case KeyCode.F5 -> present();
            case KeyCode.ESCAPE -> state.dismiss();
            default -> {}
          }
        });
    scene.setOnDragOver(this::dragOver);
    scene.setOnDragExited(e -> scene.getRoot().getStyleClass().remove(DROP));
    scene.setOnDragDropped(this::dropped);
  }

  private static void key(Scene scene, KeyCode code, Runnable action) {
    scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
  }

  private void dragOver(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      List<String> styles = window.getScene().getRoot().getStyleClass();
      if (!styles.contains(DROP)) {
        styles.add(DROP);
      }
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    Dragboard board = event.getDragboard();
    event.setDropCompleted(board.hasFiles());
    event.consume();
    if (board.hasFiles()) {
      openAll(board.getFiles().stream().map(java.io.File::toPath).toList());
    }
  }

  private MainWindow shown() {
    if (main == null) {
      throw new IllegalStateException("not attached");
    }
    return main;
  }

  @Override
  public void open() {
    openAll(setup.picker().open("Open a run or a JMH result", "JMH results", List.of("json")));
  }

  /** A file of a run's own folder opens that run. */
  private void openAll(List<Path> files) {
    for (Path file : files) {
      Path parent = file.toAbsolutePath().getParent();
      boolean ofRun = file.endsWith("run.json") && parent != null;
      opener.accept(ofRun && parent != null ? parent : file);
    }
  }

  @Override
  public void run() {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            item(
                "run-quick",
                "Quick run: every stage once, minutes",
                () -> runPane.start(Commands.Kind.QUICK)),
            item(
                "run-full",
                "Full run: ten rounds, most of an hour",
                () -> runPane.start(Commands.Kind.FULL)));
    below("#run", menu);
  }

  @Override
  public void replay() {
    RunFigures figures = state.run().get();
    if (figures == null) {
      state.complain("No run is open to be replayed.");
    } else {
      shown().show("Ladder");
      runPane.replay(figures.run());
    }
  }

  @Override
  public void present() {
    if (state.run().get() == null) {
      state.complain("No run is open to be presented.");
      return;
    }
    if (presenter != null) {
      presenter.close();
    }
    PresenterWindow made = new PresenterWindow(state);
    presenter = made;
    made.show(window);
  }

  /** The talk that was last begun. */
  @Nullable PresenterWindow presenter() {
    return presenter;
  }

  @Override
  public void export() {
    Chart chart = shown().chart();
    ContextMenu menu = new ContextMenu();
    if (chart != null && !chart.isEmpty()) {
      for (String ending : ChartFiles.ENDINGS) {
        String format = ending.toUpperCase(Locale.ROOT);
        menu.getItems()
            .add(
                item(
                    "export-" + ending,
                    "This chart as " + format + "…",
                    () -> save(chart, ending)));
      }
    }
    if (!state.runs().isEmpty()) {
      menu.getItems()
          .add(item("export-html", "The whole comparison as one HTML page…", this::savePage));
    }
    if (menu.getItems().isEmpty()) {
      state.complain("There is nothing open to export.");
      return;
    }
    below("#export", menu);
  }

  private void save(Chart chart, String ending) {
    setup
        .picker()
        .save("Export", chart.name() + "." + ending)
        .ifPresent(
            file ->
                inBackground(
                    file,
                    () ->
                        ChartFiles.write(
                            chart, new ChartStyle(state.theme().get(), 1), 1200, 700, file)));
  }

  private void savePage() {
    List<Chart> charts =
        shown().views().stream()
            .map(View::chart)
            .filter(c -> c != null && !c.isEmpty())
            .map(c -> java.util.Objects.requireNonNull(c))
            .toList();
    List<Run> runs = state.runs().stream().map(RunFigures::run).toList();
    setup
        .picker()
        .save("Export the comparison", "ast-sprint.html")
        .ifPresent(
            file ->
                inBackground(
                    file,
                    () ->
                        ComparisonPage.write(
                            file,
                            charts,
                            runs,
                            RunNames::details,
                            new ChartStyle(Theme.LIGHT, 1))));
  }

  /** Work that writes a file. */
  private interface Writing {
    void write() throws IOException;
  }

  private void inBackground(Path file, Writing work) {
    state
        .background()
        .run(
            () -> {
              work.write();
              return file;
            },
            done -> state.say("wrote " + done),
            failure -> state.complain("Cannot write " + file + ": " + failure.getMessage()));
  }

  @Override
  public void help() {
    Alert keys = new Alert(Alert.AlertType.INFORMATION, KEYS, ButtonType.CLOSE);
    keys.initOwner(window);
    keys.setTitle("Keys");
    keys.setHeaderText("Keys");
    keys.getDialogPane().setId("keys");
    keys.show();
  }

  private static MenuItem item(String id, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setId(id);
    item.setOnAction(e -> action.run());
    return item;
  }

  private void below(String selector, ContextMenu menu) {
    Node button = window.getScene().lookup(selector);
    menu.show(button, Side.BOTTOM, 0, 4);
  }

  @Override
  public void close() {
    if (presenter != null) {
      presenter.close();
    }
  }
}
