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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.paint.Color;
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
  private final Talk talk;
  private final Stage window = new Stage();
  private final Label title = Controls.label("", "present-title");
  private final SlidePane body;
  private final BorderPane root = new BorderPane();
  private final SlideFoot foot = new SlideFoot(root::requestFocus);
  private final SpeakerDesk desk;
  private final Timeline clock =
      new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> tick()));
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
   * @param talk goes on where it stands
   */
  public PresenterWindow(ViewerState state, Path project, Talk talk) {
    this.state = state;
    this.project = project;
    this.talk = talk;
    body = new SlidePane(talk.guesses());
    desk = new SpeakerDesk(state, this::noted);
    root.getStyleClass().add("present");
    root.setId("presenter");
    title.setId("present-title");
    title.setWrapText(true);
    title.setText("…");
    root.setTop(title);
    root.setCenter(body);
    BorderPane.setMargin(body, new Insets(14, 0, 14, 0));
    root.setBottom(foot);
    // What is behind a slide that is hidden.
    Scene scene = new Scene(root, 1280, 720, Color.BLACK);
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
      desk.show(here);
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
    // Somebody may have chosen another stage while the talk was not shown.
    boolean elsewhere =
        charts == null
            && !first
            && talk.slide().stage() != null
            && !state.stage().get().equals(talk.slide().stage());
    charts = made;
    talk.begin(slides, leftOut);
    if (elsewhere || (first && !state.stage().get().equals(WalkStage.first()))) {
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
    desk.close();
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

  /** A key in the window of notes: as one in this window, and typed into the same field. */
  private void noted(KeyEvent event) {
    if (foot.typing() && event.getCode() != KeyCode.ESCAPE) {
      foot.pass(event);
      event.consume();
    } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      key(event);
    }
  }

  private void key(KeyEvent event) {
    boolean typing = foot.typing();
    if (!talk.begun() || (typing && event.getCode() != KeyCode.ESCAPE)) {
      return;
    }
    switch (event.getCode()) {
      case RIGHT, DOWN, PAGE_DOWN, SPACE -> talk.next();
      case LEFT, UP, PAGE_UP -> talk.back();
      case HOME -> talk.first();
      case END -> talk.end();
      case F11 -> window.setFullScreen(!window.isFullScreen());
      case ESCAPE -> {
        if (typing) {
          foot.leave();
        } else {
          close();
        }
        event.consume();
        return;
      }
      default -> {
        letter(event);
        return;
      }
    }
    event.consume();
    refresh();
  }

  private void letter(KeyEvent event) {
    if (event.isShortcutDown()) {
      return;
    }
    switch (event.getCode()) {
      case DIGIT1, NUMPAD1 -> hand(0, event);
      case DIGIT2, NUMPAD2 -> hand(1, event);
      case DIGIT3, NUMPAD3 -> hand(2, event);
      case G -> type();
      case J -> {
        foot.offer("jump", "slide 12, or S05", false, this::jump);
        type();
      }
      case C -> {
        talk.startClock();
        tick();
      }
      // What presenters' remote controls send.
      case B, PERIOD -> root.setOpacity(root.getOpacity() > 0 ? 0 : 1);
      case T -> {
        theme = theme.other();
        dress();
      }
      case F -> window.setFullScreen(!window.isFullScreen());
      case N -> {
        desk.toggle(screenOf(window));
        tick();
      }
      case M -> {
        motion = !motion;
        body.settle();
      }
      case W -> {
        desk.serve(screenOf(window));
        tick();
      }
      case S -> save();
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Puts the keyboard into the foot's field. Later, or the letter itself would be typed. */
  private void type() {
    Platform.runLater(foot::type);
  }

  /** A hand for one of the choices; with Shift one is taken back. */
  private void hand(int choice, KeyEvent event) {
    Slide slide = talk.slide();
    if (slide.kind() == Slide.Kind.PREDICT) {
      talk.guesses().hands(slide.ofStage(), choice, event.isShiftDown() ? -1 : 1);
      body.count();
    }
  }

  private boolean predict(String said) {
    Slide slide = talk.slide();
    SlideCharts figures = charts;
    boolean understood =
        figures != null
            && slide.kind() == Slide.Kind.PREDICT
            && talk.guesses().say(said, slide.ofStage(), figures.ladder());
    if (understood) {
      body.count();
    }
    return understood;
  }

  private boolean jump(String where) {
    boolean there = talk.go(where.strip());
    if (there) {
      refresh();
    }
    return there;
  }

  /** Address of the page of notes on this machine; "" while there is none. */
  public String address() {
    return desk.address();
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
    root.setOpacity(1);
    title.setText(slide.title());
    if (slide.kind() == Slide.Kind.PREDICT) {
      foot.offer("guess", "Ann ×1.5   or hands: 5 12 3", true, this::predict);
    } else {
      foot.hide();
    }
    body.show(slide, figures, talk.slides(), arriving);
    foot.show(figures.foot(slide, talk), figures.caution(slide), talk.position());
    tick();
  }

  private void tick() {
    SlideCharts figures = charts;
    if (figures != null && talk.begun()) {
      desk.refresh(SpeakerNotes.of(talk, figures));
    }
  }
}
