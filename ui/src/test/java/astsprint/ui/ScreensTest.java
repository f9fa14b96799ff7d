package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.theme.Styles;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Makes the pictures of every view in both themes, of synthetic figures; those of a real run with
 * {@code -Dpictures.run=FOLDER}, the folder given from the project's root.
 */
@Tag("long")
class ScreensTest extends ViewerCase {
  @Override
  void furnish() throws IOException {
    String real = System.getProperty("pictures.run");
    if (real == null) {
      WholeRun.write(project.resolve("results/reference/synthetic-2"));
    } else {
      RealRun.copy(real, project);
    }
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
      for (int view = 0; view < 9; view++) {
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
  void whatAViewShowsOnRequest() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
    for (String view : new String[] {"ladder", "scaling", "jit", "drift"}) {
      for (String choice :
          switch (view) {
            case "ladder" -> new String[] {"ladder-article", "ladder-python", "scale-LOG"};
            case "scaling" -> new String[] {"scaling-TREES", "scaling-PREFETCH"};
            case "jit" -> new String[] {"jit-what-COLLECTOR"};
            default -> new String[] {"drift-ROUNDS"};
          }) {
        robot.clickOn("#view-" + view).clickOn("#" + choice);
        assertTrue(Files.size(Pictures.save(window, choice)) > 10_000, choice);
      }
    }
  }

  @Test
  void nothingIsCutOffOnASmallLaptop() throws Exception {
    await(() -> viewer.state().run().get() != null);
    for (int view = 0; view < 9; view++) {
      int index = view;
      WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.main().show(index));
      WaitForAsyncUtils.waitForFxEvents();
      for (String kind : new String[] {".button", ".toggle-button", ".check-box", ".menu-button"}) {
        for (ButtonBase button : robot.lookup(kind).queryAllAs(ButtonBase.class)) {
          if (shown(button)) {
            Bounds bounds = button.localToScene(button.getBoundsInLocal());
            String which = viewer.main().current().title() + ": " + button;
            assertTrue(bounds.getMaxX() <= 1280 && bounds.getMaxY() <= 720, which);
            assertTrue(button.getWidth() >= Math.floor(button.prefWidth(-1)), which + " is cut");
          }
        }
      }
    }
    WaitForAsyncUtils.waitForAsyncFx(5000, () -> viewer.main().show(0));
    Pictures.save(window, "ladder-1280x720");
  }

  private static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  @Test
  void fillsAVeryLargeScreen() throws Exception {
    await(() -> viewer.state().run().get() != null);
    Labeled labels = find("#run", Labeled.class);
    Region chart = find("#chart-ladder", Region.class);
    // The headless screen is too small for such a window, a scene is not.
    WritableImage large =
        WaitForAsyncUtils.waitForAsyncFx(
            15000,
            () -> {
              Parent content = window.getScene().getRoot();
              window.getScene().setRoot(new StackPane());
              Scene scene = new Scene(content, 3840, 2160);
              Styles.dress(scene, Theme.LIGHT, 28);
              return scene.snapshot(null);
            });
    assertEquals(3840, large.getWidth());
    assertEquals(28, labels.getFont().getSize(), 0.01, "type follows the size asked for");
    assertTrue(chart.getWidth() > 3000 && chart.getHeight() > 900, "the chart fills the room");
  }
}
