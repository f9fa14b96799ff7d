package astsprint.ui;

import astsprint.results.figures.RunFigures;
import astsprint.ui.export.ComparisonPage;
import astsprint.ui.model.Glossary;
import astsprint.ui.model.ViewerState;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.present.Talk;
import astsprint.ui.theme.Styles;
import astsprint.ui.view.GlossaryWindow;
import astsprint.ui.view.MainWindow;
import astsprint.ui.view.RunPane;
import astsprint.ui.view.ViewEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Does what the window's buttons, keys and dropped files ask for. */
final class WindowActions implements MainWindow.Actions, AutoCloseable {
  private static final String DROP = "drop-target";

  private final Stage window;
  private final ViewerState state;
  private final Setup setup;
  private final RunPane runPane;
  private final Exporter exporter;
  private final Consumer<Path> opener;
  private final GlossaryWindow glossary;
  private @Nullable MainWindow main;
  private @Nullable PresenterWindow presenter;
  private Talk talk = new Talk();

  WindowActions(
      Stage window,
      ViewerState state,
      Setup setup,
      RunPane runPane,
      Consumer<Path> opener,
      Glossary glossary) {
    this.window = window;
    this.state = state;
    this.setup = setup;
    this.runPane = runPane;
    this.exporter = new Exporter(state, setup.picker());
    this.opener = opener;
    this.glossary = new GlossaryWindow(state, glossary);
  }

  void attach(MainWindow shown) {
    main = shown;
  }

  /** Takes keys and dropped files. */
  void listen(Scene scene) {
    Shortcuts.install(scene, state, this, view -> shown().show(view));
    scene.setOnDragOver(this::dragOver);
    scene.setOnDragExited(e -> scene.getRoot().getStyleClass().remove(DROP));
    scene.setOnDragDropped(this::dropped);
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

  MainWindow shown() {
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
    runPane.ask(window);
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
  public void present(boolean anew) {
    if (state.run().get() == null) {
      state.complain("No run is open to be presented.");
      return;
    }
    if (presenter != null) {
      presenter.close();
    }
    if (anew || !talk.underway()) {
      talk = new Talk();
    } else {
      state.say("The talk goes on where it was left; Shift+F5 begins anew.");
    }
    PresenterWindow made = new PresenterWindow(state, setup.project(), talk);
    presenter = made;
    made.show(window);
  }

  /** The talk that was last begun. */
  @Nullable PresenterWindow presenter() {
    return presenter;
  }

  @Override
  public void export() {
    List<ComparisonPage.Section> all =
        shown().views().stream()
            .map(ViewEntry::view)
            .map(view -> new ComparisonPage.Section(view.title(), view.charts()))
            .filter(section -> !section.charts().isEmpty())
            .toList();
    ContextMenu menu = exporter.menu(shown().chart(), shown().current().source(), all);
    if (menu.getItems().isEmpty()) {
      state.complain("There is nothing open to export.");
    } else {
      below("#export", menu);
    }
  }

  @Override
  public void help() {
    Shortcuts.show(window, Styles.TYPE_SIZE * state.type().get());
  }

  @Override
  public void glossary(Glossary.@Nullable Term term) {
    glossary.show(window, term);
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
    glossary.close();
  }
}
