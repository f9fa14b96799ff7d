package astsprint.ui.view;

import astsprint.results.room.Room;
import astsprint.results.room.RoomFigures;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.chart.RoomChart;
import astsprint.ui.chart.RoomCurvesChart;
import astsprint.ui.control.ChartPane;
import astsprint.ui.control.Controls;
import astsprint.ui.model.ViewerState;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What the laptops of a workshop have handed in, live as files arrive in a folder. */
final class RoomView extends View {
  private static final Duration EVERY = Duration.seconds(2);

  /** The stage that guesses most, and so shows what a predictor remembers. */
  private static final String LAST_LIVE = WalkStage.lastLive().name();

  private final ViewerState state;
  private final FilePicker picker;
  private final TextField folder = new TextField();
  private final CheckBox names = new CheckBox("Names");
  private final ChartPane pane =
      new ChartPane(
          "Name the folder in which the shares lie. Participants put them there by: ast-sprint"
              + " share Mine.java --as NICKNAME --to FOLDER");
  private final Label caption = Controls.label("", "caption");
  private final BorderPane root = new BorderPane(pane);
  private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.STEPS);
  private @Nullable Room room;
  private boolean looking;

  /** What is drawn of the laptops. */
  enum What {
    STEPS,
    FILES
  }

  RoomView(ViewerState state, FilePicker picker) {
    super("Room");
    this.state = state;
    this.picker = picker;
    folder.setId("room-folder");
    folder.textProperty().bindBidirectional(state.room());
    folder.setPromptText("folder of the shares");
    folder.setAccessibleText("folder of the shares");
    folder.setPrefColumnCount(28);
    folder.setOnAction(e -> look());
    names.setId("room-names");
    names.setTooltip(Controls.tip("Say in tips and tables who handed in what"));
    names.selectedProperty().subscribe(on -> draw());
    Button choose =
        Controls.button(
            "room-choose",
            "Choose…",
            "mdmz-search",
            "Choose any share in the folder",
            this::choose);
    pane.setId("chart-room");
    pane.themeProperty().bind(state.theme());
    pane.scaleProperty().bind(state.type());
    caption.setId("room-caption");
    caption.setWrapText(true);
    root.setTop(
        Controls.bar(
            title(),
            folder,
            choose,
            names,
            Controls.choice(
                "room",
                List.of(What.values()),
                each -> each == What.STEPS ? "Steps" : "Files in turn",
                what)));
    what.subscribe(chosen -> draw());
    root.setBottom(caption);
    root.setMinSize(0, 0);
    Controls.whileShown(root, EVERY, this::look);
  }

  private void choose() {
    List<Path> chosen = picker.open("A share in the room's folder", "Shares", List.of("json"));
    if (!chosen.isEmpty()) {
      folder.setText(String.valueOf(chosen.getFirst().toAbsolutePath().getParent()));
      look();
    }
  }

  private void look() {
    String given = folder.getText().strip();
    if (looking || given.isEmpty()) {
      return;
    }
    Path path;
    try {
      path = Path.of(given);
    } catch (InvalidPathException e) {
      caption.setText("no folder: " + given);
      return;
    }
    looking = true;
    state
        .background()
        .run(
            () -> Files.isDirectory(path) ? Room.in(path) : null,
            found -> {
              looking = false;
              if (found == null) {
                caption.setText("no folder: " + given);
              } else if (!found.equals(room)) {
                room = found;
                draw();
              }
            },
            failure -> {
              looking = false;
              caption.setText("cannot read " + given + ": " + failure.getMessage());
            });
  }

  private void draw() {
    Room shown = room;
    if (shown == null) {
      return;
    }
    RoomFigures figures = RoomFigures.of(shown);
    Chart chart =
        what.get() == What.STEPS
            ? new RoomChart(figures, names.isSelected())
            : new RoomCurvesChart(figures, LAST_LIVE, names.isSelected());
    pane.setEmptyText(
        what.get() == What.STEPS
            ? "No entry yet."
            : "No laptop has handed in its times by files in turn: share --curve RUN does.");
    pane.chartProperty().set(chart);
    StringBuilder text = new StringBuilder(chart.isEmpty() ? "" : chart.caption());
    if (!shown.rejected().isEmpty()) {
      Room.Rejected first = shown.rejected().getFirst();
      text.append(
          "\nLeft out: %s: %s%s"
              .formatted(
                  first.file(),
                  first.why(),
                  shown.rejected().size() == 1
                      ? ""
                      : ", and " + (shown.rejected().size() - 1) + " more"));
    }
    caption.setText(text.toString());
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public @Nullable Chart chart() {
    return pane.chartProperty().get();
  }

  @Override
  public Node focus() {
    return folder;
  }
}
