package astsprint.ui;

import astsprint.ui.control.Controls;
import astsprint.ui.model.ViewerState;
import astsprint.ui.view.MainWindow;
import astsprint.ui.view.Views;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/** The window's keys, and the dialog that lists them. */
final class Shortcuts {
  /** Keys and what they do; a row without keys is a heading. */
  private static final String[][] KEYS = {
    {"", "Everywhere"},
    {
      "Ctrl+1 … Ctrl+9",
      "the views: ladder, stage, scaling, JIT axis, drift, compare, tree, runs, evidence"
    },
    {"Ctrl+M  Ctrl+L", "the views room and linter"},
    {"Ctrl+O", "open a run or any JMH JSON; dropping it on the window does the same"},
    {"Ctrl+R", "start a benchmark"},
    {"Ctrl+E", "export the chart or the whole comparison"},
    {"Ctrl+G", "the glossary: terms that lessons use"},
    {"Ctrl+T", "light or dark"},
    {"Ctrl++  Ctrl+−  Ctrl+0", "larger, smaller, as it was"},
    {"Esc", "dismiss a message"},
    {"F1 or ?", "this list"},
    {"", "Charts"},
    {"click a row", "select its stage: lesson, source, changes, evidence"},
    {"↑ ↓", "the stage before, the stage after (ladder)"},
    {"← →  Enter", "from mark to mark, each in words; as a click on it"},
    {"+ −  Backspace", "closer, back, the whole; or drag and double-click"},
    {"", "Presenter"},
    {"F5", "present: from the stage that is selected, or where it was left"},
    {"Shift+F5", "present from the beginning, with nothing guessed"},
    {"→ ←  Home  End", "one slide on, one back; the first, the last"},
    {"J", "to a slide: 12, or S05"},
    {"1 2 3  Shift+1 2 3", "a hand for low, middle, high; one less"},
    {"G", "type a guess: 12 (ns), Ann ×1.5; or all hands: 5 12 3"},
    {"N  W  C", "notes: their window, a page for a phone; the clock from now"},
    {"B  F  T  M  Esc", "nothing, full screen, light or dark, motion; leave"},
    {"S", "save the talk's text as talk.txt, to be changed"},
    {"", "Evidence"},
    {"arrows  Enter  Backspace", "from box to box, widen one, back to the whole"},
    {"", "Tree"},
    {"Space  → ←", "play or pause, one visit on, one visit back"},
  };

  private Shortcuts() {}

  /**
   * Makes the keys do what they say.
   *
   * @param show shows the view with that index
   */
  static void install(
      Scene scene, ViewerState state, MainWindow.Actions actions, IntConsumer show) {
    key(scene, KeyCode.O, actions::open);
    key(scene, KeyCode.R, actions::run);
    key(scene, KeyCode.E, actions::export);
    key(scene, KeyCode.G, () -> actions.glossary(null));
    key(scene, KeyCode.T, () -> state.theme().set(state.theme().get().other()));
    for (KeyCode larger : new KeyCode[] {KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD}) {
      key(scene, larger, () -> state.zoom(state.zoom().get() * 1.1));
    }
    for (KeyCode smaller : new KeyCode[] {KeyCode.MINUS, KeyCode.SUBTRACT}) {
      key(scene, smaller, () -> state.zoom(state.zoom().get() / 1.1));
    }
    key(scene, KeyCode.DIGIT0, () -> state.zoom(1));
    for (int i = 0; i < Views.KEYS.length(); i++) {
      int view = i;
      key(scene, KeyCode.getKeyCode(Views.KEYS.substring(i, i + 1)), () -> show.accept(view));
    }
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          switch (e.getCode()) {
            case KeyCode.F1 -> actions.help();
            case KeyCode.F5 -> actions.present(e.isShiftDown());
            case KeyCode.ESCAPE -> state.dismiss();
            default -> {}
          }
        });
    scene.addEventHandler(
        KeyEvent.KEY_TYPED,
        e -> {
          // By the character, for where its key lies depends on the keyboard.
          if (e.getCharacter().equals("?") && !(e.getTarget() instanceof TextInputControl)) {
            actions.help();
          }
        });
  }

  private static void key(Scene scene, KeyCode code, Runnable action) {
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            action);
  }

  /** Lists the keys beside {@code owner}, in type of {@code type} points. */
  static void show(Window owner, double type) {
    // Two columns: one would be higher than a small screen.
    int half = (KEYS.length + 1) / 2;
    while (!KEYS[half][0].isEmpty()) {
      half++;
    }
    HBox table = new HBox(40, table(0, half), table(half, KEYS.length));
    table.setId("keys");
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle("Keys");
    dialog.getDialogPane().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx", type));
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(table);
    dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    dialog.show();
    // Only now its type is known, and with it its size.
    dialog.getDialogPane().getScene().getWindow().sizeToScene();
  }

  private static GridPane table(int from, int to) {
    GridPane table = new GridPane(24, 5);
    for (int row = from; row < to; row++) {
      if (KEYS[row][0].isEmpty()) {
        table.add(Controls.label(KEYS[row][1], "keys-heading"), 0, row, 2, 1);
      } else {
        table.add(whole(KEYS[row][0], "keys-key"), 0, row);
        table.add(whole(KEYS[row][1], "keys-text"), 1, row);
      }
    }
    return table;
  }

  /** A dialog asks for its size before it knows its fonts: what it then lacks must not be cut. */
  private static Label whole(String text, String style) {
    Label label = Controls.label(text, style);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
