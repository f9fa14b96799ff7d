package astsprint.ui.view;

import astsprint.results.Profile;
import astsprint.results.figures.RunFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.code.CodePane;
import astsprint.ui.control.Controls;
import astsprint.ui.model.ViewerState;
import astsprint.ui.run.Commands;
import astsprint.ui.run.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/**
 * Where a stage's time goes, as the run's profile has it, and what the just-in-time compiler did to
 * it: the output of {@code ast-sprint explain}, asked for by a button because it takes a fork of
 * its own.
 */
final class EvidencePane {
  private final ViewerState state;
  private final Launcher launcher;
  private final Path project;
  private final BorderPane root = new BorderPane();
  private final CodePane text = new CodePane();
  private final Button ask;
  private final Label hint = Controls.label("", "muted");
  private final Map<WalkStage, String> known = new EnumMap<>(WalkStage.class);
  private boolean busy;
  private int questions;

  EvidencePane(ViewerState state, Launcher launcher, Path project) {
    this.state = state;
    this.launcher = launcher;
    this.project = project;
    ask =
        Controls.button(
            "explain",
            "Gather",
            "mdal-insights",
            "Run ast-sprint explain in a process of its own",
            this::gather);
    hint.setMinWidth(0);
    HBox bar = new HBox(10, ask, hint);
    bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    bar.setStyle("-fx-padding: 8 16 8 16");
    root.setTop(bar);
    text.setStyle("-fx-padding: 0 16 8 16");
    root.setCenter(text);
    root.setMinSize(0, 0);
    state.run().addListener((o, was, is) -> show(state.stage().get()));
  }

  Parent node() {
    return root;
  }

  void show(WalkStage stage) {
    String kept = known.get(stage);
    RunFigures run = state.run().get();
    int asked = ++questions;
    state
        .background()
        .run(
            () -> profile(run, stage),
            profile -> {
              // The user may have gone on to another stage since.
              if (asked == questions) {
                text.showPlain((profile + (kept == null ? "" : "\n" + kept)).stripTrailing());
              }
            },
            failure -> state.complain(String.valueOf(failure.getMessage())));
    boolean first = stage.predecessor() == null;
    ask.setDisable(busy || first);
    hint.setText(hint(stage, kept, first));
  }

  /** The profile that {@code ast-sprint profile --into} left in the run's folder, as text. */
  private static String profile(@Nullable RunFigures run, WalkStage stage) throws IOException {
    if (run == null) {
      return "";
    }
    Path folder = run.run().path();
    Path file = folder.resolve(Profile.fileName(stage.name()));
    if (!Files.isRegularFile(file)) {
      return "No profile of "
          + stage
          + " in "
          + run.run().name()
          + ": ast-sprint profile "
          + stage
          + " --into RUN takes one.\n";
    }
    Profile profile = Profile.read(file);
    return String.format(
        Locale.ROOT,
        "Where the time of %s goes on %s: %,d samples by %s\n%s",
        stage,
        profile.tree(),
        profile.samples(),
        profile.profiler(),
        profile.table());
  }

  private String hint(WalkStage stage, @Nullable String kept, boolean first) {
    if (busy) {
      return "running …";
    }
    if (first) {
      return "The first stage has nothing to be compared with: choose a later one.";
    }
    String command = "ast-sprint explain " + stage.predecessor() + " " + stage;
    return kept == null
        ? "What the JIT inlined and what it refused, of both stages: " + command
        : command;
  }

  private void gather() {
    WalkStage stage = state.stage().get();
    WalkStage before = stage.predecessor();
    if (before == null) {
      return;
    }
    state
        .background()
        .run(
            () -> Commands.state(project),
            build -> explain(before, stage, build),
            failure -> state.complain(String.valueOf(failure.getMessage())));
  }

  private void explain(WalkStage before, WalkStage stage, Commands.Build build) {
    if (build == Commands.Build.MISSING) {
      state.complain(
          "ast-sprint explain needs the program: build it by "
              + String.join(" ", Commands.build())
              + ", or start a run, which builds it first.");
      return;
    }
    List<String> lines = new ArrayList<>();
    if (build == Commands.Build.STALE) {
      lines.add("Of the last build: the source has changed since.");
      lines.add("");
    }
    busy = true;
    show(stage);
    try {
      launcher.start(
          Commands.astSprint(project, List.of("explain", before.name(), stage.name())),
          line -> Platform.runLater(() -> lines.add(line)),
          status -> Platform.runLater(() -> ended(stage, lines, status)));
    } catch (IOException e) {
      busy = false;
      state.complain("Cannot start ast-sprint explain: " + e.getMessage());
    }
  }

  private void ended(WalkStage stage, List<String> lines, int status) {
    busy = false;
    if (status == 0) {
      known.put(stage, String.join("\n", lines));
    } else {
      state.complain(
          "ast-sprint explain ended with status "
              + status
              + (lines.isEmpty() ? "" : ": " + lines.getLast()));
    }
    show(state.stage().get());
  }
}
