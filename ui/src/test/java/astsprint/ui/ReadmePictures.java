package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.present.Slide;
import astsprint.ui.present.Talk;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes the README's four pictures, in {@code ui/screens}, of the run that {@code -Dpictures.run}
 * names. Made on request only: its name is none that surefire looks for.
 */
class ReadmePictures extends ViewerCase {
  private static final Path FOLDER = Path.of("screens");

  /** What a page of text can bear. */
  private static final long MOST_BYTES = 300_000;

  @Override
  void furnish() throws IOException {
    String run = System.getProperty("pictures.run", "results/reference/epyc-2-cores");
    RealRun.copy(run, project);
  }

  @Test
  void four() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          window.setWidth(1360);
          window.setHeight(900);
          viewer.state().theme().set(Theme.LIGHT);
          viewer.state().stage().set(WalkStage.S05);
        });
    await(() -> viewer.state().run().get() != null);
    save(window, "ladder");

    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          window.setWidth(1280);
          window.setHeight(800);
          viewer.state().theme().set(Theme.DARK);
        });
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    WaitForAsyncUtils.waitForFxEvents();
    TabPane tabs = find("#stage-tabs", TabPane.class);
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> tabs.getSelectionModel().select(2));
    save(window, "stage");

    robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
    WaitForAsyncUtils.waitForFxEvents();
    for (int visit = 1; visit < 12; visit++) {
      robot.push(KeyCode.RIGHT);
    }
    save(window, "tree");

    PresenterWindow talk =
        WaitForAsyncUtils.waitForAsyncFx(
            15000, () -> new PresenterWindow(viewer.state(), project, new Talk()));
    WaitForAsyncUtils.waitForAsyncFx(
        15000,
        () -> {
          talk.show(window);
          talk.window().setFullScreen(false);
          talk.window().setWidth(1360);
          talk.window().setHeight(765);
        });
    await(() -> talk.talk().begun());
    robot.targetWindow(talk.window()).push(KeyCode.M);
    while (talk.talk().slide().kind() != Slide.Kind.REVEAL) {
      robot.push(KeyCode.RIGHT);
    }
    WaitForAsyncUtils.sleep(3, TimeUnit.SECONDS); // The bars grow.
    save(talk.window(), "presenter");
    WaitForAsyncUtils.waitForAsyncFx(5000, talk::close);
  }

  private static void save(Window shown, String name) throws IOException {
    Path made = Pictures.save(shown, FOLDER, name);
    assertTrue(Files.size(made) < MOST_BYTES, made + " has " + Files.size(made) + " bytes");
  }
}
