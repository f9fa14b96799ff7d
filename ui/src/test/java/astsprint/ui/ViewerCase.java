package astsprint.ui;

import astsprint.ui.run.Launcher;
import astsprint.ui.run.ProcessLauncher;
import astsprint.ui.view.FilePicker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A viewer on a made-up project, used as a user would: by its buttons, keys and files. */
abstract class ViewerCase {
  @SuppressWarnings("NullAway.Init")
  Stage window;

  @SuppressWarnings("NullAway.Init")
  Viewer viewer;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path project;

  @SuppressWarnings("NullAway.Init")
  Preferences kept;

  final Deque<Path> picked = new ArrayDeque<>();

  /** What starts benchmarks. */
  Launcher launcher() {
    return new ProcessLauncher(project);
  }

  /** What the project holds before the viewer is opened. */
  void furnish() throws IOException {}

  final FxRobot robot = new FxRobot();

  @BeforeEach
  void open() throws IOException, TimeoutException {
    kept = Preferences.userRoot().node("astsprint-test-" + System.nanoTime());
    // The headless screen is 1000 points high and keeps no pixels beyond.
    kept.putDouble("x", 0);
    kept.putDouble("y", 0);
    kept.putDouble("width", 1280);
    kept.putDouble("height", 720);
    furnish();
    FxToolkit.registerPrimaryStage();
    FxToolkit.setupFixture(this::reopen);
  }

  /** Opens a new window on the same project, as a second start would. On JavaFX's thread. */
  void reopen() {
    window = new Stage();
    viewer = new Viewer(window, new Setup(project, launcher(), picker(), kept));
    viewer.show(List.of());
  }

  @AfterEach
  void close() throws BackingStoreException {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          viewer.close();
          window.close();
        });
    kept.removeNode();
  }

  private FilePicker picker() {
    return new FilePicker() {
      @Override
      public List<Path> open(String title, String kind, List<String> endings) {
        return picked.isEmpty() ? List.of() : List.of(picked.remove());
      }

      @Override
      public Optional<Path> save(String title, String name) {
        return Optional.ofNullable(picked.poll());
      }
    };
  }

  static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    WaitForAsyncUtils.waitForFxEvents();
  }

  <T extends Node> T find(String selector, Class<T> type) {
    return robot.lookup(selector).queryAs(type);
  }
}
