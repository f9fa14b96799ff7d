package astsprint.ui;

import astsprint.ui.run.ProcessLauncher;
import astsprint.ui.view.DialogPicker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.prefs.Preferences;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.stage.Stage;

/** The application: one viewer, for the project in the current folder. */
public final class ViewerApp extends Application {
  static final String TIMING = "--timing";

  @Override
  public void start(Stage stage) {
    List<String> given = getParameters().getRaw();
    if (given.contains(TIMING)) {
      timeFirstFrame();
    }
    Path project = Path.of("").toAbsolutePath();
    Viewer viewer =
        new Viewer(
            stage,
            new Setup(
                project,
                new ProcessLauncher(project),
                new DialogPicker(stage),
                Preferences.userNodeForPackage(ViewerApp.class)));
    viewer.show(given.stream().filter(a -> !a.equals(TIMING)).map(Path::of).toList());
  }

  /** A second frame begins when the first one has been handed over. */
  private static void timeFirstFrame() {
    Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
    new AnimationTimer() {
      private int frames;

      @Override
      @SuppressWarnings("SystemOut")
      public void handle(long now) {
        if (++frames == 2) {
          stop();
          long millis = Duration.between(start, Instant.now()).toMillis();
          System.out.println("first window painted " + millis + " ms after the JVM was started");
        }
      }
    }.start();
  }
}
