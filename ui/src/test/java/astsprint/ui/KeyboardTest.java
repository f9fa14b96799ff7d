package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.control.ChartPane;
import astsprint.ui.control.FlameGraph;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.present.Slide;
import astsprint.ui.run.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody without a mouse: every view, control, dialog and slide by keys alone. */
@Tag("long")
class KeyboardTest extends ViewerCase {
  /** More controls than any view has: who has not come round by then is caught. */
  private static final int ROUND = 120;

  private final List<List<String>> started = new ArrayList<>();

  @Override
  Launcher launcher() {
    return (List<String> command, Consumer<String> line, IntConsumer ended) -> {
      started.add(command);
      return new Launcher.Running() {
        @Override
        public void cancel() {
          ended.accept(143);
        }

        @Override
        public boolean isAlive() {
          return true;
        }
      };
    };
  }

  @Override
  void furnish() throws IOException {
    WholeRun.write(project.resolve("results/reference/2026-laptop"));
    SyntheticRuns.ladder(6).write(project.resolve("results/runs/20260102-000000"));
    EvidenceTest.copy(project.resolve("results/profiles"));
    Path jar = project.resolve("harness/target/ast-sprint.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "");
    Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.from(Instant.now()));
  }

  private void opened() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
  }

  private void view(int i) {
    robot.push(KeyCode.CONTROL, i < 9 ? KeyCode.valueOf("DIGIT" + (i + 1)) : KeyCode.M);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Node focused() {
    return Objects.requireNonNull(window.getScene().getFocusOwner(), "the keyboard is nowhere");
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  /** All that somebody with a mouse could use. */
  private static void controls(Node node, Set<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    boolean used =
        node instanceof ButtonBase
            || node instanceof ComboBoxBase<?>
            || node instanceof TextInputControl
            || node instanceof Slider
            || node instanceof ListView<?>
            || node instanceof TableView<?>
            || node instanceof TreeView<?>
            || node instanceof TabPane
            || node instanceof CodeArea
            || node instanceof FlameGraph
            || node instanceof ChartPane;
    if (used) {
      found.add(node);
    }
    boolean whole = used && !(node instanceof TabPane);
    if (!whole && node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> controls(child, found));
    }
  }

  private static String which(Node node) {
    String text = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
    return node.getClass().getSimpleName() + "#" + node.getId() + text;
  }

  /** Whether somebody who cannot see it is told what it is. */
  private static boolean named(Node node) {
    String told = node.getAccessibleText();
    boolean text = node instanceof Labeled labeled && !labeled.getText().isBlank();
    return text || (told != null && !told.isBlank()) || node instanceof TabPane;
  }

  @Test
  void tabReachesEveryControlOfEveryViewAndComesRound() throws Exception {
    opened();
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < viewer.main().views().size(); i++) {
      view(i);
      String view = viewer.main().current().title();
      if (view.equals("Runs")) {
        await(() -> !find("#runs-table", TableView.class).getItems().isEmpty());
      }
      Set<Node> reached = round(view, faults);
      // Some can be used only after others have been come to.
      reached.addAll(round(view, new ArrayList<>()));
      Set<Node> all = new LinkedHashSet<>();
      WaitForAsyncUtils.waitForAsyncFx(5000, () -> controls(window.getScene().getRoot(), all));
      all.stream()
          .filter(node -> !reached.contains(node) && shown(node) && !node.isDisabled())
          .filter(node -> !besideAnother(node, reached))
          .forEach(node -> faults.add(view + ": never reached: " + which(node)));
    }
    assertEquals(List.of(), faults);
  }

  /** Of buttons of which one is down Tab reaches that one, and arrows the others. */
  private static boolean besideAnother(Node node, Set<Node> reached) {
    return node instanceof ToggleButton button
        && button.getToggleGroup() != null
        && button.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
  }

  /** Goes on by Tab until it is where it began. */
  private Set<Node> round(String view, List<String> faults) {
    Set<Node> reached = new LinkedHashSet<>();
    Node first = focused();
    Node at = first;
    for (int i = 0; i < ROUND; i++) {
      Node before = at;
      Bounds place = before.localToScene(before.getLayoutBounds());
      WritableImage with = picture(place);
      robot.push(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
      at = focused();
      if (at.equals(before)) {
        faults.add(view + ": no way out of " + which(at));
        return reached;
      }
      if (reached.add(before)) {
        if (!named(before)) {
          faults.add(view + ": has no name: " + which(before));
        }
        if (same(with, picture(place))) {
          faults.add(view + ": is not seen to have the keyboard: " + which(before));
        }
      } else if (at.equals(first)) {
        return reached;
      }
      if (at.equals(first)) {
        return reached;
      }
    }
    faults.add(view + ": does not come round: " + which(at));
    return reached;
  }

  private WritableImage picture(Bounds place) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          SnapshotParameters part = new SnapshotParameters();
          part.setViewport(
              new Rectangle2D(
                  Math.max(0, place.getMinX() - 4),
                  Math.max(0, place.getMinY() - 4),
                  place.getWidth() + 8,
                  place.getHeight() + 8));
          return window.getScene().getRoot().snapshot(part, null);
        });
  }

  private static boolean same(WritableImage a, WritableImage b) {
    if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
      return false;
    }
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Presses Tab until the control with that id has the keyboard. */
  private void tabTo(String id) {
    for (int i = 0; i < ROUND; i++) {
      if (id.equals(focused().getId())) {
        return;
      }
      robot.push(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    fail(id + " is not reached by Tab");
  }

  @Test
  void shiftTabGoesTheSameWayBack() throws Exception {
    opened();
    view(0);
    Node first = focused();
    for (int i = 0; i < 12; i++) {
      robot.push(KeyCode.TAB);
    }
    for (int i = 0; i < 12; i++) {
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
    }
    assertEquals(first, focused());
  }

  @Test
  void choicesAreMadeByKeys() throws Exception {
    opened();
    view(0);
    tabTo("run-choice");
    ComboBox<?> runs = find("#run-choice", ComboBox.class);
    Object before = Objects.requireNonNull(runs.getValue());
    robot.push(KeyCode.DOWN);
    await(() -> !before.equals(runs.getValue()));
    view(0);
    tabTo("ladder-peers");
    robot.push(KeyCode.SPACE);
    assertTrue(find("#ladder-peers", CheckBox.class).isSelected());
    tabTo("scale-LINEAR");
    robot.push(KeyCode.RIGHT).push(KeyCode.SPACE);
    assertEquals("LOG", viewer.state().scale().get().name());
    tabTo("view-ladder");
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("Scaling", viewer.main().current().title());
    view(1);
    robot.push(KeyCode.DOWN);
    assertEquals(WalkStage.S02, viewer.state().stage().get());
    tabTo("stage-tabs");
    TabPane tabs = find("#stage-tabs", TabPane.class);
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertEquals(2, tabs.getSelectionModel().getSelectedIndex());
    tabTo("side-by-side");
    robot.push(KeyCode.SPACE);
    assertFalse(find("#side-by-side", ToggleButton.class).isSelected());
    tabTo("theme");
    robot.push(KeyCode.SPACE);
    assertEquals("DARK", viewer.state().theme().get().name());
  }

  @Test
  void aChartsMarksAreReadAndLookedAtCloselyByKeys() throws Exception {
    opened();
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> viewer.state().run().set(viewer.state().runs().get(1)));
    view(2);
    ChartPane chart = find("#chart-scaling", ChartPane.class);
    tabTo("chart-scaling");
    robot.push(KeyCode.RIGHT);
    String first = tip();
    robot.push(KeyCode.RIGHT);
    assertNotEquals(first, tip());
    robot.push(KeyCode.LEFT);
    assertEquals(first, tip());
    WritableImage whole = picture(chart.localToScene(chart.getLayoutBounds()));
    robot.write("+").write("+");
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage close = picture(chart.localToScene(chart.getLayoutBounds()));
    assertFalse(same(whole, close), "closer");
    robot.push(KeyCode.BACK_SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(same(whole, picture(chart.localToScene(chart.getLayoutBounds()))), "the whole");

    view(0);
    tabTo("chart-ladder");
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertFalse(tip().isBlank());
    robot.push(KeyCode.ENTER);
    assertNotEquals(WalkStage.S01, viewer.state().stage().get(), "Enter is a click");
  }

  private static String tip() {
    WaitForAsyncUtils.waitForFxEvents();
    return Window.getWindows().stream()
        .filter(each -> each instanceof Tooltip && each.isShowing())
        .map(each -> ((Tooltip) each).getText())
        .findFirst()
        .orElse("");
  }

  @Test
  void whatToMeasureIsChosenByKeys() throws Exception {
    opened();
    robot.push(KeyCode.CONTROL, KeyCode.R);
    await(() -> dialog("run-start"));
    Window asked = newest();
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertTrue(find("#run-chosen", Labeled.class).isFocused(), "Chosen stages");
    tab(asked, "run-stages");
    robot.push(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
    // All, S01: the first is taken out, the menu is left.
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    tab(asked, "run-tree");
    tab(asked, "run-start");
    robot.push(KeyCode.ENTER);
    await(() -> started.size() == 1);
    String command = String.join(" ", started.getFirst());
    assertTrue(command.contains("S02,S03") && !command.contains("S01"), command);
    tabTo("cancel");
    robot.push(KeyCode.SPACE);
    await(() -> find("#run-progress", Label.class).getText().contains("cancelled"));
    robot.push(KeyCode.SPACE);
    await(() -> !shown(find("#cancel", Node.class)));
  }

  private void tab(Window in, String id) {
    for (int i = 0; i < ROUND; i++) {
      Node at = in.getScene().getFocusOwner();
      if (at != null && id.equals(at.getId())) {
        return;
      }
      robot.push(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    fail(id + " is not reached by Tab");
  }

  private boolean dialog(String id) {
    return robot.lookup("#" + id).tryQuery().isPresent();
  }

  private Window newest() {
    return Window.getWindows().stream()
        .filter(each -> !each.equals(window) && each.isShowing())
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  @Test
  void runsAreFoundShownAndDeletedByKeys() throws Exception {
    opened();
    view(7);
    TableView<?> table = find("#runs-table", TableView.class);
    await(() -> table.getItems().size() == 2);
    robot.write("laptop");
    await(() -> table.getItems().size() == 1);
    tabTo("runs-table");
    robot.push(KeyCode.ENTER);
    await(() -> run().equals("2026-laptop"));
    tabTo("runs-search");
    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
    await(() -> table.getItems().size() == 2);
    tabTo("runs-table");
    robot.push(KeyCode.HOME);
    tabTo("runs-rename");
    robot.push(KeyCode.SPACE);
    await(() -> dialog("runs-name"));
    robot.push(KeyCode.ESCAPE);
    await(() -> !dialog("runs-name"));
    tabTo("runs-table");
    robot.push(KeyCode.HOME).push(KeyCode.DELETE);
    await(() -> dialog("runs-sure"));
    robot.push(KeyCode.ENTER);
    await(() -> !Files.exists(project.resolve("results/runs/20260102-000000")));
  }

  private String run() {
    var figures = viewer.state().run().get();
    return figures == null ? "" : figures.run().name();
  }

  @Test
  void filesAreOpenedAndWrittenByKeys() throws Exception {
    opened();
    picked.add(SyntheticRuns.ladder(1).write(project.resolve("other")).resolve("run.json"));
    robot.push(KeyCode.CONTROL, KeyCode.O);
    await(() -> viewer.state().runs().size() == 3);
    Path png = project.resolve("chart.png");
    picked.add(png);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    await(() -> Files.exists(png));
    tabTo("run-choice");
  }

  @Test
  void theTreeIsWalkedByKeys() throws Exception {
    opened();
    view(6);
    await(() -> !find("#walk-position", Label.class).getText().isEmpty());
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertTrue(position().startsWith("visit 3 "), position());
    tabTo("walk-tree");
    robot.push(KeyCode.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertFalse(position().startsWith("visit 3 "), position());
    tabTo("walk-speed");
    Slider speed = find("#walk-speed", Slider.class);
    double before = speed.getValue();
    robot.push(KeyCode.RIGHT);
    assertTrue(speed.getValue() > before);
    tabTo("tree-difflib");
    robot.push(KeyCode.SPACE);
    await(() -> position().contains("of 6,762"));
    tabTo("touch-stage");
    robot.push(KeyCode.DOWN);
    assertEquals(WalkStage.S02, find("#touch-stage", ComboBox.class).getValue());
  }

  private String position() {
    WaitForAsyncUtils.waitForFxEvents();
    return find("#walk-position", Label.class).getText();
  }

  @Test
  void flamesAndTermsAreReadByKeys() throws Exception {
    opened();
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.state().stage().set(WalkStage.S08));
    view(8);
    FlameGraph right = find("#flame-right", FlameGraph.class);
    await(() -> right.rootProperty().get() != null);
    tabTo("flame-right");
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertNotEquals(right.rootProperty().get(), right.zoomed());
    robot.push(KeyCode.CONTROL, KeyCode.G);
    await(() -> dialog("glossary-terms"));
    ListView<?> terms = find("#glossary-terms", ListView.class);
    robot.push(KeyCode.DOWN);
    assertEquals(1, terms.getSelectionModel().getSelectedIndex());
    robot.push(KeyCode.ESCAPE);
    await(() -> !dialog("glossary-terms"));
    robot.push(KeyCode.F1);
    await(() -> dialog("keys"));
    robot.push(KeyCode.ESCAPE);
    await(() -> !dialog("keys"));
  }

  @Test
  void aRoomIsOpenedByKeys() throws Exception {
    opened();
    view(9);
    Path room = Files.createDirectory(project.resolve("room"));
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> find("#room-folder", TextField.class).setText(room.toString()));
    robot.push(KeyCode.ENTER);
    await(() -> find("#chart-room .empty", Label.class).getText().equals("No entry yet."));
    tabTo("room-names");
    robot.push(KeyCode.SPACE);
    assertTrue(find("#room-names", CheckBox.class).isSelected());
    tabTo("room-STEPS");
    robot.push(KeyCode.RIGHT).push(KeyCode.SPACE);
    assertTrue(find("#room-FILES", ToggleButton.class).isSelected());
  }

  @Test
  void aRunIsReplayedByKeys() throws Exception {
    opened();
    tabTo("replay");
    robot.push(KeyCode.SPACE);
    await(() -> find("#replay-progress", Label.class).getText().contains("round"));
    tabTo("replay-pause");
    robot.push(KeyCode.SPACE);
    tabTo("replay-jump");
    Slider jump = find("#replay-jump", Slider.class);
    double before = jump.getValue();
    robot.push(KeyCode.END);
    await(() -> jump.getValue() > before);
    await(() -> find("#run-progress", Label.class).getText().contains("has ended"));
  }

  @Test
  void theTalkIsGivenByKeys() throws Exception {
    opened();
    tabTo("present");
    robot.push(KeyCode.SPACE);
    await(() -> viewer.presenter() != null && viewer.presenter().talk().begun());
    PresenterWindow talk = Objects.requireNonNull(viewer.presenter());
    robot.targetWindow(talk.window());
    assertEquals(0, at(talk));
    robot.push(KeyCode.PAGE_DOWN).push(KeyCode.SPACE).push(KeyCode.RIGHT);
    assertEquals(3, at(talk));
    robot.push(KeyCode.PAGE_UP);
    assertEquals(2, at(talk));
    while (talk.talk().slide().kind() != Slide.Kind.PREDICT) {
      robot.push(KeyCode.RIGHT);
    }
    robot.push(KeyCode.DIGIT3).push(KeyCode.G);
    WaitForAsyncUtils.waitForFxEvents();
    robot.write("Ann 12").push(KeyCode.ENTER);
    await(() -> find("#present-said", Label.class).getText().contains("Ann"));
    robot.push(KeyCode.N);
    await(() -> dialog("notes"));
    robot.push(KeyCode.N);
    await(() -> !dialog("notes"));
    robot.push(KeyCode.END);
    assertEquals(talk.talk().slides().size() - 1, at(talk));
    robot.push(KeyCode.HOME);
    assertEquals(0, at(talk));
    robot.push(KeyCode.ESCAPE);
    assertFalse(talk.window().isShowing());
  }

  private static int at(PresenterWindow talk) {
    Collection<Slide> slides = talk.talk().slides();
    return List.copyOf(slides).indexOf(talk.talk().slide());
  }
}
