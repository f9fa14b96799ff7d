package astsprint.ui.present;

import astsprint.results.figures.RunFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.control.Controls;
import astsprint.ui.model.Evidence;
import astsprint.ui.model.ViewerState;
import astsprint.ui.theme.Styles;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.css.PseudoClass;
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
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The window for the projector: one thought a slide, in type that reads from ten metres. */
public final class PresenterWindow {
  /** Type size by the window's height: 28 points on 1080 lines. */
  private static final double SHARE = 28.0 / 1080;

  private final ViewerState state;
  private final Path project;
  private final Talk talk = new Talk();
  private final Stage window = new Stage();
  private final Label title = Controls.label("", "present-title");
  private final Label position = Controls.label("", "present-sub");
  private final Label verdict = Controls.label("", "revealed");
  private final TextField guess = new TextField();
  private final SlidePane body = new SlidePane(talk.guesses());
  private final BorderPane root = new BorderPane();
  private final NotesWindow notes = new NotesWindow(this::key);
  private final Timeline clock =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> tick()));
  private final long start = System.nanoTime();
  private volatile String page = "";
  private @Nullable NotesPage served;
  private @Nullable SlideCharts charts;
  private @Nullable Slide shown;
  private Theme theme = Theme.LIGHT;
  private boolean motion = true;
  private Subscription watching = Subscription.EMPTY;
  private int questions;

  /**
   * A talk over what {@code state} shows; not yet visible.
   *
   * @param project the project's root, where the talk's text and profiles may lie
   */
  public PresenterWindow(ViewerState state, Path project) {
    this.state = state;
    this.project = project;
    root.getStyleClass().add("present");
    root.setId("presenter");
    title.setId("present-title");
    title.setWrapText(true);
    title.setText("…");
    verdict.setId("present-verdict");
    verdict.setWrapText(true);
    verdict.setMinWidth(0);
    position.setMinWidth(Region.USE_PREF_SIZE);
    guess.setId("guess");
    guess.setPromptText("Ann ×1.5, or 12");
    guess.setPrefColumnCount(12);
    guess.setMinWidth(Region.USE_PREF_SIZE);
    guess.setOnAction(e -> predict());
    guess.managedProperty().bind(guess.visibleProperty());
    guess.setVisible(false);
    root.setTop(title);
    root.setCenter(body);
    BorderPane.setMargin(body, new Insets(14, 0, 14, 0));
    HBox foot = new HBox(20, guess, verdict, Controls.gap(), position);
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
    clock.setCycleCount(Animation.INDEFINITE);
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
    watching = state.run().subscribe(run -> prepare()).and(state.tree().subscribe(t -> prepare()));
    window.show();
    window.setFullScreen(true);
    root.requestFocus();
    clock.play();
  }

  private static Screen screenOf(Stage main) {
    return Screen.getScreensForRectangle(main.getX(), main.getY(), 1, 1).stream()
        .findFirst()
        .orElse(Screen.getPrimary());
  }

  /** Reads the talk's text and the figures for it, and shows the slide where the talk stands. */
  private void prepare() {
    RunFigures run = state.run().get();
    if (run == null) {
      return;
    }
    List<RunFigures> open = List.copyOf(state.runs());
    String tree = state.tree().get();
    String room = state.room().get();
    int asked = ++questions;
    state
        .background()
        .run(
            () ->
                new SlideCharts(
                    run, open, tree, room, Evidence.of(run.run().path(), project).folders()),
            made -> {
              if (asked == questions) {
                begin(made);
              }
            },
            failure -> state.complain(String.valueOf(failure.getMessage())));
  }

  private void begin(SlideCharts made) {
    List<Slide> slides = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Slide slide : script()) {
      made.missing(slide)
          .ifPresentOrElse(why -> leftOut.add(slide.name() + ": " + why), () -> slides.add(slide));
    }
    boolean first = !talk.begun();
    charts = made;
    talk.begin(slides, leftOut);
    if (first && !state.stage().get().equals(WalkStage.first())) {
      talk.go(state.stage().get());
    }
    refresh();
  }

  private List<Slide> script() {
    try {
      List<Slide> slides = TalkScript.of(project);
      return slides.isEmpty() ? TalkScript.parse("talk", TalkScript.shipped()) : slides;
    } catch (IOException | TalkScript.ScriptException e) {
      state.complain(e.getMessage() + " – the viewer's own talk is shown instead.");
      try {
        return TalkScript.parse("talk", TalkScript.shipped());
      } catch (TalkScript.ScriptException broken) {
        throw new IllegalStateException(broken);
      }
    }
  }

  private void ended() {
    watching.unsubscribe();
    clock.stop();
    notes.close();
    if (served != null) {
      served.close();
      served = null;
    }
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
    double size = height * SHARE;
    Styles.dressAlone(window.getScene(), theme, size);
    body.dress(theme, size);
  }

  private void key(KeyEvent event) {
    boolean typing = guess.equals(event.getTarget());
    if (!talk.begun()) {
      return;
    }
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
      case DIGIT1, NUMPAD1 -> hand(0, event);
      case DIGIT2, NUMPAD2 -> hand(1, event);
      case DIGIT3, NUMPAD3 -> hand(2, event);
      // Later, or the G itself would be typed into the field.
      case G -> Platform.runLater(guess::requestFocus);
      case T -> {
        theme = theme.other();
        dress();
      }
      case F -> window.setFullScreen(!window.isFullScreen());
      case N -> {
        notes.toggle(screenOf(window));
        tick();
      }
      case M -> motion = !motion;
      case W -> serve();
      case S -> save();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** A hand for one of the choices; with Shift one is taken back. */
  private void hand(int choice, KeyEvent event) {
    Slide slide = talk.slide();
    if (slide.kind() == Slide.Kind.PREDICT) {
      talk.guesses().hands(slide.ofStage(), choice, event.isShiftDown() ? -1 : 1);
      body.count();
    }
  }

  private void predict() {
    Slide slide = talk.slide();
    SlideCharts figures = charts;
    boolean understood =
        figures != null
            && slide.kind() == Slide.Kind.PREDICT
            && talk.guesses().say(guess.getText(), slide.ofStage(), figures.ladder());
    guess.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), !understood);
    if (understood) {
      guess.clear();
      root.requestFocus();
      body.count();
    }
  }

  /** Serves the notes as a page, or ends that. */
  private void serve() {
    NotesPage now = served;
    if (now != null) {
      now.close();
      served = null;
      notes.page("");
      return;
    }
    try {
      NotesPage made = new NotesPage(() -> page);
      served = made;
      String all = String.join("   ", made.elsewhere());
      notes.page("On a phone: " + (all.isEmpty() ? made.here() : all) + "   here: " + made.here());
      state.say("Notes at " + made.here());
      if (!notes.window().isShowing()) {
        notes.show(screenOf(window));
      }
      tick();
    } catch (IOException e) {
      state.complain("The notes cannot be served: " + e.getMessage());
    }
  }

  /** Address of the page of notes on this machine; "" while there is none. */
  public String address() {
    return served == null ? "" : served.here();
  }

  /** Leaves the talk's text in the project, to be changed there; never over one that is there. */
  private void save() {
    Path own = project.resolve(TalkScript.FILE);
    try {
      if (Files.exists(own)) {
        state.say("The talk is read from " + own + " already.");
      } else {
        Files.writeString(own, TalkScript.shipped());
        state.say("The talk's text is " + own + " now; change it and begin again.");
      }
    } catch (IOException e) {
      state.complain("Cannot write " + own + ": " + e.getMessage());
    }
  }

  private void refresh() {
    SlideCharts figures = charts;
    if (figures == null) {
      return;
    }
    Slide slide = talk.slide();
    boolean arriving = motion && !slide.equals(shown);
    shown = slide;
    if (slide.stage() != null) {
      state.stage().set(slide.stage());
    }
    title.setText(slide.title());
    position.setText(talk.position());
    guess.setVisible(slide.kind() == Slide.Kind.PREDICT);
    body.show(slide, figures, talk.slides(), arriving);
    verdict.setText(figures.foot(slide, talk));
    tick();
  }

  private void tick() {
    SlideCharts figures = charts;
    if (figures != null && talk.begun()) {
      SpeakerNotes now =
          SpeakerNotes.of(talk, figures, Duration.ofNanos(System.nanoTime() - start));
      notes.refresh(now);
      page = now.page();
    }
  }
}
