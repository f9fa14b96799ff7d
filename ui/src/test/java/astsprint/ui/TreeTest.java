package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.ast.AstNode;
import astsprint.corpus.CorpusSources;
import astsprint.cost.LineTrace;
import astsprint.cost.WalkCosts;
import astsprint.parse.Python;
import astsprint.stages.WalkStage;
import astsprint.ui.theme.Theme;
import astsprint.ui.tree.MemoryPicture;
import astsprint.ui.tree.PythonSource;
import astsprint.ui.tree.WalkTrace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A walk, stepped through. */
@Tag("long")
class TreeTest extends ViewerCase {
  private String position() {
    return find("#walk-position", Label.class).getText();
  }

  @Test
  void stepsPlaysAndOpensFiles() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    await(() -> position().startsWith("visit 1 of 4"));
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertTrue(position().startsWith("visit 3 of"), position());
    robot.push(KeyCode.LEFT).push(KeyCode.SPACE);
    await(() -> !position().startsWith("visit 2 of"));
    robot.push(KeyCode.SPACE).push(KeyCode.END);
    String[] words = position().split(" ", -1);
    assertEquals(words[1], words[3], "at the end");
    Path bad = Files.writeString(project.resolve("bad.py"), "x = 1\ny = (\n");
    picked.add(bad);
    robot.clickOn("#tree-open");
    await(() -> viewer.state().complaint().get().contains("bad.py, line 2"));
    robot.clickOn("#tree-difflib");
    await(() -> position().equals("visit 1 of 6,762"));
  }

  @Test
  void memoryIsShownAsItsCostIsCounted() throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    await(() -> position().startsWith("visit 1 of 4"));
    robot.clickOn("#tree-memory");
    AstNode tree = Python.parse(PythonSource.EXAMPLE.getBytes(StandardCharsets.UTF_8));
    LineTrace flat = LineTrace.of(WalkStage.S09, tree).orElseThrow();
    await(() -> counted("right").startsWith(flat.linesAfter(0) + " lines so far"));
    await(() -> counted("left").contains("lines so far"));
    Pictures.save(window, "memory-root");
    robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertTrue(position().startsWith("visit 3 of"), position());
    String now = find("#memory-right-now", Label.class).getText();
    assertEquals(
        "this visit: %s, %d of them new"
            .formatted(
                MemoryPicture.of(flat, 2).touched() + " lines",
                flat.linesAfter(2) - flat.linesAfter(1)),
        now);
    robot.push(KeyCode.END);
    long whole = WalkCosts.of(WalkStage.S09, tree).orElseThrow().lines();
    assertTrue(counted("right").startsWith(whole + " lines so far"), counted("right"));
    assertTrue(counted("right").endsWith("; " + whole + " in the whole walk"), counted("right"));

    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> choice("#memory-right-stage").setValue(WalkStage.S10));
    await(() -> counted("right").contains("so far"));
    robot.clickOn("#tree-difflib");
    await(() -> position().equals("visit 1 of 6,762"));
    await(() -> counted("left").contains("so far") && counted("right").contains("so far"));
    for (int i = 0; i < 12; i++) {
      robot.push(KeyCode.RIGHT);
    }
    Pictures.save(window, "memory-difflib");
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          choice("#memory-right-stage").setValue(WalkStage.S09);
          viewer.state().theme().set(Theme.DARK);
        });
    await(() -> counted("right").contains("so far"));
    Pictures.save(window, "memory-large-dark", 1920, 1080);
    robot.clickOn("#tree-memory");
    await(() -> robot.lookup("#node-fields").tryQuery().isPresent());
    assertTrue(robot.lookup("#memory-left").tryQuery().isEmpty());
  }

  @SuppressWarnings("unchecked")
  private ComboBox<WalkStage> choice(String box) {
    return find(box, ComboBox.class);
  }

  private String counted(String side) {
    return find("#memory-" + side + "-count", Label.class).getText();
  }

  @Test
  void whatHasNoPlaceOfItsOwnStandsWhereTheNodeAboveItDoes() throws Exception {
    String text = "ä = [b\n  ]\n";
    PythonSource source = PythonSource.parse("x.py", text.getBytes(StandardCharsets.UTF_8));
    List<String> places = new ArrayList<>();
    for (int i = 0; i < source.trace().size(); i++) {
      PythonSource.Place at = source.place(i);
      String marked =
          at.line() < 0 ? "-" : text.lines().toList().get(at.line()).substring(at.from(), at.to());
      places.add(source.trace().get(i).node().getClass().getSimpleName() + " " + marked);
    }
    assertEquals(
        List.of(
            "Module -",
            "Assign ä = [b",
            "Name ä",
            "List [b",
            "Store ä",
            "Name b",
            "Load [b",
            "Load b"),
        places);
  }

  @Test
  void theTraceIsTheWalk() throws Exception {
    var tree = Python.parse(CorpusSources.read("difflib.py"));
    WalkTrace trace = WalkTrace.of(tree);
    try (var walk = WalkStage.S01.walker().prepare(tree)) {
      assertEquals(walk.walk(), trace.size());
      for (int i = 0; i < trace.size(); i++) {
        assertSame(walk.visited(i), trace.get(i).node());
      }
    }
    assertEquals(1, trace.tail(trace.size() - 1) - trace.size() + 1);
  }
}
