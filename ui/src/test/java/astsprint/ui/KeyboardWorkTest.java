package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.model.RunCatalog;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.present.Slide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Somebody without a mouse at work: dialogs, runs, files and the talk by keys alone. */
@Tag("long")
class KeyboardWorkTest extends KeyboardCase {
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

  @Test
  void aRunIsRenamedByKeys() throws Exception {
    opened();
    SyntheticRuns.ladder(2).write(project.resolve("results/runs/20260101-000000"));
    await(() -> viewer.state().runs().size() == 3 && run().equals("20260101-000000"));
    view(7);
    TableView<?> table = find("#runs-table", TableView.class);
    await(() -> table.getItems().size() == 3);
    await(() -> chosen(table).equals("20260101-000000"));
    tabTo("runs-table");
    robot.push(KeyCode.HOME);
    await(() -> chosen(table).equals("20260102-000000"));
    // Another one than the one that is shown: that stays.
    rename("noon");
    await(() -> chosen(table).equals("noon"));
    await(() -> names().equals(List.of("noon", "2026-laptop", "20260101-000000")));
    assertEquals("20260101-000000", run());
    assertTrue(Files.exists(project.resolve("results/runs/noon/run.json")));
    assertEquals("runs-rename", focused().getId());
    // The one that is shown: it still is.
    tabTo("runs-table");
    robot.push(KeyCode.HOME);
    await(() -> chosen(table).equals("noon"));
    robot.push(KeyCode.DOWN);
    await(() -> chosen(table).equals("20260101-000000"));
    rename("night");
    await(() -> run().equals("night"));
    await(() -> chosen(table).equals("night"));
    // It is no run that has just been measured elsewhere: the watcher's next look adds none.
    SyntheticRuns.ladder(1).write(project.resolve("results/runs/20260103-000000"));
    await(() -> run().equals("20260103-000000"));
    assertEquals(List.of("noon", "2026-laptop", "night", "20260103-000000"), names());
  }

  private void rename(String name) throws Exception {
    tabTo("runs-rename");
    robot.push(KeyCode.SPACE);
    await(() -> dialog("runs-name"));
    // By single keys: the robot writes into the window that it was told of last.
    name.chars().forEach(c -> robot.push(KeyCode.getKeyCode(Character.toString(c - 'a' + 'A'))));
    robot.push(KeyCode.ENTER);
    await(() -> !dialog("runs-name"));
  }

  private List<String> names() {
    return viewer.state().runs().stream().map(each -> each.run().name()).toList();
  }

  private static String chosen(TableView<?> table) {
    return table.getSelectionModel().getSelectedItem() instanceof RunCatalog.Entry entry
        ? entry.name()
        : "";
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
