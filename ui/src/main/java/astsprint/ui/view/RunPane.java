package astsprint.ui.view;

import astsprint.results.Run;
import astsprint.results.figures.RunFigures;
import astsprint.ui.control.Controls;
import astsprint.ui.model.RunProgress;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.Commands;
import astsprint.ui.run.Launcher;
import astsprint.ui.run.MeasuringTask;
import astsprint.ui.run.Replay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** A benchmark that is going on, or one that is replayed as if it were. Hidden while none is. */
public final class RunPane {
  private static final int LINES = 400;

  private final ViewerState state;
  private final Launcher launcher;
  private final Path project;
  private final Label what = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button stop;
  private final TextArea log = new TextArea();
  private final VBox measuring = new VBox();
  private final ReplayPane replay;
  private final VBox root = new VBox();
  private final Deque<String> lines = new ArrayDeque<>();
  private Launcher.@Nullable Running running;
  private boolean cancelled;

  public RunPane(ViewerState state, Launcher launcher, Path project) {
    this.state = state;
    this.launcher = launcher;
    this.project = project;
    stop =
        Controls.button(
            "cancel",
            "Cancel",
            "mdmz-stop",
            "End it; what was measured is kept (or put this line away)",
            this::cancel);
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
    measuring.getChildren().addAll(line, output);
    measuring.setVisible(false);
    measuring.managedProperty().bind(measuring.visibleProperty());
    replay = new ReplayPane(state, this::end);
    root.getChildren().addAll(measuring, replay.node());
    output.visibleProperty().bind(log.textProperty().isNotEmpty());
    output.managedProperty().bind(output.visibleProperty());
    state.run().subscribe(this::follow);
  }

  public Parent node() {
    return root;
  }

  /** Whether a benchmark started here is going on. */
  public boolean isBusy() {
    return running != null || replay.playing();
  }

  /** Asks beside {@code owner} what to measure, and starts it. */
  public void ask(Window owner) {
    lookAtBuild(build -> RunDialog.ask(owner, state, build, wanted -> start(wanted, build)));
  }

  /** Measures, by a program that is built first if it is not built of the source as it is. */
  public void measure(MeasuringTask wanted) {
    lookAtBuild(build -> start(wanted, build));
  }

  private void lookAtBuild(Consumer<Commands.Build> then) {
    if (refuseWhileBusy()) {
      return;
    }
    state
        .background()
        .run(
            () -> Commands.state(project),
            then,
            failure -> state.complain(String.valueOf(failure.getMessage())));
  }

  private boolean refuseWhileBusy() {
    if (isBusy()) {
      state.complain("A run is going on: cancel it or let it end first.");
    }
    return isBusy();
  }

  private void start(MeasuringTask wanted, Commands.Build build) {
    if (refuseWhileBusy()) {
      return;
    }
    lines.clear();
    log.clear();
    cancelled = false;
    if (build == Commands.Build.CURRENT) {
      measureNow(wanted);
    } else {
      String why = build == Commands.Build.STALE ? "the source has changed" : "not built yet";
      launch(
          Commands.build(),
          "building first (" + why + "): " + String.join(" ", Commands.build()),
          status -> built(wanted, status));
    }
  }

  private void built(MeasuringTask wanted, int status) {
    if (status == 0 && !cancelled) {
      measureNow(wanted);
    } else {
      ended("build", status);
    }
  }

  private void measureNow(MeasuringTask wanted) {
    List<String> command = Commands.astSprint(project, wanted.arguments());
    launch(
        command,
        wanted.name() + " started: " + String.join(" ", shortened(command)),
        status -> ended(wanted.name(), status));
  }

  private void launch(List<String> command, String text, IntConsumer then) {
    try {
      running =
          launcher.start(
              command,
              line -> Platform.runLater(() -> print(line)),
              status ->
                  Platform.runLater(
                      () -> {
                        running = null;
                        then.accept(status);
                      }));
    } catch (IOException e) {
      hide();
      state.complain("Cannot start " + String.join(" ", command) + ": " + e.getMessage());
      return;
    }
    show(text, "Cancel");
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
  }

  private static List<String> shortened(List<String> command) {
    return command.stream()
        .map(part -> part.substring(part.replace('\\', '/').lastIndexOf('/') + 1))
        .toList();
  }

  /** Ends what is going on; puts away what has ended. */
  public void cancel() {
    if (replay.playing()) {
      replay.stop("The replay was stopped.");
    } else if (running != null) {
      cancelled = true;
      what.setText("ending the run …");
      running.cancel();
    } else {
      hide();
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
    state.hasMeasured();
    if (cancelled) {
      end("The " + name + " was cancelled; what it measured is kept.");
    } else if (status == 0) {
      end("The " + name + " has ended.");
    } else {
      hide();
      String last = lines.isEmpty() ? "" : ": " + lines.getLast();
      state.complain("The " + name + " ended with status " + status + last);
    }
  }

  /** Says how it ended until somebody puts it away: a status line would be overwritten at once. */
  private void end(String text) {
    show(text, "Close");
    bar.setVisible(false);
  }

  /** While a run that started here is shown, its progress comes from what it writes. */
  private void follow(@Nullable RunFigures figures) {
    if (running == null || figures == null || !figures.run().unfinished()) {
      return;
    }
    int planned = figures.run().plan().size();
    long done = RunProgress.forks(figures.run());
    int round = RunProgress.round(figures.run());
    if (planned > 0) {
      what.setText(
          "round "
              + round
              + " · "
              + done
              + " of "
              + planned
              + " forks"
              + RunProgress.left(figures));
      bar.setProgress((double) done / planned);
    }
  }

  /** Shows a recorded run again, fork by fork. */
  public void replay(Run run) {
    Replay recorded = new Replay(run, astsprint.results.Benchmarks.LADDER);
    if (refuseWhileBusy()) {
      return;
    }
    if (recorded.forks() == 0) {
      state.complain(run.name() + " has no kept iterations of the ladder to replay.");
      return;
    }
    log.clear();
    hide();
    replay.begin(recorded);
  }

  private void show(String text, String button) {
    what.setText(text);
    stop.setText(button);
    bar.setVisible(true);
    bar.setProgress(0);
    measuring.setVisible(true);
  }

  private void hide() {
    measuring.setVisible(false);
  }
}
