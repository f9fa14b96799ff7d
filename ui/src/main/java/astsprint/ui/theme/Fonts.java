package astsprint.ui.theme;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javafx.scene.text.Font;

/**
 * One sans and one fixed-width family, known under the same names to JavaFX, which draws controls,
 * and to AWT, which measures the text of charts. Both come from their dependencies' jars.
 */
public final class Fonts {
  public static final String SANS = "Inter";
  public static final String MONO = "JetBrains Mono";

  private static final String[] FILES = {
    "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf",
    "/com/formdev/flatlaf/fonts/inter/Inter-Italic.otf",
    "/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf",
    "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Regular.ttf",
    "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Bold.ttf",
    "/com/formdev/flatlaf/fonts/jetbrains_mono/JetBrainsMono-Italic.ttf",
  };

  private static boolean loaded;

  private Fonts() {}

  /** Registers the fonts, once. A font that cannot be read leaves the system's in its place. */
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream(file)) {
        if (in == null) {
          continue;
        }
        byte[] bytes = in.readAllBytes();
        Font.loadFont(new ByteArrayInputStream(bytes), 12);
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(
                java.awt.Font.createFont(
                    java.awt.Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes)));
      } catch (IOException | FontFormatException e) {
        System.getLogger(Fonts.class.getName())
            .log(System.Logger.Level.WARNING, "{0} cannot be read: {1}", file, e.getMessage());
      }
    }
  }
}
