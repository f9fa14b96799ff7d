package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import astsprint.ui.control.ChartPane;
import astsprint.ui.control.FlameGraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
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

/** Somebody without a mouse: every view and control by keys alone. */
@Tag("long")
class KeyboardTest extends KeyboardCase {
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
}
