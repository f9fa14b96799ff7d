package astsprint.ui.present;

import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Numbers;
import astsprint.stages.WalkStage;
import astsprint.ui.control.Controls;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.StageSummary;
import astsprint.ui.model.ViewerState;
import astsprint.ui.theme.Styles;
import astsprint.ui.theme.Theme;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The window for the projector: one step at a time, in type that reads from ten metres. */
public final class PresenterWindow {
  /** Type size by the window's height: 28 points on 1080 lines. */
  private static final double SHARE = 28.0 / 1080;

  private final ViewerState state;
  private final Talk talk = new Talk();
  private final Stage window = new Stage();
  private final Label title = Controls.label("", "present-title");
  private final Label position = Controls.label("", "present-sub");
  private final Label lead = Controls.label("", "present-sub");
  private final Label verdict = Controls.label("", "revealed");
  private final Label hint = Controls.label("", "present-sub");
  private final TextField guess = new TextField();
  private final StepPane body = new StepPane();
  private final BorderPane root = new BorderPane();
  private final NotesWindow notes;
  private Theme theme = Theme.LIGHT;
  private Subscription watching = Subscription.EMPTY;

  /** A talk over what {@code state} shows; not yet visible. */
  public PresenterWindow(ViewerState state) {
    this.state = state;
    notes = new NotesWindow(talk, this::key);
    root.getStyleClass().add("present");
    root.setId("presenter");
    title.setId("present-title");
    verdict.setId("present-verdict");
    guess.setId("guess");
    guess.setPromptText("predict: 12 or ×1.5");
    guess.setPrefColumnCount(9);
    guess.setOnAction(e -> predict());
    HBox head = new HBox(20, title, Controls.gap(), position);
    head.setAlignment(Pos.BASELINE_LEFT);
    lead.setWrapText(true);
    root.setTop(new VBox(4, head, lead));
    root.setCenter(body);
    BorderPane.setMargin(body, new Insets(14, 0, 14, 0));
    verdict.setWrapText(true);
    verdict.setMinWidth(0);
    hint.setMinWidth(Region.USE_PREF_SIZE);
    guess.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(20, guess, verdict, Controls.gap(), hint);
    foot.setAlignment(Pos.CENTER_LEFT);
    root.setBottom(foot);
    Scene scene = new Scene(root, 1280, 720);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    window.setScene(scene);
    window.setTitle("ast-sprint · presenter");
    window.setFullScreenExitHint("");
    // Escape ends the talk, not only the full screen.
    window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    scene.heightProperty().addListener((o, was, is) -> dress());
    window.setOnHidden(e -> ended());
    dress();
  }

  /** Opens on the screen that the main window is not on, if there is one; notes on the other. */
  public void show(Stage main) {
    Screen here = screenOf(main);
    Optional<Screen> other = Screen.getScreens().stream().filter(s -> !s.equals(here)).findFirst();
    Rectangle2D place = other.orElse(here).getVisualBounds();
    window.setX(place.getMinX());
    window.setY(place.getMinY());
    if (other.isPresent()) {
      window.setWidth(place.getWidth());
      window.setHeight(place.getHeight());
      notes.show(here);
    }
    talk.go(state.stage().get());
    watching = state.run().subscribe(run -> refresh()).and(state.tree().subscribe(t -> refresh()));
    window.show();
    window.setFullScreen(true);
    root.requestFocus();
  }

  private static Screen screenOf(Stage main) {
    return Screen.getScreensForRectangle(main.getX(), main.getY(), 1, 1).stream()
        .findFirst()
        .orElse(Screen.getPrimary());
  }

  private void ended() {
    watching.unsubscribe();
    notes.close();
  }

  /** Ends the talk. */
  public void close() {
    window.close();
    ended();
  }

  public Stage window() {
    return window;
  }

  public Talk talk() {
    return talk;
  }

  private void dress() {
    double height = Math.max(480, window.getScene().getHeight());
    double size = Math.round(height * SHARE);
    Styles.dressAlone(window.getScene(), theme, size);
    body.dress(theme, size);
  }

  private void key(KeyEvent event) {
    boolean typing = guess.equals(event.getTarget());
    switch (event.getCode()) {
      case RIGHT, DOWN, PAGE_DOWN, SPACE -> {
        if (typing) {
          return;
        }
        talk.next();
      }
      case LEFT, UP, PAGE_UP -> {
        if (typing) {
          return;
        }
        talk.back();
      }
      case HOME -> talk.first();
      case END -> talk.end();
      case F11 -> window.setFullScreen(!window.isFullScreen());
      case ESCAPE -> {
        if (typing) {
          root.requestFocus();
        } else {
          close();
        }
        event.consume();
        return;
      }
      default -> {
        letter(event, typing);
        return;
      }
    }
    event.consume();
    refresh();
  }

  private void letter(KeyEvent event, boolean typing) {
    if (typing || event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      // Later, or the G itself would be typed into the field.
      case G -> javafx.application.Platform.runLater(guess::requestFocus);
      case T -> {
        theme = theme.other();
        dress();
      }
      case F -> window.setFullScreen(!window.isFullScreen());
      case N -> notes.toggle(screenOf(window));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void predict() {
    Optional<Ladder> ladder = ladder();
    boolean understood =
        !guess.getText().isBlank()
            && ladder.isPresent()
            && talk.guess(guess.getText(), ladder.get());
    guess.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), !understood);
    if (understood) {
      root.requestFocus();
      refresh();
    }
  }

  private Optional<Ladder> ladder() {
    RunFigures run = state.run().get();
    return run == null ? Optional.empty() : Optional.of(ShownLadder.of(run, state.tree().get()));
  }

  private void refresh() {
    WalkStage stage = talk.stage();
    state.stage().set(stage);
    boolean end = talk.atEnd();
    title.setText(end ? "The ladder" : StageNames.of(stage));
    position.setText(talk.position());
    hint.setText(
        end
            ? "← back · Esc ends"
            : talk.revealed()
                ? "→ next stage · ← hide"
                : "→ reveal · G to guess · N notes · Esc ends");
    guess.setVisible(!end);
    Double kept = talk.guess();
    guess.setText(kept == null ? "" : Numbers.figure(kept));
    if (end) {
      lead.setText("");
      verdict.setText("");
      body.show(state.run().get(), state.tree().get());
    } else {
      showStep(stage);
    }
    notes.refresh();
  }

  private void showStep(WalkStage stage) {
    WalkStage before = stage.predecessor();
    lead.setText(
        before == null
            ? "Where it begins"
            : "What is new since " + StageNames.of(before) + ": the bright lines");
    Optional<Ladder> ladder = ladder();
    body.show(stage, ladder.orElse(null), talk.revealed(), talk.guess());
    verdict.setText(talk.revealed() ? ladder.map(l -> StageSummary.step(l, stage)).orElse("") : "");
  }
}
