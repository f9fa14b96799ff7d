package astsprint.ui.theme;

import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;

/** Gives a window its look. */
public final class Styles {
  /** Points of plain text where nobody has zoomed. */
  public static final double TYPE_SIZE = 14;

  private Styles() {}

  /** Dresses a window whose theme need not be the application's. */
  public static void dressAlone(Scene scene, Theme theme, double size) {
    scene.setUserAgentStylesheet(theme.stylesheet());
    dress(scene, theme, size);
  }

  /**
   * Dresses a window in the application's theme: controls by the application's stylesheet, the
   * viewer's own parts by {@code viewer.css}.
   *
   * @param size of type, in points
   */
  public static void dress(Scene scene, Theme theme, double size) {
    Fonts.load();
    URL own = Objects.requireNonNull(Styles.class.getResource("viewer.css"), "viewer.css");
    List<String> sheets = List.of(own.toExternalForm(), icons(size));
    if (!scene.getStylesheets().equals(sheets)) {
      scene.getStylesheets().setAll(sheets);
    }
    var root = scene.getRoot();
    root.getStyleClass().removeAll(theme.other().styleClass());
    if (!root.getStyleClass().contains(theme.styleClass())) {
      root.getStyleClass().add(theme.styleClass());
    }
    root.setStyle("-fx-font-size: " + size + "px");
  }

  /** Icons take no part in sizes by em: an icon's font is its own. */
  private static String icons(double size) {
    String rule = String.format(Locale.ROOT, ".ikonli-font-icon{-fx-icon-size:%.0fpx}", 1.2 * size);
    byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
