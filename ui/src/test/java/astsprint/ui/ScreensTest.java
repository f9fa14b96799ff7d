package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.stages.WalkStage;
import astsprint.ui.present.PresenterWindow;
import astsprint.ui.theme.Styles;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Makes the pictures of every view in both themes. */
class ScreensTest extends ViewerCase {
  @Override
  void furnish() throws IOException {
    WholeRun.write(project.resolve("results/reference/synthetic-2"));
    SyntheticRuns.ladder(6).write(project.resolve("results/reference/synthetic"));
  }

  @Test
  void everyViewInBothThemes() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          window.setWidth(1360);
          window.setHeight(900);
        });
    await(() -> viewer.state().runs().size() == 2);
    for (Theme theme : Theme.values()) {
      WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.state().theme().set(theme));
      for (int view = 0; view < 7; view++) {
        robot.push(KeyCode.CONTROL, KeyCode.valueOf("DIGIT" + (view + 1)));
        WaitForAsyncUtils.waitForFxEvents();
        String name =
            viewer.main().current().title().toLowerCase(Locale.ROOT).replace(' ', '-')
                + "-"
                + theme.styleClass();
        assertTrue(Files.size(Pictures.save(window, name)) > 10_000, name);
      }
    }
  }

  @Test
  void nothingIsCutOffOnASmallLaptop() throws Exception {
    await(() -> viewer.state().run().get() != null);
    for (int view = 0; view < 7; view++) {
      int index = view;
      WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.main().show(index));
      WaitForAsyncUtils.waitForFxEvents();
      for (Button button : robot.lookup(".button").queryAllAs(Button.class)) {
        if (button.isVisible() && button.getParent().isVisible()) {
          Bounds bounds = button.localToScene(button.getBoundsInLocal());
          assertTrue(bounds.getMaxX() <= 1280, viewer.main().current().title() + ": " + button);
        }
      }
    }
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.main().show(0));
    Pictures.save(window, "ladder-1280x720");
  }

  @Test
  void fillsAVeryLargeScreenAndAProjector() throws Exception {
    await(() -> viewer.state().run().get() != null);
    // The headless screen is too small for such a window, a scene is not.
    WritableImage large =
        WaitForAsyncUtils.waitForAsyncFx(
            15000,
            () -> {
              Parent content = window.getScene().getRoot();
              window.getScene().setRoot(new StackPane());
              Scene scene = new Scene(content, 3840, 2160);
              Styles.dress(scene, Theme.LIGHT, 14);
              return scene.snapshot(null);
            });
    assertEquals(3840, large.getWidth());
    PresenterWindow talk =
        WaitForAsyncUtils.waitForAsyncFx(15000, () -> new PresenterWindow(viewer.state()));
    WaitForAsyncUtils.waitForAsyncFx(
        15000,
        () -> {
          viewer.state().stage().set(WalkStage.S02);
          talk.show(window);
        });
    robot.push(KeyCode.G);
    WaitForAsyncUtils.waitForFxEvents();
    robot.targetWindow(talk.window()).write("50").push(KeyCode.ENTER);
    Pictures.save(talk.window(), "present-hidden");
    robot.push(KeyCode.RIGHT);
    Pictures.save(talk.window(), "present-revealed");
    robot.push(KeyCode.END);
    Pictures.save(talk.window(), "present-ladder");
    WaitForAsyncUtils.waitForAsyncFx(5000, talk::close);
  }
}
