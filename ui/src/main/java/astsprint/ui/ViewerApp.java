package astsprint.ui;

import astsprint.ui.run.ProcessLauncher;
import astsprint.ui.view.DialogPicker;
import java.nio.file.Path;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.stage.Stage;

/** The application: one viewer, for the project in the current folder. */
public final class ViewerApp extends Application {
  @Override
  public void start(Stage stage) {
    Path project = Path.of("").toAbsolutePath();
    Viewer viewer =
        new Viewer(
            stage,
            new Viewer.Setup(
                project,
                new ProcessLauncher(project),
                new DialogPicker(stage),
                Preferences.userNodeForPackage(ViewerApp.class)));
    viewer.show(getParameters().getRaw().stream().map(Path::of).toList());
  }
}
