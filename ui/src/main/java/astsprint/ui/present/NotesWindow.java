package astsprint.ui.present;

import astsprint.ui.code.MarkdownPane;
import astsprint.ui.control.Controls;
import astsprint.ui.theme.Styles;
import astsprint.ui.theme.Theme;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** The window for the one who talks: the slide's notes, what comes next, how long it has been. */
final class NotesWindow {
  private static final double TYPE_SIZE = 21;

  private final Stage window = new Stage();
  private final Label title = Controls.label("", "present-title");
  private final Label time = Controls.label("", "view-title");
  private final Label next = Controls.label("", "muted");
  private final Label page = Controls.label("", "muted");
  private final MarkdownPane text = new MarkdownPane();
  private String shown = "";

  NotesWindow(Consumer<KeyEvent> keys) {
    title.setWrapText(true);
    next.setWrapText(true);
    page.setWrapText(true);
    title.setId("notes-title");
    time.setId("notes-time");
    BorderPane root = new BorderPane(text);
    root.getStyleClass().addAll("notes-body", "present");
    root.setId("notes");
    root.setTop(new VBox(6, time, title, next));
    root.setBottom(page);
    Scene scene = new Scene(root, 900, 700);
    scene.addEventFilter(KeyEvent.ANY, keys::accept);
    Styles.dressAlone(scene, Theme.LIGHT, TYPE_SIZE);
    window.setScene(scene);
    window.setTitle("ast-sprint · notes");
  }

  void show(Screen screen) {
    Rectangle2D place = screen.getVisualBounds();
    window.setX(place.getMinX());
    window.setY(place.getMinY());
    window.show();
  }

  void toggle(Screen screen) {
    if (window.isShowing()) {
      window.hide();
    } else {
      show(screen);
    }
  }

  void close() {
    window.close();
  }

  /** Where the notes can be read on a phone; "" if nowhere. */
  void page(String address) {
    page.setText(address);
  }

  void refresh(SpeakerNotes notes) {
    title.setText(notes.title());
    time.setText(notes.time());
    next.setText(notes.next());
    if (!notes.text().equals(shown)) {
      shown = notes.text();
      text.show(shown);
    }
  }

  Stage window() {
    return window;
  }
}
