package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import java.io.IOException;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The window shows what {@link HonestyTest} is about. */
class HonestScreensTest extends ViewerCase {
  @Override
  void furnish() throws IOException {
    HonestyTest.write(project);
  }

  @Test
  void theWindowShowsThemAndTheRotation() throws Exception {
    await(() -> viewer.state().run().get() != null);
    WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          window.setWidth(1360);
          window.setHeight(900);
          viewer.state().stage().set(WalkStage.S08);
        });
    Pictures.save(window, "honest-ladder");
    Label headline = find("#headline", Label.class);
    assertTrue(headline.getText().contains("learnt by heart"), headline.getText());
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#scaling-ROTATION");
    Pictures.save(window, "honest-rotation");
    assertEquals("rotation", Objects.requireNonNull(viewer.main().chart()).name());
  }
}
