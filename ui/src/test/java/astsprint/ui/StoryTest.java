package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.model.RunCatalog;
import astsprint.ui.run.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A participant with an own run beside the project's reference, by mouse and by keys. */
@Tag("long")
class StoryTest extends ViewerCase {
  private final List<List<String>> started = new ArrayList<>();
  private IntConsumer end = status -> {};

  @Override
  Launcher launcher() {
    return new PretendLauncher(started, ended -> end = ended);
  }

  @Override
  void furnish() throws IOException {
    WholeRun.write(project.resolve("results/reference/2026-laptop"));
    SyntheticRuns.ladder(6).write(project.resolve("results/runs/20260102-000000"));
  }

  private void opened() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
  }

  private String shown() {
    return Objects.requireNonNull(viewer.state().run().get()).run().name();
  }

  private Chart chart() {
    return Objects.requireNonNull(viewer.main().chart(), viewer.main().current().title());
  }

  private boolean dialog(String id) {
    return robot.lookup("#" + id).tryQuery().isPresent();
  }

  @Test
  void arrowsMoveTheStageAndNotTheRun() throws Exception {
    opened();
    String run = shown();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertEquals(WalkStage.S03, viewer.state().stage().get());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT1);
    WaitForAsyncUtils.waitForFxEvents();
    robot.push(KeyCode.UP);
    assertEquals(WalkStage.S02, viewer.state().stage().get());
    assertEquals(run, shown());
  }

  @Test
  void enterStartsWhatIsSelectedAndDownSelectsTheNext() throws Exception {
    opened();
    built(Instant.now());
    robot.push(KeyCode.CONTROL, KeyCode.R);
    await(() -> dialog("run-start"));
    Pictures.save(dialogWindow(), "run-dialog");
    robot.push(KeyCode.ENTER);
    await(() -> started.size() == 1);
    assertEquals(List.of("bench", "--quick"), tail(started.getFirst(), 2));
    end.accept(0);
    await(() -> find("#run-progress", Label.class).getText().contains("has ended"));
    robot.push(KeyCode.CONTROL, KeyCode.R);
    await(() -> dialog("run-start"));
    robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
    await(() -> started.size() == 2);
    assertEquals(List.of("bench", "--duel", "S01,S02"), tail(started.getLast(), 3));
  }

  @Test
  void aStaleProgramIsBuiltFirst() throws Exception {
    opened();
    built(Instant.now().minusSeconds(60));
    Files.createDirectories(project.resolve("stages/src/main/java"));
    Files.writeString(project.resolve("stages/src/main/java/Mine.java"), "class Mine {}");
    robot.push(KeyCode.CONTROL, KeyCode.R);
    await(() -> dialog("run-note"));
    assertTrue(find("#run-note", Label.class).getText().contains("source has changed"));
    robot.push(KeyCode.ENTER);
    await(() -> started.size() == 1);
    assertTrue(started.getFirst().contains("package"), started.toString());
    end.accept(0);
    await(() -> started.size() == 2);
    assertEquals(List.of("bench", "--quick"), tail(started.getLast(), 2));
  }

  @Test
  void whatWasCancelledStaysSaidUntilItIsPutAway() throws Exception {
    opened();
    built(Instant.now());
    robot.push(KeyCode.CONTROL, KeyCode.R);
    await(() -> dialog("run-start"));
    robot.push(KeyCode.ENTER);
    await(() -> started.size() == 1);
    robot.clickOn("#cancel");
    Label progress = find("#run-progress", Label.class);
    await(() -> progress.getText().contains("cancelled"));
    // The run that was cancelled leaves files, which the viewer then reads.
    SyntheticRuns.ladder(1).write(project.resolve("results/runs/20260103-000000"));
    await(() -> shown().equals("20260103-000000"));
    assertTrue(progress.getText().contains("cancelled"));
    assertTrue(progress.getParent().isVisible());
    robot.clickOn("#cancel");
    assertFalse(progress.getParent().getParent().isVisible());
  }

  private void built(Instant when) throws IOException {
    Path jar = project.resolve("harness/target/ast-sprint.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "");
    Files.setLastModifiedTime(jar, FileTime.from(when));
  }

  private static List<String> tail(List<String> command, int words) {
    return command.subList(command.size() - words, command.size());
  }

  /** The window that stands before the main one. */
  private Window dialogWindow() {
    return Window.getWindows().stream()
        .filter(each -> !each.equals(window) && each.isShowing())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatTheOwnRunLacksIsShownOfTheReferenceAndMeasuredByAButton() throws Exception {
    opened();
    built(Instant.now());
    assertEquals("20260102-000000", shown());
    for (String view : List.of("scaling", "jit")) {
      robot.clickOn("#view-" + view);
      assertTrue(find("#" + view + "-lent", Region.class).isVisible(), view);
      assertFalse(chart().isEmpty(), view);
      String text = find("#" + view + "-lent .label", Label.class).getText();
      assertTrue(text.contains("2026-laptop") && text.contains("synthetic processor"), text);
    }
    Pictures.save(window, "lent");
    robot.clickOn("#view-scaling").clickOn("#scaling-here");
    await(() -> started.size() == 1);
    assertTrue(
        started.getFirst().containsAll(List.of("--quick", "ScalingBenchmark", "round=1")),
        started.toString());
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> viewer.state().run().set(viewer.state().runs().get(1)));
    assertFalse(find("#scaling-lent", Region.class).isVisible(), "its own figures");
  }

  @Test
  void thirtyRunsOfOneNameAreToldApart() throws Exception {
    opened();
    for (int i = 0; i < 30; i++) {
      Path run = SyntheticRuns.ladder(1).write(project.resolve("laptops/" + i + "/result"));
      WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.open(run));
    }
    await(() -> viewer.state().runs().size() == 32);
    var choice = find("#run-choice", javafx.scene.control.ComboBox.class);
    @SuppressWarnings("unchecked")
    List<String> names =
        viewer.state().runs().stream().map(choice.getConverter()::toString).distinct().toList();
    assertEquals(32, names.size(), names.toString());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
    TableView<?> table = find("#runs-table", TableView.class);
    await(() -> table.getItems().size() == 32);
    Pictures.save(window, "runs-thirty");
  }

  @Test
  void runsAreFoundShownRenamedAndDeleted() throws Exception {
    opened();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
    @SuppressWarnings("unchecked")
    TableView<RunCatalog.Entry> table = find("#runs-table", TableView.class);
    await(() -> table.getItems().size() == 2);
    Pictures.save(window, "runs");
    robot.clickOn("#runs-search").write("reference synthetic");
    await(() -> table.getItems().size() == 1);
    robot.push(KeyCode.TAB);
    select(table, 0);
    robot.clickOn("#runs-open");
    await(() -> shown().equals("2026-laptop"));
    assertTrue(find("#runs-delete", javafx.scene.Node.class).isDisabled(), "not the user's own");
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> find("#runs-search", TextField.class).clear());
    await(() -> table.getItems().size() == 2);
    select(table, 0);
    robot.clickOn("#runs-rename");
    await(() -> dialog("runs-name"));
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> find("#runs-name", TextField.class).clear());
    robot.clickOn("#runs-name").write("before lunch").push(KeyCode.ENTER);
    await(() -> Files.isDirectory(project.resolve("results/runs/before lunch")));
    await(() -> table.getItems().getFirst().name().equals("before lunch"));
    assertEquals("2026-laptop", shown(), "to name a run is not to show it");
    robot.clickOn("#runs-open");
    await(() -> shown().equals("before lunch"));
    robot.clickOn("#runs-delete");
    await(() -> dialog("runs-sure"));
    robot.push(KeyCode.ENTER);
    await(() -> !Files.exists(project.resolve("results/runs/before lunch")));
    await(() -> shown().equals("2026-laptop"));
  }

  private static void select(TableView<?> table, int row) {
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> table.getSelectionModel().select(row));
  }

  @Test
  void runsWithoutTheFirstStageAreComparedByOneThatBothHave() throws Exception {
    opened();
    Path a = partial(SyntheticRuns.exact()).write(project.resolve("a"));
    Path other = SyntheticRuns.elsewhere(1, 2).write(project.resolve("other"));
    RunInfo there = Objects.requireNonNull(RunReader.read(other).info());
    Path b = partial(new SyntheticRun(there, 0, 1)).write(project.resolve("b"));
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          viewer.state().runs().clear();
          viewer.open(a);
        });
    await(() -> viewer.state().runs().size() == 1);
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.open(b));
    await(() -> viewer.state().runs().size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    await(() -> find("#compare-warning", Label.class).isVisible());
    assertNull(viewer.main().chart(), "not unasked");
    robot.clickOn("#compare-across");
    await(() -> viewer.main().chart() != null);
    assertEquals("times_as_fast_as_S04", chart().table().columns().get(3));
    List<List<String>> rows = chart().table().rows();
    assertTrue(
        rows.stream()
            .filter(row -> row.getFirst().equals("S08"))
            .allMatch(row -> Math.abs(Double.parseDouble(row.get(3)) - 4) < 0.01),
        rows.toString());
    String warning = find("#compare-warning", Label.class).getText();
    assertTrue(warning.contains("another synthetic processor"), warning);
    assertFalse(warning.contains("["), "no records: " + warning);
    Pictures.save(window, "compare-across");
  }

  private static SyntheticRun partial(SyntheticRun run) {
    return run.measured(Series.of(Benchmarks.LADDER, "S04", "DIFFLIB"), 24, 0, 6)
        .measured(Series.of(Benchmarks.LADDER, "S08", "DIFFLIB"), 6, 0, 6);
  }

  @Test
  void theGlossaryIsReachedByKeyAndByLink() throws Exception {
    opened();
    robot.push(KeyCode.CONTROL, KeyCode.G);
    await(() -> dialog("glossary-terms"));
    assertFalse(find("#glossary-terms", javafx.scene.control.ListView.class).getItems().isEmpty());
    robot.push(KeyCode.ESCAPE);
    await(() -> !dialog("glossary-terms"));
    WalkStage linked =
        List.of(WalkStage.values()).stream()
            .filter(stage -> stage.lesson().contains("glossary.md#"))
            .findFirst()
            .orElseThrow();
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.state().stage().set(linked));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    WaitForAsyncUtils.waitForFxEvents();
    var links = robot.lookup("#stage-tabs .prose-link").queryAll();
    assertFalse(links.isEmpty(), "links of " + linked);
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> ((javafx.scene.control.Hyperlink) links.iterator().next()).fire());
    await(() -> dialog("glossary-terms"));
    assertNotEquals(
        -1,
        find("#glossary-terms", javafx.scene.control.ListView.class)
            .getSelectionModel()
            .getSelectedIndex());
    Pictures.save(dialogWindow(), "glossary");
    assertEquals("", viewer.state().complaint().get());
  }
}
