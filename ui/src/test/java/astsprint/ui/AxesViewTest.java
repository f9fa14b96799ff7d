package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.run.Launcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Threads, counted costs and the linter: of the reference where the own run lacks them. */
class AxesViewTest extends ViewerCase {
  private final List<List<String>> started = new ArrayList<>();

  @Override
  Launcher launcher() {
    return new PretendLauncher(started, ended -> {});
  }

  @Override
  void furnish() throws IOException {
    WholeRun.write(project.resolve("results/reference/2026-laptop"));
    SyntheticRuns.ladder(6).write(project.resolve("results/runs/20260102-000000"));
    Path jar = project.resolve("harness/target/ast-sprint.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "");
  }

  private Chart chart() {
    return Objects.requireNonNull(viewer.main().chart(), viewer.main().current().title());
  }

  private void lent(String view, String benchmark) throws Exception {
    String text = find("#" + view + "-lent .label", Label.class).getText();
    assertTrue(text.contains("2026-laptop") && text.contains("synthetic processor"), text);
    robot.clickOn("#" + view + "-here");
    await(() -> started.size() == 1);
    assertTrue(started.getFirst().contains(benchmark), started.toString());
    assertTrue(started.getFirst().contains("--quick"), started.toString());
  }

  @Test
  void threadsAreAnAxis() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
    robot.clickOn("#view-scaling").clickOn("#scaling-THREADS");
    assertEquals("threads-visits", chart().name());
    robot.clickOn("#threads-SHARE");
    assertEquals("threads-share", chart().name());
    List<List<String>> rows = chart().table().rows();
    assertTrue(rows.stream().anyMatch(row -> row.contains("S10") && row.contains("8")), "eight");
    Pictures.save(window, "threads");
    lent("scaling", "ThreadsBenchmark");
  }

  @Test
  void costsAreCountedBesideWhatWasMeasured() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
    robot.clickOn("#view-stage");
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          viewer.state().stage().set(WalkStage.S09);
          TabPane tabs = find("#stage-tabs", TabPane.class);
          tabs.getSelectionModel().selectLast();
        });
    await(() -> viewer.main().chart() != null);
    assertEquals("cost-difflib", chart().name());
    assertEquals(3, chart().table().rows().size());
    assertFalse(find("#cost-lent", Region.class).isVisible(), "the own run measured them");
    Pictures.save(window, "cost");
  }

  @Test
  void theLinterIsShownInPartsAndByWalks() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    await(() -> viewer.main().current().title().equals("Linter"));
    assertEquals("linter-sixteen-all-one-fresh", chart().name());
    Pictures.save(window, "linter");
    ComboBox<?> setups = find("#linter-setup", ComboBox.class);
    assertEquals(2, setups.getItems().size(), setups.getItems().toString());
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> setups.getSelectionModel().select(1));
    assertEquals("linter-sixteen-all-each-fresh", chart().name());
    robot.clickOn("#linter-WALKS");
    assertEquals("linter-walks-sixteen", chart().name());
    assertTrue(chart().caption().contains("S10 against S08: pays"), chart().caption());
    Pictures.save(window, "linter-walks");
    lent("linter", "LintBenchmark");
  }

  @Test
  void lintersStandSideBySide() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    await(() -> viewer.main().current().title().equals("Linter"));
    robot.clickOn("#linter-LINTERS");
    assertEquals("linters-library", chart().name());
    assertEquals(13, chart().table().rows().size());
    assertTrue(find("#linters-scale-LOG", ToggleButton.class).isSelected(), "no slivers");
    save("linters");
    robot.clickOn("#linters-scale-LINEAR");
    save("linters-linear");
    String text = find("#linter-lent .label", Label.class).getText();
    assertTrue(text.contains("2026-laptop") && text.contains("synthetic processor"), text);
    robot.clickOn("#linter-here");
    await(() -> started.size() == 1);
    assertTrue(started.getFirst().containsAll(List.of("peers", "--lint")), started.toString());
  }

  @Test
  void roundsThatOnePassSavesAreDrawn() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.L);
    await(() -> viewer.main().current().title().equals("Linter"));
    robot.clickOn("#linter-ROUNDS");
    assertEquals("rounds-saved", chart().name());
    List<List<String>> rows = chart().table().rows();
    assertEquals(List.of("3", "168", "504", "168"), rows.get(3));
    save("rounds-saved");
    robot.clickOn("#linter-here");
    await(() -> started.size() == 1);
    assertEquals("seeded", started.getFirst().getLast());
  }

  private void save(String name) throws IOException {
    Pictures.save(window, name);
    Pictures.save(window, name + "-1080", 1920, 1080);
  }
}
