package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.run.Launcher;
import astsprint.ui.run.ProcessLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Benchmarks started, cancelled, watched and replayed. */
@Tag("long")
class RunTest extends ViewerCase {
  /** What the viewer asked to be started, instead of starting it. */
  private static final class Pretended implements Launcher, Launcher.Running {
    private List<String> command = List.of();
    private Consumer<String> line = l -> {};
    private IntConsumer ended = s -> {};
    private volatile boolean alive;

    @Override
    public Running start(List<String> given, Consumer<String> lines, IntConsumer end) {
      command = given;
      line = lines;
      ended = end;
      alive = true;
      return this;
    }

    @Override
    public void cancel() {
      end(143);
    }

    void end(int status) {
      alive = false;
      ended.accept(status);
    }

    @Override
    public boolean isAlive() {
      return alive;
    }
  }

  private final Pretended pretended = new Pretended();

  @Override
  Launcher launcher() {
    return pretended;
  }

  private String progress() {
    return find("#run-progress", Label.class).getText();
  }

  private void start(String kind) throws Exception {
    robot.clickOn("#run");
    await(() -> robot.lookup("#" + kind).tryQuery().isPresent());
    robot.clickOn("#" + kind).clickOn("#run-start");
    await(() -> !pretended.command.isEmpty());
  }

  private String status() {
    return viewer.state().status().get();
  }

  @Test
  void startsAndCancelsARun() throws Exception {
    start("run-quick");
    assertTrue(pretended.command.contains("package"), "built first: " + pretended.command);
    pretended.end(0);
    await(() -> progress().startsWith("quick run"));
    assertTrue(pretended.command.contains("--quick"), pretended.command.toString());
    pretended.line.accept("# Warmup Iteration   1");
    robot.clickOn("#run");
    assertTrue(viewer.state().complaint().get().contains("going on"), "one at a time");
    robot.clickOn("#cancel");
    await(() -> progress().contains("cancelled"));
    assertFalse(pretended.isAlive());
  }

  @Test
  void aRunThatFailsSaysWhy() throws Exception {
    start("run-full");
    pretended.line.accept("no JDK 25 was found");
    pretended.end(1);
    await(() -> viewer.state().complaint().get().contains("no JDK 25 was found"));
  }

  @Test
  void whatIsMeasuredElsewhereAppearsWhileItGrows() throws Exception {
    Path runs = project.resolve("results/runs");
    SyntheticRuns.ladder(1).write(runs.resolve("20260101-000000"));
    await(() -> viewer.state().run().get() != null);
    SyntheticRuns.ladder(7).write(runs.resolve("20260101-000001"));
    await(
        () ->
            Objects.requireNonNull(viewer.state().run().get())
                .run()
                .name()
                .equals("20260101-000001"));
    assertTrue(status().contains("round 7") || status().contains("forks"), status());
  }

  @Test
  void aRecordedRunIsReplayedAsIfLive() throws Exception {
    SyntheticRuns.ladder(2).write(project.resolve("results/runs/20260101-000000"));
    await(() -> viewer.state().run().get() != null);
    robot.clickOn("#replay");
    await(() -> find("#replay-progress", Label.class).getText().contains("round 1"));
    assertTrue(Objects.requireNonNull(viewer.state().run().get()).run().name().contains("replay"));
    assertTrue(Objects.requireNonNull(viewer.state().run().get()).run().unfinished());
    assertTrue(find("#replay-progress", Label.class).getText().contains("s left"));
    robot.clickOn("#replay-pause").clickOn("#replay-speed-16");
    WaitForAsyncUtils.waitForAsyncFx(
        5000, () -> find("#replay-jump", javafx.scene.control.Slider.class).setValue(15));
    await(() -> find("#replay-progress", Label.class).getText().contains("15 of 22 forks"));
    robot.clickOn("#replay-stop");
    await(() -> progress().contains("stopped"));
  }

  @Test
  void aCancelledProcessTakesItsChildrenAlong(@TempDir Path folder) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path program =
        Files.writeString(
            folder.resolve("Sleep.java"),
            """
            class Sleep {
              public static void main(String[] a) throws Exception {
                if (a.length == 0) {
                  new ProcessBuilder(ProcessHandle.current().info().command().get(), "Sleep.java", "child")
                      .inheritIO().start();
                }
                System.out.println(ProcessHandle.current().pid());
                Thread.sleep(60_000);
              }
            }
            """);
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger status = new AtomicInteger();
    var running =
        new ProcessLauncher(folder)
            .start(
                List.of(java, program.getFileName().toString()),
                lines::add,
                s -> {
                  status.set(s);
                  ended.countDown();
                });
    await(() -> lines.size() == 2);
    running.cancel();
    assertTrue(ended.await(10, TimeUnit.SECONDS), "ends");
    assertFalse(status.get() == 0);
    for (String pid : lines) {
      await(() -> ProcessHandle.of(Long.parseLong(pid)).map(p -> !p.isAlive()).orElse(true));
    }
    assertEquals(2, lines.size());
  }

  @Test
  void aProgramThatIsNotThereIsSaid(@TempDir Path folder) {
    IOException e =
        org.junit.jupiter.api.Assertions.assertThrows(
            IOException.class,
            () -> new ProcessLauncher(folder).start(List.of("no-such-program"), l -> {}, s -> {}));
    assertTrue(String.valueOf(e.getMessage()).contains("no-such-program"));
  }
}
