package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Makes the pictures of every view in both themes. */
class ScreensTest extends ViewerCase {
  @Override
  void furnish() throws IOException {
    SyntheticRuns.reference().write(project.resolve("results/reference/synthetic"));
  }

  @Test
  void everyViewInBothThemes() throws Exception {
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          window.setWidth(1360);
          window.setHeight(900);
        });
    await(() -> viewer.state().run().get() != null);
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
}
