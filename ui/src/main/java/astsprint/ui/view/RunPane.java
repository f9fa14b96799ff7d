package astsprint.ui.view;

import astsprint.results.Run;
import astsprint.results.figures.RunFigures;
import astsprint.ui.model.Ladders;
import astsprint.ui.model.Progress;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.Commands;
import astsprint.ui.run.Launcher;
import astsprint.ui.run.Replay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A benchmark that is going on, or one that is replayed as if it were. Hidden while none is. */
public final class RunPane {
  /** A replay lasts as long as people watch one, however long the run took. */
  private static final double REPLAY_SECONDS = 45;

  private static final int LINES = 400;

  private final ViewerState state;
  private final Launcher launcher;
  private final Path project;
  private final Label what = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button stop;
  private final TextArea log = new TextArea();
  private final VBox root = new VBox();
  private final Deque<String> lines = new ArrayDeque<>();
  private Launcher.@Nullable Running running;
  private @Nullable Timeline replay;
  private boolean cancelled;

  public RunPane(ViewerState state, Launcher launcher, Path project) {
    this.state = state;
    this.launcher = launcher;
    this.project = project;
    stop =
        Controls.button(
            "cancel", "Cancel", "mdmz-stop", "End it; what was measured is kept", this::cancel);
    what.setId("run-progress");
    bar.setPrefWidth(240);
    log.setEditable(false);
    log.getStyleClass().add("run-log");
    log.setPrefRowCount(6);
    TitledPane output = new TitledPane("Output", log);
    output.setExpanded(false);
    output.setAnimated(false);
    HBox line = new HBox(what, Controls.gap(), bar, stop);
    line.getStyleClass().addAll("banner", "info");
    root.getChildren().addAll(line, output);
    root.setVisible(false);
    root.managedProperty().bind(root.visibleProperty());
    output.visibleProperty().bind(log.textProperty().isNotEmpty());
    output.managedProperty().bind(output.visibleProperty());
    state.run().subscribe(this::follow);
  }

  public Parent node() {
    return root;
  }

  /** Whether a benchmark started here is going on. */
  public boolean isBusy() {
    return running != null || replay != null;
  }

  /** Starts a benchmark. */
  public void start(Commands.Kind kind) {
    start(Commands.bench(project, kind), kind == Commands.Kind.QUICK ? "quick run" : "full run");
  }

  private void start(List<String> command, String name) {
    if (isBusy()) {
      state.complain("A run is going on: cancel it or let it end first.");
      return;
    }
    lines.clear();
    log.clear();
    cancelled = false;
    try {
      running =
          launcher.start(
              command,
              line -> Platform.runLater(() -> print(line)),
              status -> Platform.runLater(() -> ended(name, status)));
    } catch (IOException e) {
      state.complain("Cannot start " + String.join(" ", command) + ": " + e.getMessage());
      return;
    }
    show(name + " started: " + String.join(" ", shortened(command)));
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
  }

  private static List<String> shortened(List<String> command) {
    return command.stream()
        .map(part -> part.substring(part.replace('\\', '/').lastIndexOf('/') + 1))
        .toList();
  }

  /** Ends what is going on. */
  public void cancel() {
    cancelled = true;
    if (replay != null) {
      replay.stop();
      endReplay("Replay stopped.");
    } else if (running != null) {
      what.setText("ending the run …");
      running.cancel();
    }
  }

  private void print(String line) {
    lines.add(line);
    if (lines.size() > LINES) {
      lines.remove();
    }
    log.setText(String.join("\n", lines));
    log.positionCaret(log.getLength());
  }

  private void ended(String name, int status) {
    running = null;
    if (cancelled) {
      state.say("The " + name + " was cancelled; what it measured is kept.");
      hide();
    } else if (status == 0) {
      state.say("The " + name + " has ended.");
      hide();
    } else {
      String last = lines.isEmpty() ? "" : ": " + lines.getLast();
      state.complain("The " + name + " ended with status " + status + last);
      hide();
    }
  }

  /** While a run that started here is shown, its progress comes from what it writes. */
  private void follow(@Nullable RunFigures figures) {
    if (running == null || figures == null || !figures.run().unfinished()) {
      return;
    }
    int planned = figures.run().plan().size();
    long done = Progress.forks(figures.run());
    int round = Progress.round(figures.run());
    if (planned > 0) {
      what.setText("round " + round + " · " + done + " of " + planned + " forks");
      bar.setProgress((double) done / planned);
    }
  }

  /** Shows a recorded run again, fork by fork. */
  public void replay(Run run) {
    Replay recorded = new Replay(run, astsprint.results.Benchmarks.LADDER);
    if (isBusy()) {
      state.complain("A run is going on: cancel it or let it end first.");
      return;
    }
    if (recorded.forks() == 0) {
      state.complain(run.name() + " has no kept iterations of the ladder to replay.");
      return;
    }
    log.clear();
    show("replay of " + run.name());
    int[] shown = {0};
    double tick = Math.max(0.25, REPLAY_SECONDS / recorded.forks());
    int step = (int) Math.max(1, Math.round(tick * recorded.forks() / REPLAY_SECONDS));
    boolean[] reading = {false};
    Timeline clock =
        new Timeline(
            new KeyFrame(
                Duration.seconds(tick),
                e -> {
                  if (!reading[0]) {
                    reading[0] = true;
                    shown[0] = Math.min(recorded.forks(), shown[0] + step);
                    advance(recorded, shown[0], reading);
                  }
                }));
    clock.setCycleCount(Animation.INDEFINITE);
    replay = clock;
    clock.play();
  }

  private void advance(Replay recorded, int forks, boolean[] reading) {
    state
        .background()
        .run(
            () -> Ladders.ready(RunFigures.of(recorded.after(forks))),
            figures -> {
              reading[0] = false;
              if (replay == null) {
                return;
              }
              state.put(figures);
              state.run().set(figures);
              what.setText(
                  "replay of a recorded run · round "
                      + recorded.round(forks)
                      + " · "
                      + forks
                      + " of "
                      + recorded.forks()
                      + " forks");
              bar.setProgress((double) forks / recorded.forks());
              if (forks == recorded.forks()) {
                replay.stop();
                endReplay("The replay has ended.");
              }
            },
            failure -> {
              reading[0] = false;
              state.complain(String.valueOf(failure.getMessage()));
              cancel();
            });
  }

  private void endReplay(String text) {
    replay = null;
    state.say(text);
    hide();
  }

  private void show(String text) {
    what.setText(text);
    stop.setText(text.startsWith("replay") ? "Stop" : "Cancel");
    bar.setProgress(0);
    root.setVisible(true);
  }

  private void hide() {
    root.setVisible(false);
  }
}
