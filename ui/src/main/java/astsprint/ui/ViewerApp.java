package astsprint.ui;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The application: one window. */
public final class ViewerApp extends Application {
  @Override
  public void start(Stage stage) {
    stage.setTitle("ast-sprint");
    stage.setScene(new Scene(new BorderPane(new Label("ast-sprint")), 1280, 800));
    stage.show();
  }
}
