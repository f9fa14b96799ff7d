package astsprint.ui;

import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.RunFigures;
import astsprint.ui.model.Background;
import astsprint.ui.model.Ladders;
import astsprint.ui.model.Progress;
import astsprint.ui.model.ViewerState;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.run.Launcher;
import astsprint.ui.run.RunWatcher;
import astsprint.ui.theme.Styles;
import astsprint.ui.view.FilePicker;
import astsprint.ui.view.MainWindow;
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
import java.util.prefs.Preferences;
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
  static final double TYPE_SIZE = 14;

  private final Stage window;
  private final Setup setup;
  private final Background background = new Background(Platform::runLater);
  private final ViewerState state = new ViewerState(background);
  private final RunWatcher watcher;
  private final WindowMemory memory;
  private final MainWindow main;
  private final RunPane runPane;
  private final Commander commander;
  private @Nullable Path following;

  /**
   * What the viewer works with.
   *
   * @param project the project's root, below which {@code results} lies
   * @param launcher starts benchmarks
   * @param picker asks for files
   * @param kept remembers the window
   */
  public record Setup(Path project, Launcher launcher, FilePicker picker, Preferences kept) {}

  public Viewer(Stage window, Setup setup) {
    this.window = window;
    this.setup = setup;
    runPane = new RunPane(state, setup.launcher(), setup.project());
    commander = new Commander(window, state, setup, runPane, this::open);
    main =
        new MainWindow(
            state, commander, Views.all(state, setup.launcher(), setup.picker(), setup.project()));
    commander.attach(main);
    memory = new WindowMemory(setup.kept());
    watcher = new RunWatcher(runs(), this::follow);
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
    commander.listen(scene);
    window.setTitle("ast-sprint");
    window.setScene(scene);
    window.setMinWidth(900);
    window.setMinHeight(600);
    memory.restore(window, state, main.shown());
    window.setOnHidden(e -> close());
    window.show();
    // One after the other: the first is the one that is shown.
    openInTurn(Stream.concat(preload().stream(), files.stream()).toList());
    watcher.start(1000);
  }

  private void dress(Scene scene) {
    Styles.dress(scene, state.theme().get(), TYPE_SIZE * state.type().get());
  }

  /** A window of 4K on a screen that does not scale would show everything at half its size. */
  private static double byHeight(double height) {
    return Math.max(1, Math.min(1.8, height / 1200));
  }

  private Path runs() {
    return setup.project().resolve("results").resolve("runs");
  }

  /**
   * The latest of the user's own runs, which is then the one shown, the newest reference run, and
   * the older ones.
   */
  private List<Path> preload() {
    Path references = setup.project().resolve("results").resolve("reference");
    Optional<Path> own = RunReader.latest(runs());
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

  /** Reads a run's folder or a JMH JSON file in the background and adds it. */
  public void open(Path path) {
    openInTurn(List.of(path));
  }

  private void openInTurn(List<Path> paths) {
    if (paths.isEmpty()) {
      return;
    }
    Path path = paths.getFirst();
    List<Path> rest = paths.subList(1, paths.size());
    state.say("reading " + path.getFileName() + " …");
    long start = System.nanoTime();
    background.run(
        () -> Ladders.ready(RunFigures.of(RunReader.read(path))),
        figures -> {
          opened(figures, (System.nanoTime() - start) / 1_000_000);
          openInTurn(rest);
        },
        failure -> {
          state.complain(path.getFileName() + ": " + failure.getMessage());
          openInTurn(rest);
        });
  }

  private void opened(RunFigures figures, long millis) {
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
    state.say("read " + run.name() + " in " + millis + " ms");
  }

  /** On the watcher's thread: a run below {@code results/runs} is new or has grown. */
  private void follow(Path folder) {
    Run run = RunReader.read(folder);
    if (run.isEmpty()) {
      return;
    }
    RunFigures figures = Ladders.ready(RunFigures.of(run));
    Platform.runLater(
        () -> {
          state.put(figures);
          if (!folder.equals(following)) {
            following = folder;
            state.run().set(figures);
          }
          state.say(
              run.name()
                  + ": round "
                  + Progress.round(run)
                  + ", "
                  + Progress.forks(run)
                  + " forks measured");
        });
  }

  public ViewerState state() {
    return state;
  }

  /** The talk that was last begun; null if none was. */
  @Nullable PresenterWindow presenter() {
    return commander.presenter();
  }

  public MainWindow main() {
    return main;
  }

  @Override
  public void close() {
    memory.save(window, state, main.shown());
    commander.close();
    watcher.close();
    if (runPane.isBusy()) {
      runPane.cancel();
    }
    background.close();
  }
}
