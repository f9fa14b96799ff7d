package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StartTest {
  @SuppressWarnings("NullAway.Init")
  private Stage window;

  @Start
  void open(Stage stage) {
    window = stage;
    new ViewerApp().start(stage);
  }

  @Test
  void theWindowOpens() {
    assertTrue(window.isShowing());
    assertEquals("ast-sprint", window.getTitle());
  }

  @Test
  void aMissingDisplayIsSaidInOneLine() {
    String said = Main.missingDisplay("Linux", Map.of());
    assertTrue(said == null || !said.contains("\n"), said);
    assertNull(Main.missingDisplay("Linux", Map.of("DISPLAY", ":0")));
    assertNull(Main.missingDisplay("Mac OS X", Map.of()));
  }
}
