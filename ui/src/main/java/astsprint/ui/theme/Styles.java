package astsprint.ui.theme;

import java.net.URL;
import java.util.Objects;
import javafx.scene.Scene;

/** Gives a window its look. */
public final class Styles {
  private Styles() {}

  /**
   * Dresses a window: controls by the theme's stylesheet, the viewer's own parts by {@code
   * viewer.css}.
   *
   * @param size of type, in points
   */
  public static void dress(Scene scene, Theme theme, double size) {
    Fonts.load();
    URL own = Objects.requireNonNull(Styles.class.getResource("viewer.css"), "viewer.css");
    scene.setUserAgentStylesheet(theme.stylesheet());
    if (scene.getStylesheets().isEmpty()) {
      scene.getStylesheets().add(own.toExternalForm());
    }
    var root = scene.getRoot();
    root.getStyleClass().removeAll(theme.other().styleClass());
    if (!root.getStyleClass().contains(theme.styleClass())) {
      root.getStyleClass().add(theme.styleClass());
    }
    root.setStyle("-fx-font-size: " + size + "px");
  }
}
