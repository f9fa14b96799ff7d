package astsprint.ui.view;

import astsprint.cost.LineTrace;
import astsprint.cost.WalkCosts;
import astsprint.stages.WalkStage;
import astsprint.ui.control.Controls;
import astsprint.ui.model.StageNames;
import astsprint.ui.model.ViewerState;
import astsprint.ui.tree.MemoryPicture;
import astsprint.ui.tree.PythonSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The memory that two stages touch in a visit, beside each other, as their cost is counted. */
final class MemoryPane {
  private final ViewerState state;
  private final SplitPane both = new SplitPane();
  private final BorderPane root = new BorderPane(both);
  private final List<Side> sides;
  private @Nullable PythonSource source;
  private int step;

  MemoryPane(ViewerState state) {
    this.state = state;
    sides =
        List.of(
            new Side("memory-left", WalkCosts.STAGES.getFirst()),
            new Side("memory-right", WalkCosts.STAGES.get(1)));
    sides.forEach(side -> both.getItems().add(side.pane));
    root.setTop(legend());
    root.setId("memory");
    root.setMinSize(0, 0);
  }

  /** What the colours of lines mean. */
  private HBox legend() {
    HBox legend = new HBox();
    legend.getStyleClass().add("legend");
    legend.setStyle("-fx-padding: 4 16 0 16");
    legend.getChildren().add(Controls.label("A row is a cache line of 64 bytes:", "muted"));
    for (MemoryPicture.How how : List.of(MemoryPicture.How.FIRST, MemoryPicture.How.AGAIN)) {
      Region swatch = new Region();
      swatch.getStyleClass().add("legend-swatch");
      state
          .theme()
          .subscribe(
              theme -> {
                String colour = MemoryLines.colour(theme, how).toString().substring(2, 8);
                swatch.setStyle("-fx-background-color: #" + colour);
              });
      String text =
          how == MemoryPicture.How.FIRST
              ? "touched for the first time in this walk"
              : "touched in an earlier visit too";
      legend.getChildren().addAll(swatch, Controls.label(text, "muted"));
    }
    legend
        .getChildren()
        .add(Controls.label("Counted as ast-sprint cost counts, not measured.", "muted"));
    return legend;
  }

  Parent node() {
    return root;
  }

  /** Shows a visit of a source's walk. */
  void show(PythonSource shown, int at) {
    boolean another = !shown.equals(source);
    source = shown;
    step = at;
    for (Side side : sides) {
      if (another) {
        side.count();
      } else {
        side.draw();
      }
    }
  }

  /** Forgets the source: its memory is looked at anew when it is shown again. */
  void hide() {
    source = null;
  }

  /** One stage. */
  private final class Side {
    private final ComboBox<WalkStage> stage =
        new ComboBox<>(FXCollections.observableArrayList(WalkCosts.STAGES));
    private final Label now = Controls.label("", "muted");
    private final Label soFar = Controls.label("", "memory-count");
    private final MemoryLines lines = new MemoryLines();
    private final BorderPane pane = new BorderPane(lines);
    private @Nullable LineTrace trace;
    private int questions;

    Side(String id, WalkStage first) {
      stage.setId(id + "-stage");
      stage.setConverter(Controls.named(StageNames::of));
      stage.setAccessibleText("stage whose memory is shown");
      stage.setMinWidth(180);
      stage.setValue(first);
      stage.valueProperty().addListener((o, was, is) -> count());
      lines.setId(id);
      lines.themeProperty().bind(state.theme());
      lines.typeProperty().bind(state.type());
      now.setId(id + "-now");
      soFar.setId(id + "-count");
      soFar.setMinWidth(Region.USE_PREF_SIZE);
      now.setMinWidth(0);
      HBox bar = new HBox(10, stage, now);
      bar.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      bar.setStyle("-fx-padding: 6 16 2 16");
      pane.setTop(new VBox(bar, soFar));
      pane.setMinSize(0, 0);
    }

    /** Counts the walk anew. */
    void count() {
      PythonSource counted = source;
      WalkStage of = stage.getValue();
      trace = null;
      lines.pictureProperty().set(null);
      soFar.setText("");
      if (counted == null) {
        return;
      }
      int asked = ++questions;
      now.setText("counting …");
      state
          .background()
          .run(
              () -> {
                // As a fork does: the parser's own objects leave gaps between those of the tree.
                System.gc();
                return LineTrace.of(of, counted.trace().get(0).node());
              },
              found -> {
                if (asked == questions) {
                  counted(of, found);
                }
              },
              failure -> {
                if (asked == questions) {
                  now.setText(String.valueOf(failure.getMessage()));
                }
              });
    }

    private void counted(WalkStage of, Optional<LineTrace> found) {
      trace = found.orElse(null);
      if (found.isEmpty()) {
        now.setText(of + " cannot run here, so its memory is not counted");
      }
      draw();
    }

    void draw() {
      LineTrace known = trace;
      if (known == null || step >= known.visits()) {
        return;
      }
      MemoryPicture picture = MemoryPicture.of(known, step);
      lines.pictureProperty().set(picture);
      now.setText(
          picture.touched() == 0
              ? nothing()
              : String.format(
                  Locale.ROOT,
                  "this visit: %s, %d of them new",
                  lines(picture.touched()),
                  picture.fresh()));
      soFar.setText(
          String.format(
              Locale.ROOT,
              "%s so far, %.2f a visit; %,d in the whole walk",
              lines(picture.linesSoFar()),
              picture.perVisit(),
              known.cost().lines()));
    }

    /** A walk by rows does with one node what others do with each of its siblings. */
    private String nothing() {
      PythonSource shown = source;
      return shown == null || shown.trace().children(step).isEmpty()
          ? "a leaf: nothing is touched"
          : "nothing more: done with its siblings";
    }

    private static String lines(int count) {
      return count == 1 ? "1 line" : String.format(Locale.ROOT, "%,d lines", count);
    }
  }
}
