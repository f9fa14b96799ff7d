package astsprint.ui;

import astsprint.ui.run.Launcher;
import astsprint.ui.run.ProcessLauncher;
import astsprint.ui.run.StartCache;
import astsprint.ui.view.DialogPicker;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.prefs.Preferences;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The application: one viewer, for the project in the current folder. */
public final class ViewerApp extends Application {
  static final String TIMING = "--timing";

  /** The user has the machine first; what helps only the next start can wait. */
  private static final Duration SETTLED = Duration.ofSeconds(3);

  private static final Set<String> SWITCHES = Set.of(TIMING, StartCache.TRAIN);

  @Override
  public void start(Stage stage) {
    List<String> given = getParameters().getRaw();
    if (given.contains(TIMING)) {
      timeFirstFrame();
    }
    boolean training = given.contains(StartCache.TRAIN);
    Preferences kept =
        training ? Training.memory() : Preferences.userNodeForPackage(ViewerApp.class);
    Path project = Path.of("").toAbsolutePath();
    ProcessLauncher processes = new ProcessLauncher(project);
    StartCache cache = new StartCache();
    Launcher launcher =
        (command, line, ended) -> {
          cache.close(); // what is measured now is not to be disturbed
          return processes.start(command, line, ended);
        };
    Viewer viewer = new Viewer(stage, new Setup(project, launcher, new DialogPicker(stage), kept));
    viewer.show(given.stream().filter(each -> !SWITCHES.contains(each)).map(Path::of).toList());
    if (training) {
      Training.begin(
          viewer,
          () -> {
            Platform.exit();
            Training.forget(kept);
          });
    } else {
      cache.makeIfMissing(processes, SETTLED);
    }
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
