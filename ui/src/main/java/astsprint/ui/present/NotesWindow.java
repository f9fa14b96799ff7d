package astsprint.ui.present;

import astsprint.stages.WalkStage;
import astsprint.ui.code.MarkdownPane;
import astsprint.ui.control.Controls;
import astsprint.ui.model.StageNames;
import astsprint.ui.theme.Styles;
import astsprint.ui.theme.Theme;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window for the one who talks: the lesson, what comes next, how long it has been. */
final class NotesWindow {
  private static final double TYPE_SIZE = 17;

  private final Talk talk;
  private final Stage window = new Stage();
  private final Label title = Controls.label("", "present-title");
  private final Label next = Controls.label("", "muted");
  private final Label time = Controls.label("", "present-title");
  private final MarkdownPane lesson = new MarkdownPane();
  private final long start = System.nanoTime();
  private final Timeline clock =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> tick()));

  NotesWindow(Talk talk, Consumer<KeyEvent> keys) {
    this.talk = talk;
    next.setWrapText(true);
    BorderPane root = new BorderPane(lesson);
    root.getStyleClass().add("notes-body");
    root.setId("notes");
    root.setTop(new VBox(6, new HBox(20, title, Controls.gap(), time), next));
    Scene scene = new Scene(root, 900, 700);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::accept);
    Styles.dressAlone(scene, Theme.LIGHT, TYPE_SIZE);
    window.setScene(scene);
    window.setTitle("ast-sprint · notes");
    clock.setCycleCount(Animation.INDEFINITE);
  }

  void show(Screen screen) {
    Rectangle2D place = screen.getVisualBounds();
    window.setX(place.getMinX());
    window.setY(place.getMinY());
    window.show();
    clock.play();
    refresh();
  }

  void toggle(Screen screen) {
    if (window.isShowing()) {
      close();
    } else {
      show(screen);
    }
  }

  void close() {
    clock.stop();
    window.close();
  }

  void refresh() {
    if (!window.isShowing()) {
      return;
    }
    title.setText(talk.atEnd() ? "The ladder" : StageNames.of(talk.stage()));
    String ahead = talk.ahead().stream().map(WalkStage::title).collect(Collectors.joining(", "));
    next.setText(
        (talk.revealed() ? "figure revealed" : "figure hidden")
            + (ahead.isEmpty() ? "" : " · next: " + ahead));
    lesson.show(talk.notes());
    tick();
  }

  private void tick() {
    Duration past = Duration.ofNanos(System.nanoTime() - start);
    time.setText(String.format("%d:%02d", past.toMinutes(), past.toSecondsPart()));
  }
}
