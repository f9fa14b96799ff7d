package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import astsprint.ui.control.FlameGraph;
import astsprint.ui.model.FlameBox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Profiles and the compiler's logs in the window, as a user looks at them. */
@Tag("long")
class EvidenceTest extends ViewerCase {
  static final List<String> FILES =
      List.of(
          "profile-S05-time.collapsed",
          "profile-S08-time.collapsed",
          "profile-S04-alloc.collapsed",
          "jit-S05.json",
          "jit-S08.json",
          "asm-S08.json",
          "asm-S09.json");

  @Override
  void furnish() throws IOException {
    copy(project.resolve("results/profiles"));
  }

  static void copy(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String file : FILES) {
      try (InputStream in = EvidenceTest.class.getResourceAsStream("profiles/" + file)) {
        Files.copy(Objects.requireNonNull(in, file), folder.resolve(file));
      }
    }
  }

  @Test
  void flamesAreZoomedSearchedAndCompared() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          window.setWidth(1360);
          window.setHeight(900);
          viewer.state().stage().set(WalkStage.S08);
        });
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
    WaitForAsyncUtils.waitForFxEvents();
    choose("#evidence-one", WalkStage.S05);
    FlameGraph right = find("#flame-right", FlameGraph.class);
    FlameGraph left = find("#flame-left", FlameGraph.class);
    await(() -> right.rootProperty().get() != null && left.rootProperty().get() != null);
    FlameBox whole = Objects.requireNonNull(left.rootProperty().get());
    assertEquals(1, whole.share(), 1e-9);
    assertEquals(whole, left.zoomed());
    Pictures.save(window, "flames-beside");

    // By keys alone: two calls down, widened, and back.
    WaitForAsyncUtils.waitForAsyncFx(5000, left::requestFocus);
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertNotEquals(whole, left.zoomed());
    assertTrue(left.said().contains("% of the time"), left.said());
    Pictures.save(window, "flames-zoomed");
    robot.push(KeyCode.BACK_SPACE);
    assertEquals(whole, left.zoomed());

    robot.clickOn("#evidence-search").write("RawMemory");
    Label found = find("#evidence-found", Label.class);
    assertTrue(found.getText().matches("\\d+(\\.\\d)?% of S08"), found.getText());
    Pictures.save(window, "flames-searched");
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> find("#evidence-search", TextField.class).clear());

    robot.clickOn("#evidence-sides-DIFFERENCE");
    Label caption = find("#evidence-caption", Label.class);
    await(() -> caption.getText().contains("As wide as in S08"));
    assertTrue(caption.getText().contains("Gone:"), caption.getText());
    assertFalse(Double.isNaN(Objects.requireNonNull(right.rootProperty().get()).grown()));
    Pictures.save(window, "flames-difference");
  }

  @Test
  void whatWasRefusedIsUnfoldedAndWhatIsMissingIsSaid() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.state().stage().set(WalkStage.S08));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
    WaitForAsyncUtils.waitForFxEvents();
    choose("#evidence-one", WalkStage.S05);
    robot.clickOn("#evidence-ALLOC");
    Label caption = find("#evidence-caption", Label.class);
    await(() -> caption.getText().contains("S08 allocates nothing that a sampler would see"));
    choose("#evidence-one", WalkStage.S03);
    await(() -> caption.getText().contains("S03 has no profile here yet"));
    choose("#evidence-one", WalkStage.S05);
    robot.clickOn("#evidence-sides-DIFFERENCE").clickOn("#evidence-JIT");
    assertTrue(find("#evidence-sides-DIFFERENCE", ToggleButton.class).isDisabled());
    await(() -> robot.lookup("#jit-left").tryQuery().isPresent());
    TreeView<?> tree = find("#jit-left", TreeView.class);
    await(() -> tree.getRoot() != null && !tree.getRoot().getChildren().isEmpty());
    TreeItem<?> method = tree.getRoot().getChildren().getFirst();
    assertTrue(method.isExpanded());
    assertTrue(
        robot.lookup(".jit-left").queryAllAs(Label.class).stream()
            .map(Label::getText)
            .anyMatch("refused"::equals),
        "a refused call is seen at once");
    Pictures.save(window, "jit-trees");
  }

  @Test
  void machineCodeStandsByItsLinesAndIsCopied() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.state().stage().set(WalkStage.S09));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT9);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#evidence-ASM");
    await(() -> robot.lookup("#code-right").tryQuery().isPresent());
    TreeView<?> tree = find("#code-right", TreeView.class);
    await(() -> tree.getRoot() != null && !tree.getRoot().getChildren().isEmpty());
    TreeItem<?> method = tree.getRoot().getChildren().getFirst();
    assertTrue(method.isExpanded());
    TreeItem<?> line = method.getChildren().getFirst();
    assertTrue(line.isExpanded(), "the hottest line is unfolded");
    Pictures.save(window, "machine-code");
    Pictures.save(window, "machine-code-large", 1920, 1080);

    // Folded by keys, unfolded again, and two rows taken along.
    robot.clickOn("#code-right");
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> tree.getSelectionModel().clearAndSelect(1));
    robot.push(KeyCode.LEFT);
    assertFalse(line.isExpanded());
    robot.push(KeyCode.RIGHT);
    assertTrue(line.isExpanded());
    robot.push(KeyCode.SHIFT, KeyCode.DOWN).push(KeyCode.SHORTCUT, KeyCode.C);
    String copied =
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> Clipboard.getSystemClipboard().getString());
    assertEquals(2, copied.lines().count(), copied);
    assertTrue(copied.contains("%  "), copied);
    assertTrue(copied.lines().toList().getLast().strip().startsWith("+0x"), copied);

    // What is searched for is counted, marked and gone to; Enter goes on.
    robot.clickOn("#evidence-search").write("CMP");
    Label found = find("#evidence-found", Label.class);
    assertTrue(found.getText().matches("[1-9]\\d* and [1-9]\\d* rows"), found.getText());
    TreeItem<?> first = tree.getSelectionModel().getSelectedItem();
    assertTrue(first.getValue().toString().contains("cmp"), first.toString());
    robot.push(KeyCode.ENTER);
    TreeItem<?> second = tree.getSelectionModel().getSelectedItem();
    assertNotEquals(first, second);
    assertTrue(second.getValue().toString().contains("cmp"), second.toString());
    Pictures.save(window, "machine-code-searched");

    choose("#evidence-one", WalkStage.S02);
    await(
        () ->
            robot.lookup(".muted").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().startsWith("Nobody asked for the machine code of S02")));
  }

  @SuppressWarnings("unchecked")
  private void choose(String box, WalkStage stage) {
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> ((ComboBox<WalkStage>) find(box, ComboBox.class)).setValue(stage));
  }
}
