package astsprint.ui.view;

import astsprint.corpus.CorpusSources;
import astsprint.ui.code.CodePane;
import astsprint.ui.code.Highlighter;
import astsprint.ui.control.Controls;
import astsprint.ui.model.ViewerState;
import astsprint.ui.tree.NodeText;
import astsprint.ui.tree.PythonSource;
import astsprint.ui.tree.WalkTrace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A Python source beside its tree, and a walk over it, step by step, with its queue. */
public final class TreeView extends View {
  /** As many of the queue's nodes as fit a small screen. */
  private static final int SHOWN = 7;

  private final ViewerState state;
  private final FilePicker picker;
  private final BorderPane root = new BorderPane();
  private final CodePane code = new CodePane();
  private final NodeTree tree = new NodeTree();
  private final NodePane node;
  private final MemoryPane memory;
  private final SplitPane left;
  private final SplitPane whole;
  private final ToggleButton remember = new ToggleButton("Memory", new FontIcon("mdmz-memory"));
  private final HBox queue = new HBox();
  private final Label position = Controls.label("", "muted");
  private final Label name = Controls.label("", "muted");
  private final Slider speed = new Slider(1, 200, 4);
  private final Timeline clock = new Timeline();
  private final Button play;
  private @Nullable PythonSource parsed;
  private int step;

  public TreeView(ViewerState state, FilePicker picker) {
    super("Tree");
    this.state = state;
    this.picker = picker;
    node = new NodePane(state);
    memory = new MemoryPane(state);
    play =
        Controls.button(
            "walk-play", "Play", "mdmz-play_arrow", "Play the walk (Space)", this::toggle);
    queue.getStyleClass().add("queue-strip");
    queue.setId("walk-queue");
    queue.setMinWidth(0);
    position.setId("walk-position");
    BorderPane colours = new BorderPane(tree.node());
    HBox legend = legend();
    legend.getChildren().addAll(Controls.gap(), remember);
    colours.setTop(legend);
    colours.setMinSize(0, 0);
    left = new SplitPane(code, node.node());
    left.setOrientation(Orientation.VERTICAL);
    left.setDividerPositions(0.6);
    SplitPane both = new SplitPane(left, colours);
    both.setDividerPositions(0.5);
    whole = new SplitPane(both);
    whole.setOrientation(Orientation.VERTICAL);
    remember.setId("tree-memory");
    remember.setMinWidth(Region.USE_PREF_SIZE);
    remember.setTooltip(
        Controls.tip("The memory that two stages touch in this visit, by cache lines"));
    remember.selectedProperty().addListener((o, was, is) -> showMemory(is));
    root.setTop(new VBox(bar(), queue));
    root.setCenter(whole);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    tree.setOnChosen(this::go);
    speed.setId("walk-speed");
    speed.setPrefWidth(110);
    speed.setTooltip(Controls.tip("Visits per second"));
    speed.setAccessibleText("visits per second");
    speed.valueProperty().addListener((o, was, is) -> clock.setRate(is.doubleValue()));
    clock.getKeyFrames().add(new KeyFrame(Duration.seconds(1), e -> tick()));
    clock.setCycleCount(Animation.INDEFINITE);
    clock.setRate(speed.getValue());
    clock.statusProperty().addListener((o, was, is) -> playing(is == Animation.Status.RUNNING));
    openExample();
  }

  /** Memory takes the place of the fields, which it shows where they lie. */
  private void showMemory(boolean shown) {
    if (shown) {
      left.getItems().remove(node.node());
      whole.getItems().add(memory.node());
      whole.setDividerPositions(0.42);
    } else {
      memory.hide();
      whole.getItems().remove(memory.node());
      left.getItems().add(node.node());
      left.setDividerPositions(0.6);
    }
    go(step);
  }

  /** What the colours in the tree mean. */
  private static HBox legend() {
    HBox legend = new HBox();
    legend.getStyleClass().add("legend");
    for (String[] entry :
        new String[][] {
          {"visited", "visited"}, {"current", "being visited"}, {"queued", "queued"}
        }) {
      Region swatch = new Region();
      swatch.getStyleClass().addAll("legend-swatch", entry[0]);
      legend.getChildren().addAll(swatch, Controls.label(entry[1], "muted"));
    }
    legend.setMinWidth(Region.USE_PREF_SIZE);
    return legend;
  }

  private HBox bar() {
    return Controls.bar(
        "Tree",
        name,
        Controls.button(
            "tree-example", "Example", "mdal-article", "A small example", this::openExample),
        Controls.button(
            "tree-difflib", "difflib", "mdal-article", "Python's difflib.py", this::openDifflib),
        Controls.button(
            "tree-open", "Open…", "mdal-folder_open", "Open a Python file", this::openFile),
        Controls.button("walk-first", "", "mdmz-skip_previous", "To the root (Home)", () -> go(0)),
        Controls.button(
            "walk-back", "", "mdmz-navigate_before", "One visit back (←)", () -> go(step - 1)),
        play,
        Controls.button(
            "walk-next", "", "mdmz-navigate_next", "One visit on (→)", () -> go(step + 1)),
        Controls.button(
            "walk-last", "", "mdmz-skip_next", "To the end (End)", () -> go(Integer.MAX_VALUE)),
        Controls.label("speed", "muted"),
        speed,
        position);
  }

