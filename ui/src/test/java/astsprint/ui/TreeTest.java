package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.corpus.CorpusSources;
import astsprint.parse.Python;
import astsprint.stages.WalkStage;
import astsprint.ui.tree.PythonSource;
import astsprint.ui.tree.WalkTrace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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
