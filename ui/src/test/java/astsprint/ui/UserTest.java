package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.RunReader;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import astsprint.ui.model.Scale;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Open, select, switch, compare, export: what a user does with recorded runs. */
@Tag("long")
class UserTest extends ViewerCase {
  @Override
  void furnish() throws IOException {
    SyntheticRuns.reference().write(project.resolve("results/reference/a"));
  }

  private void opened() throws Exception {
    await(() -> viewer.state().run().get() != null);
  }

  private String complaint() {
    return viewer.state().complaint().get();
  }

  @Test
  void selectsStagesAndSwitchesScaleAndTheme() throws Exception {
    opened();
    robot.clickOn("#scale-LOG");
    assertEquals(Scale.LOG, viewer.state().scale().get());
    robot.clickOn("#theme");
    assertEquals(Theme.DARK, viewer.state().theme().get());
    robot.clickOn("#ladder-peers").clickOn("#ladder-article").clickOn("#ladder-python");
    Chart chart = Objects.requireNonNull(viewer.main().chart());
    assertTrue(
        chart.table().rows().stream().anyMatch(row -> row.contains("java-visitor")), "peers shown");
    // A row of the chart is clicked: the second of sixteen or so.
    var pane = find("#chart-ladder", javafx.scene.Node.class);
    var bounds = pane.localToScreen(pane.getBoundsInLocal());
    double top = bounds.getMinY();
    WalkStage chosen = viewer.state().stage().get();
    for (int y = 60; y < bounds.getHeight() - 40 && chosen == WalkStage.S01; y += 9) {
      robot.clickOn(bounds.getMinX() + 400, top + y);
      chosen = viewer.state().stage().get();
    }
    assertFalse(chosen == WalkStage.S01, "a click on a row selects its stage");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertEquals("Stage", viewer.main().current().title());
    robot.clickOn("#tab-changes").clickOn("#side-by-side");
    assertEquals(chosen, viewer.state().stage().get());
  }