  private void key(KeyEvent event) {
    // Arrows belong to whatever moves by them; buttons would only pass the focus on.
    boolean taken =
        event.getTarget() instanceof Slider
            || event.getTarget() instanceof ComboBoxBase<?>
            || event.getTarget() instanceof javafx.scene.control.TreeView<?>;
    if (taken || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case KeyCode.RIGHT -> go(step + 1);
      case KeyCode.LEFT -> go(step - 1);
      case KeyCode.HOME -> go(0);
      case KeyCode.END -> go(Integer.MAX_VALUE);
      case KeyCode.SPACE -> {
        if (event.getTarget() instanceof ButtonBase) {
          return;
        }
        toggle();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void openExample() {
    open("example.py", PythonSource.EXAMPLE.getBytes(StandardCharsets.UTF_8));
  }

  private void openDifflib() {
    load(() -> PythonSource.parse("difflib.py", CorpusSources.read("difflib.py")), "difflib.py");
  }

  private void openFile() {
    picker.open("Open a Python file", "Python", List.of("py", "pyi")).stream()
        .findFirst()
        .ifPresent(this::open);
  }

  /** Opens a Python file. */
  public void open(Path file) {
    load(() -> PythonSource.parse(file), file.getFileName().toString());
  }

  private void open(String title, byte[] source) {
    load(() -> PythonSource.parse(title, source), title);
  }

  private void load(java.util.concurrent.Callable<PythonSource> work, String title) {
    name.setText("parsing " + title + " …");
    state
        .background()
        .run(
            work,
            this::show,
            failure -> {
              name.setText(parsed == null ? "" : parsed.name());
              state.complain(String.valueOf(failure.getMessage()));
            });
  }

  private void show(PythonSource shown) {
    clock.stop();
    parsed = shown;
    step = 0;
    name.setText(shown.name());
    code.show(shown.text().text(), Highlighter.PYTHON);
    tree.show(shown.trace());
    go(0);
  }

  private void toggle() {
    if (clock.getStatus() == Animation.Status.RUNNING) {
      clock.stop();
    } else if (parsed != null) {
      if (step == parsed.trace().size() - 1) {
        go(0);
      }
      clock.play();
    }
  }

  private void playing(boolean running) {
    play.setText(running ? "Pause" : "Play");
    play.setGraphic(new FontIcon(running ? "mdmz-pause" : "mdmz-play_arrow"));
  }

  private void tick() {
    if (parsed == null || step >= parsed.trace().size() - 1) {
      clock.stop();
    } else {
      go(step + 1);
    }
  }

  private void go(int to) {
    PythonSource shown = parsed;
    if (shown == null) {
      return;
    }
    WalkTrace trace = shown.trace();
    step = Math.max(0, Math.min(trace.size() - 1, to));
    tree.mark(step, trace.tail(step));
    node.show(trace, step);
    if (remember.isSelected()) {
      memory.show(shown, step);
    }
    PythonSource.Place place = shown.place(step);
    code.mark(place.line(), place.from(), place.to());
    position.setText(String.format("visit %,d of %,d", step + 1, trace.size()));
    showQueue(trace);
  }

  private void showQueue(WalkTrace trace) {
    List<WalkTrace.Visit> waiting = trace.queue(step);
    queue.getChildren().setAll(muted("visiting"));
    queue.getChildren().add(slot(trace.get(step), "head"));
    queue.getChildren().add(muted("queue of " + waiting.size()));
    waiting.stream().limit(SHOWN).forEach(v -> queue.getChildren().add(slot(v, "waiting")));
    if (waiting.size() > SHOWN) {
      queue.getChildren().add(muted("… " + (waiting.size() - SHOWN) + " more"));
    }
  }

  /** Text that is never shortened: slots before it make room. */
  private static Label muted(String text) {
    Label label = Controls.label(text, "muted");
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label slot(WalkTrace.Visit visit, String style) {
    Label slot = Controls.label(visit.node().getClass().getSimpleName(), "slot");
    slot.getStyleClass().add(style);
    slot.setTooltip(Controls.tip(NodeText.label(visit.node()) + "\nvisit " + (visit.index() + 1)));
    slot.setMinWidth(Region.USE_PREF_SIZE);
    return slot;
  }

  /** What is shown, once it is parsed. */
  @Nullable PythonSource parsed() {
    return parsed;
  }

  @Override
  public Parent node() {
    return root;
  }

  @Override
  public javafx.scene.Node focus() {
    return play;
  }
}
