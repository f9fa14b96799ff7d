package astsprint.ui;

import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.RunFigures;
import astsprint.ui.model.Background;
import astsprint.ui.model.Glossary;
import astsprint.ui.model.RunCatalog;
import astsprint.ui.model.RunProgress;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.model.ViewerState;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.run.RunWatcher;
import astsprint.ui.theme.Styles;
import astsprint.ui.view.MainWindow;
import astsprint.ui.view.RunKeeper;
import astsprint.ui.view.RunPane;
import astsprint.ui.view.Views;
import astsprint.ui.view.WindowMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The viewer in its window: what is read, watched and remembered. */
public final class Viewer implements AutoCloseable {
  private final Stage window;
  private final Setup setup;
  private final Background background = new Background(Platform::runLater);
  private final ViewerState state = new ViewerState(background);
  private final RunWatcher watcher;
  private final WindowMemory memory;
  private final MainWindow main;
  private final RunPane runPane;
  private final Glossary glossary = Glossary.read();
  private final WindowActions actions;
  private @Nullable Path following;

  public Viewer(Stage window, Setup setup) {
    this.window = window;
    this.setup = setup;
    runPane = new RunPane(state, setup.launcher(), setup.project());
    actions = new WindowActions(window, state, setup, runPane, this::open, glossary);
    main =
        new MainWindow(
            state,
            actions,
            Views.all(
                state,
                new Views.Tools(
                    setup.launcher(),
                    setup.picker(),
                    setup.project(),
                    this::followLink,
                    new RunCatalog(setup.runs(), setup.references()),
                    keeper(),
                    runPane::measure)));
    actions.attach(main);
    memory = new WindowMemory(setup.kept());
    watcher = new RunWatcher(setup.runs(), this::follow);
  }

  /** Shows the window, opens {@code files} and what the project holds, and begins to watch. */
  public void show(List<Path> files) {
    StackPane root = new StackPane(main.node());
    Scene scene = new Scene(root, 1280, 800);
    state.theme().subscribe(theme -> Application.setUserAgentStylesheet(theme.stylesheet()));
    state
        .type()
        .bind(
            Bindings.createDoubleBinding(
                () -> state.zoom().get() * byHeight(scene.getHeight()),
                state.zoom(),
                scene.heightProperty()));
    state.theme().subscribe(theme -> dress(scene));
    state.type().subscribe(type -> dress(scene));
    main.progress().getChildren().add(runPane.node());
    actions.listen(scene);
    window.setTitle("ast-sprint");
    window.setScene(scene);
    window.setMinWidth(900);
    window.setMinHeight(600);
    memory.restore(window, state, main::show);
    window.setOnHidden(e -> close());
    window.show();
    // One after the other: the first is the one that is shown.
    openInTurn(preload(), false);
    files.forEach(this::open);
    watcher.start(1000);
  }

  /** Lessons link to terms only; what is no term is told, for then the link is wrong. */
  private void followLink(String destination) {
    glossary
        .linked(destination)
        .ifPresentOrElse(
            actions::glossary, () -> state.complain("The glossary has no " + destination + "."));
  }

  private void dress(Scene scene) {
    Styles.dress(scene, state.theme().get(), Styles.TYPE_SIZE * state.type().get());
  }

  /** A window of 4K on a screen that does not scale would show everything at half its size. */
  private static double byHeight(double height) {
    return Math.max(1, Math.min(1.8, height / 1200));
  }

  /**
   * The latest of the user's own runs, which is then the one shown, the newest reference run, and
   * the older ones.
   */
  private List<Path> preload() {
    Path references = setup.references();
    Optional<Path> own = RunReader.latest(setup.runs());
    Optional<Path> newest = RunReader.latest(references);
    try (Stream<Path> folders =
        Files.isDirectory(references) ? Files.list(references) : Stream.empty()) {
      Stream<Path> older =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> !newest.equals(Optional.of(folder)))
              .sorted(Comparator.reverseOrder());
      return Stream.of(own.stream(), newest.stream(), older).<Path>flatMap(paths -> paths).toList();
    } catch (IOException | UncheckedIOException e) {
      state.complain("Cannot list " + references + ": " + e.getMessage());
      return own.stream().toList();
    }
  }

  /** Reads a run's folder or a JMH JSON file in the background and shows it. */
  public void open(Path path) {
    openInTurn(List.of(path), true);
  }

  private RunKeeper keeper() {
    return new RunKeeper() {
      @Override
      public void open(Path run) {
        Viewer.this.open(run);
      }

      @Override
      public void moved(Path from, Path to) {
        watcher.moved(from, to);
        if (from.equals(following)) {
          following = to;
        }
        if (state.isOpen(from)) {
          background.run(
              () -> ShownLadder.read(to),
              figures -> state.moved(from, figures),
              failure -> state.complain(to.getFileName() + ": " + failure.getMessage()));
        }
      }
    };
  }

  private void openInTurn(List<Path> paths, boolean select) {
    if (paths.isEmpty()) {
      return;
    }
    Path path = paths.getFirst();
    List<Path> rest = paths.subList(1, paths.size());
    state.say("reading " + path.getFileName() + " …");
    long start = System.nanoTime();
    background.run(
        () -> ShownLadder.read(path),
        figures -> {
          opened(figures, (System.nanoTime() - start) / 1_000_000, select);
          openInTurn(rest, select);
        },
        failure -> {
          state.complain(path.getFileName() + ": " + failure.getMessage());
          openInTurn(rest, select);
        });
  }

  private void opened(RunFigures figures, long millis, boolean select) {
    Run run = figures.run();
    if (!run.problems().isEmpty()) {
      int more = run.problems().size() - 1;
      state.complain(run.problems().getFirst() + (more == 0 ? "" : " (and " + more + " more)"));
    }
    if (run.isEmpty()) {
      state.say(run.name() + " holds nothing to show.");
      return;
    }
    state.put(figures);
    if (select) {
      state.run().set(figures);
    }
    state.say("read " + run.name() + " in " + millis + " ms");
  }

  /** On the watcher's thread: a run below {@code results/runs} is new or has grown. */
  private void follow(Path folder) {
    RunFigures figures = ShownLadder.read(folder);
    Run run = figures.run();
    if (run.isEmpty()) {
      return;
    }
    Platform.runLater(
        () -> {
          if (!Files.isDirectory(folder)) {
            return; // renamed or deleted while it was read
          }
          state.put(figures);
          if (!folder.equals(following)) {
            following = folder;
            state.run().set(figures);
          }
          state.say(
              run.name()
                  + ": round "
                  + RunProgress.round(run)
                  + ", "
                  + RunProgress.forks(run)
                  + " forks measured");
        });
  }

  public ViewerState state() {
    return state;
  }

  /** The talk that was last begun; null if none was. */
  @Nullable PresenterWindow presenter() {
    return actions.presenter();
  }

  public MainWindow main() {
    return main;
  }

  @Override
  public void close() {
    memory.save(window, state, main.shown());
    actions.close();
    watcher.close();
    if (runPane.isBusy()) {
      runPane.cancel();
    }
    background.close();
  }
}
