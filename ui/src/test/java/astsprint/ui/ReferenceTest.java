package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.chart.Chart;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** A run with everything that a reference run holds, and files that are large. */
class ReferenceTest extends ViewerCase {
  private static final long LARGE = 50L << 20;

  @Override
  void furnish() throws IOException {
    SyntheticRuns.ladder(2).write(project.resolve("results/reference/2025-laptop"));
    WholeRun.write(project.resolve("results/reference/2026-laptop"));
  }

  private Chart chart() {
    return Objects.requireNonNull(viewer.main().chart(), viewer.main().current().title());
  }

  @Test
  void theNewestIsShownWithAllItHolds() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
    assertEquals("2026-laptop", Objects.requireNonNull(viewer.state().run().get()).run().name());
    robot.clickOn("#view-scaling");
    assertTrue(chart().caption().contains("as large as its forks recorded"), chart().caption());
    robot.clickOn("#scaling-TREES");
    assertEquals("ladder-trees", chart().name());
    assertTrue(
        chart().table().rows().stream().anyMatch(row -> row.contains("FOREST_SHUFFLED")), "order");
    robot.clickOn("#scaling-PREFETCH");
    assertTrue(
        chart().table().rows().stream().anyMatch(row -> row.contains("FOREST_SHUFFLED")), "sweep");
    robot.clickOn("#view-jit").clickOn("#jit-what-COLLECTOR");
    assertTrue(chart().table().rows().stream().anyMatch(row -> row.contains("ZGC")), "collectors");
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.state().stage().set(WalkStage.S04));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2).clickOn("#tab-jit");
    await(
        () ->
            robot.lookup(".code").queryAllAs(CodeArea.class).stream()
                .anyMatch(area -> area.getText().contains("412 samples by JFR")));
  }

  @Test
  void theWindowLivesWhileALargeFileIsRead() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
    Path file = large(project.resolve("large.json"));
    AtomicInteger handled = new AtomicInteger();
    long longest = 0;
    long start = System.nanoTime();
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.open(file));
    while (viewer.state().runs().size() < 3 && viewer.state().complaint().get().isEmpty()) {
      long asked = System.nanoTime();
      WaitForAsyncUtils.waitForAsyncFx(15_000, handled::incrementAndGet);
      longest = Math.max(longest, System.nanoTime() - asked);
      Thread.sleep(5);
    }
    assertEquals("", viewer.state().complaint().get());
    assertTrue(handled.get() > 1, "the window did nothing while it read");
    assertFalse(Platform.isImplicitExit() && !window.isShowing());
    System.out.printf(
        Locale.ROOT,
        "JMH JSON of %d MB opened in %d ms; meanwhile the window answered %d times, at the latest"
            + " after %d ms%n",
        Files.size(file) >> 20,
        (System.nanoTime() - start) / 1_000_000,
        handled.get(),
        longest / 1_000_000);
  }

  /** As JMH writes it with {@code -rf json} after very many iterations. */
  private static Path large(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("[");
      long written = 0;
      for (int i = 0; written < LARGE; i++) {
        StringBuilder result = new StringBuilder(i == 0 ? "" : ",\n");
        result.append("{\"benchmark\": \"org.example.Sort.quick\", \"mode\": \"avgt\", ");
        result.append("\"threads\": 1, \"forks\": 5, \"params\": {\"size\": \"").append(i);
        result.append("\"}, \"jdkVersion\": \"25\", \"vmName\": \"OpenJDK 64-Bit Server VM\", ");
        result.append("\"primaryMetric\": {\"score\": 12.5, \"scoreError\": 0.5, ");
        result.append(
            "\"scoreConfidence\": [12.0, 13.0], \"scoreUnit\": \"ns/op\", \"rawData\": [");
        for (int fork = 0; fork < 5; fork++) {
          result.append(fork == 0 ? "[" : ",[");
          for (int n = 0; n < 2000; n++) {
            result.append(n == 0 ? "" : ",\n").append(12 + (n * 7919 % 1000) / 1000.0);
          }
          result.append(']');
        }
        result.append("]}, \"secondaryMetrics\": {}}");
        out.append(result);
        written += result.length();
      }
      out.write("]\n");
    }
    return file;
  }
}
