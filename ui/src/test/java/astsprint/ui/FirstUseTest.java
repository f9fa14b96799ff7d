package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Someone who opens the viewer before there is any run, and finds the way from what it says. */
class FirstUseTest extends ViewerCase {
  private boolean says(String text) {
    return robot.lookup(".empty").queryAllAs(Label.class).stream()
        .anyMatch(label -> label.isVisible() && label.getText().contains(text));
  }

  @Test
  void withoutARunEveryViewSaysWhatToDo() throws Exception {
    assertNull(viewer.state().run().get());
    assertTrue(says("Run (Ctrl+R) starts a benchmark"), "ladder");
    for (int view : new int[] {3, 4, 5}) {
      robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + view));
      assertTrue(says("No run is open"), viewer.main().current().title());
    }
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    assertTrue(says("Choose at least two runs"), "compare");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertTrue(find("#stage-list", javafx.scene.Node.class).isVisible(), "stages need no run");
    robot.push(KeyCode.F5);
    assertTrue(viewer.state().complaint().get().contains("No run is open"), "present");
    assertNull(viewer.presenter());
    robot.push(KeyCode.CONTROL, KeyCode.E);
    assertTrue(viewer.state().complaint().get().contains("nothing open to export"), "export");
  }

  @Test
  void listsItsKeys() throws Exception {
    robot.write("?");
    await(() -> robot.lookup("#keys").tryQuery().isPresent());
    assertTrue(
        robot.lookup("#keys .keys-key").queryAllAs(Labeled.class).stream()
            .anyMatch(key -> key.getText().equals("Ctrl+R")),
        "Ctrl+R");
    robot.push(KeyCode.ESCAPE);
    await(() -> Window.getWindows().size() == 1);
    robot.push(KeyCode.F1);
    await(() -> robot.lookup("#keys").tryQuery().isPresent());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void typeGrowsAndShrinks() throws Exception {
    double before = find("#run", Labeled.class).getFont().getSize();
    robot.push(KeyCode.CONTROL, KeyCode.PLUS).push(KeyCode.CONTROL, KeyCode.PLUS);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(find("#run", Labeled.class).getFont().getSize() > before);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(before, find("#run", Labeled.class).getFont().getSize());
  }

  @Test
  void whatIsDroppedIsOpenedAndWhatIsBrokenIsNamed() throws Exception {
    Path broken = Files.writeString(project.resolve("broken.json"), "[{\"benchmark\": ");
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> Dropping.drop(window.getScene(), broken));
    await(() -> viewer.state().complaint().get().contains("broken.json"));
    assertTrue(viewer.state().runs().isEmpty());
    Path run = SyntheticRuns.ladder(3).write(project.resolve("dropped"));
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> Dropping.drop(window.getScene(), run));
    await(() -> viewer.state().run().get() != null);
    assertEquals("dropped", Objects.requireNonNull(viewer.state().run().get()).run().name());
    // A file of a run's folder is that run.
    Path other = SyntheticRuns.ladder(2).write(project.resolve("other"));
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> Dropping.drop(window.getScene(), other.resolve("run.json")));
    await(() -> viewer.state().runs().size() == 2);
    assertNotNull(viewer.main().chart());
    assertFalse(Objects.requireNonNull(viewer.main().chart()).isEmpty());
  }
}
