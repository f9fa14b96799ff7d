package astsprint.ui.view;

import astsprint.results.figures.RunFigures;
import astsprint.ui.control.Controls;
import astsprint.ui.model.ShownLadder;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.Replay;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A recorded run that is shown again, fork by fork: faster or slower, from any fork on. */
final class ReplayPane {
  /** A replay lasts as long as people watch one, however long the run took. */
  private static final double SECONDS = 45;

  private final ViewerState state;
  private final Consumer<String> ended;
  private final Label what = new Label();
  private final Slider jump = new Slider();
  private final ObjectProperty<Integer> speed = new SimpleObjectProperty<>(1);
  private final Timeline clock = new Timeline();
  private final HBox root;
  private @Nullable Replay recorded;
  private int shown;
  private boolean reading;
  private boolean moving;

  /**
   * A pane that is hidden until a replay begins.
   *
   * @param ended is told in words that a replay has ended, or was stopped
   */
  ReplayPane(ViewerState state, Consumer<String> ended) {
    this.state = state;
    this.ended = ended;
    what.setId("replay-progress");
    jump.setId("replay-jump");
    jump.setAccessibleText("forks that are shown");
    jump.setPrefWidth(240);
    jump.valueProperty()
        .addListener(
            (o, was, is) -> {
              if (!moving) {
                go(is.intValue());
              }
            });
    Button pause =
        Controls.button("replay-pause", "Pause", "mdmz-pause", "Pause or go on", this::pause);
    clock
        .statusProperty()
        .addListener(
            (o, was, is) -> pause.setText(is == Animation.Status.RUNNING ? "Pause" : "Go on"));
    root =
        new HBox(
            what,
            Controls.gap(),
            jump,
            Controls.choice("replay-speed", List.of(1, 4, 16), x -> "×" + x, speed),
            pause,
            Controls.button(
                "replay-stop",
                "Stop",
                "mdmz-stop",
                "End the replay",
                () -> stop("The replay was stopped.")));
    root.getStyleClass().addAll("banner", "info");
    root.setVisible(false);
    root.managedProperty().bind(root.visibleProperty());
    clock.setCycleCount(Animation.INDEFINITE);
    speed.addListener((o, was, is) -> clock.setRate(is));
  }

  Parent node() {
    return root;
  }

  boolean playing() {
    return recorded != null;
  }

  /** Begins at the first fork. */
  void begin(Replay run) {
    recorded = run;
    shown = 0;
    reading = false;
    moving = true;
    jump.setMin(0);
    jump.setMax(run.forks());
    jump.setValue(0);
    moving = false;
    clock.stop();
    clock
        .getKeyFrames()
        .setAll(new KeyFrame(Duration.seconds(SECONDS / run.forks()), e -> go(shown + 1)));
    clock.setRate(speed.get());
    root.setVisible(true);
    clock.play();
  }

  private void pause() {
    if (clock.getStatus() == Animation.Status.RUNNING) {
      clock.pause();
    } else {
      clock.play();
    }
  }

  /** Ends it, and says so. */
  void stop(String text) {
    clock.stop();
    recorded = null;
    root.setVisible(false);
    ended.accept(text);
  }

  /** Shows the run as it was after so many forks; while one is being read others are passed by. */
  private void go(int forks) {
    Replay run = recorded;
    if (run == null) {
      return;
    }
    shown = Math.max(0, Math.min(run.forks(), forks));
    if (!reading) {
      reading = true;
      read(run, shown);
    }
  }

  private void read(Replay run, int forks) {
    state
        .background()
        .run(
            () -> ShownLadder.ready(run.after(forks)),
            figures -> show(run, forks, figures),
            failure -> {
              state.complain(String.valueOf(failure.getMessage()));
              stop("The replay was stopped.");
            });
  }

  private void show(Replay run, int forks, RunFigures figures) {
    reading = false;
    if (!run.equals(recorded)) {
      return;
    }
    state.put(figures);
    state.run().set(figures);
    moving = true;
    jump.setValue(shown);
    moving = false;
    double left = SECONDS * (run.forks() - forks) / run.forks() / speed.get();
    what.setText(
        "replay of a recorded run · round %d · %d of %d forks · %.0f s left"
            .formatted(run.round(forks), forks, run.forks(), Math.ceil(left)));
    if (forks != shown) {
      go(shown);
    } else if (forks == run.forks()) {
      stop("The replay has ended.");
    }
  }
}
