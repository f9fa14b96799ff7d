package astsprint.ui.present;

import astsprint.ui.model.ViewerState;
import java.io.IOException;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/** What the one who talks has beside the slides: notes in a window, and the same on a phone. */
final class SpeakerDesk implements AutoCloseable {
  private final ViewerState state;
  private final NotesWindow window;
  private volatile String page = "";
  private @Nullable NotesPage served;

  /**
   * A desk on which nothing lies yet.
   *
   * @param keys takes all of keys in the window of notes
   */
  SpeakerDesk(ViewerState state, Consumer<KeyEvent> keys) {
    this.state = state;
    window = new NotesWindow(keys);
  }

  void show(Screen screen) {
    window.show(screen);
  }

  void toggle(Screen screen) {
    window.toggle(screen);
  }

  void refresh(SpeakerNotes notes) {
    window.refresh(notes);
    page = notes.page();
  }

  /** Serves the notes as a page, or ends that. */
  void serve(Screen screen) {
    NotesPage now = served;
    if (now != null) {
      now.close();
      served = null;
      window.page("");
      return;
    }
    try {
      NotesPage made = new NotesPage(() -> page);
      served = made;
      String all = String.join("   ", made.elsewhere());
      window.page("On a phone: " + (all.isEmpty() ? made.here() : all) + "   here: " + made.here());
      state.say("Notes at " + made.here());
      if (!window.window().isShowing()) {
        window.show(screen);
      }
    } catch (IOException e) {
      state.complain("The notes cannot be served: " + e.getMessage());
    }
  }

  /** Address of the page of notes on this machine; "" while there is none. */
  String address() {
    return served == null ? "" : served.here();
  }

  @Override
  public void close() {
    window.close();
    if (served != null) {
      served.close();
      served = null;
    }
  }
}