  @Test
  void everyViewIsReachedByKeysAndHasItsFigures() throws Exception {
    opened();
    List<String> charts = List.of("Ladder", "Scaling", "JIT axis", "Drift and warm-up");
    for (int i = 1; i <= 8; i++) {
      robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + i));
      String title = viewer.main().current().title();
      if (charts.contains(title)) {
        Chart chart = Objects.requireNonNull(viewer.main().chart(), title);
        assertFalse(chart.isEmpty(), title);
        assertFalse(chart.table().rows().isEmpty(), title);
      }
    }
    robot.clickOn("#view-scaling").clickOn("#scaling-PREFETCH");
    assertEquals("prefetch", Objects.requireNonNull(viewer.main().chart()).name());
    robot.clickOn("#view-drift").clickOn("#drift-ROUNDS");
    assertEquals("rounds", Objects.requireNonNull(viewer.main().chart()).name());
  }

  @Test
  void theFiguresAreThoseOfTheResults() throws Exception {
    opened();
    RunFigures run = RunFigures.of(RunReader.read(project.resolve("results/reference/a")));
    double expected =
        Objects.requireNonNull(
                Ladder.of(run, Benchmarks.LADDER, "DIFFLIB").row("S07").orElseThrow().ns())
            .value();
    Chart chart = Objects.requireNonNull(viewer.main().chart());
    List<String> row =
        chart.table().rows().stream()
            .filter(r -> r.getFirst().equals("S07"))
            .findFirst()
            .orElseThrow();
    assertEquals(expected, Double.parseDouble(row.get(3)));
  }

  @Test
  void exportsAreReadBack() throws Exception {
    opened();
    Path png = project.resolve("chart.png");
    export("png", png);
    var image = ImageIO.read(png.toFile());
    assertEquals(2400, image.getWidth());
    Path svg = project.resolve("chart.svg");
    export("svg", svg);
    var document = DocumentBuilderFactory.newInstance();
    document.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    assertEquals(
        "svg", document.newDocumentBuilder().parse(svg.toFile()).getDocumentElement().getTagName());
    assertTrue(Files.readString(svg).contains("synthetic processor"), "says where it is from");
    Path csv = project.resolve("chart.csv");
    export("csv", csv);
    List<String> lines = Files.readAllLines(csv);
    assertTrue(lines.getFirst().startsWith("key,title,tree,ns_per_visit"), lines.getFirst());
    assertTrue(lines.stream().anyMatch(l -> l.startsWith("S10,NativeKernel,DIFFLIB,0.4")), "S10");
    Path html = project.resolve("page.html");
    export("html", html);
    String page = Files.readString(html);
    assertTrue(page.contains("<svg") && page.contains("synthetic processor"), "a page of charts");
    assertFalse(page.contains("src=\"http") || page.contains("href=\"http"), "needs nothing else");
    assertFalse(page.contains("<script"), "no script");
    for (String view : List.of("Ladder", "Scaling", "JIT axis", "Drift and warm-up")) {
      assertTrue(page.contains("<h2") && page.contains(">" + view + "</h2>"), view);
    }
    assertTrue(page.contains("<h3>Ladder · library</h3>"), "every tree");
    assertTrue(page.contains("Prefetch"), "every choice of a view");
    List<String> ids =
        Pattern.compile("\\bid=\"([^\"]*)\"").matcher(page).results().map(m -> m.group(1)).toList();
    assertEquals(ids.size(), Set.copyOf(ids).size(), "no two parts share an id");
    Matcher used = Pattern.compile("url\\(#([^)]*)\\)").matcher(page);
    assertTrue(used.find(), "clipped");
    used.results().forEach(m -> assertTrue(ids.contains(m.group(1)), m.group()));
    assertFalse(page.contains("font-family=\"&apos;Inter&apos;\""), "a family to fall back on");
    assertTrue(page.contains("textLength"), "text fits its place in any font");
  }

  private void export(String kind, Path file) throws Exception {
    picked.add(file);
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.clickOn("#export-" + kind);
    await(() -> viewer.state().status().get().equals("wrote " + file));
    assertTrue(Files.size(file) > 0);
  }

  @Test
  void comparesRunsAndAsksBeforeComparingMachines() throws Exception {
    opened();
    Path same = SyntheticRuns.ladder(6).write(project.resolve("b"));
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.open(same));
    await(() -> viewer.state().runs().size() == 2);
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT6);
    await(() -> viewer.main().chart() != null);
    assertEquals("compare", Objects.requireNonNull(viewer.main().chart()).name());
    Path other = SyntheticRuns.elsewhere(6, 2).write(project.resolve("c"));
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.open(other));
    await(() -> viewer.state().runs().size() == 3);
    // Different machines unasked: nothing.
    await(() -> viewer.main().chart() == null);
    assertTrue(find("#compare-warning", Label.class).getText().contains("processor"), "says why");
    robot.clickOn("#compare-across");
    await(() -> viewer.main().chart() != null);
    Chart chart = Objects.requireNonNull(viewer.main().chart());
    assertEquals("times_as_fast_as_S01", chart.table().columns().get(3));
    assertTrue(find("#compare-warning", Label.class).isVisible(), "the chart is marked");
  }

  @Test
  void brokenFilesAreNamedAndCostNothing() throws Exception {
    opened();
    Path broken = Files.writeString(project.resolve("broken.json"), "[{\"benchmark\": ");
    picked.add(broken);
    robot.push(KeyCode.CONTROL, KeyCode.O);
    await(() -> !complaint().isEmpty());
    assertTrue(complaint().contains("broken.json"), complaint());
    assertNotNull(viewer.state().run().get());
    assertTrue(find("#complaint", Label.class).isVisible(), "shown");
    robot.push(KeyCode.ESCAPE);
    assertEquals("", complaint());
  }

  @Test
  void anyJmhFileIsShown() throws Exception {
    opened();
    Path file =
        Files.writeString(
            project.resolve("foreign.json"),
            """
            [{"benchmark": "org.example.Sort.quick", "mode": "avgt", "threads": 1, "forks": 2,
              "params": {"size": "100"}, "jdkVersion": "21", "vmName": "OpenJDK 64-Bit Server VM",
              "primaryMetric": {"score": 12.5, "scoreError": 0.5,
                "scoreConfidence": [12.0, 13.0], "scoreUnit": "ns/op",
                "rawData": [[12.0, 12.4], [12.6, 13.0]]},
              "secondaryMetrics": {}}]
            """);
    picked.add(file);
    robot.clickOn("#open");
    await(() -> viewer.state().runs().size() == 2);
    await(() -> Objects.requireNonNull(viewer.state().run().get()).run().info() == null);
    Chart chart = Objects.requireNonNull(viewer.main().chart());
    assertTrue(
        chart.table().rows().stream().flatMap(List::stream).anyMatch(c -> c.contains("Sort.quick")),
        chart.table().toString());
  }

  @Test
  void theWindowIsWhereItWas() throws Exception {
    opened();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT5).clickOn("#theme");
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          window.setWidth(1111);
          window.hide();
          reopen();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1111, window.getWidth());
    assertEquals(Theme.DARK, viewer.state().theme().get());
    assertEquals("Drift and warm-up", viewer.main().current().title());
  }

  @Test
  void theWindowFitsASmallerScreenThanItsLast() throws Exception {
    opened();
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          window.hide();
          kept.putDouble("width", 3840);
          kept.putDouble("height", 2160);
          kept.putDouble("screenWidth", 3840);
          kept.putDouble("screenHeight", 2160);
          reopen();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(window.getWidth() <= 1000 && window.getHeight() <= 1000, "the headless screen");
  }
}
