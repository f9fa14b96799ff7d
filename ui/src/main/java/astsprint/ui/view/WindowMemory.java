package astsprint.ui.view;

import astsprint.ui.model.Scale;
import astsprint.ui.model.ViewerState;
import astsprint.ui.theme.Theme;
import java.util.function.IntConsumer;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window was and what it showed, from one start to the next. */
public final class WindowMemory {
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private final Preferences kept;

  public WindowMemory(Preferences kept) {
    this.kept = kept;
  }

  /** Puts the window where it was, unless that screen is gone. */
  public void restore(Stage window, ViewerState state, IntConsumer view) {
    double x = kept.getDouble("x", Double.NaN);
    double y = kept.getDouble("y", Double.NaN);
    Rectangle2D screen = screen(x, y);
    double roomy = Math.min(1280, screen.getWidth());
    double high = Math.min(800, screen.getHeight());
    double width = Math.max(LEAST_WIDTH, kept.getDouble("width", roomy));
    double height = Math.max(LEAST_HEIGHT, kept.getDouble("height", high));
    boolean smaller =
        kept.getDouble("screenWidth", 0) > screen.getWidth()
            || kept.getDouble("screenHeight", 0) > screen.getHeight();
    if (smaller) {
      width = Math.min(width, screen.getWidth());
      height = Math.min(height, screen.getHeight());
    }
    window.setWidth(width);
    window.setHeight(height);
    if (!smaller
        && !Double.isNaN(x)
        && !Screen.getScreensForRectangle(x, y, width, height).isEmpty()) {
      window.setX(x);
      window.setY(y);
    } else {
      window.setX(Math.max(screen.getMinX(), screen.getMinX() + (screen.getWidth() - width) / 2));
      window.setY(Math.max(screen.getMinY(), screen.getMinY() + (screen.getHeight() - height) / 2));
    }
    window.setMaximized(kept.getBoolean("maximized", false));
    state.theme().set(known(Theme.class, "theme", Theme.LIGHT));
    state.scale().set(known(Scale.class, "scale", Scale.LINEAR));
    state.zoom(kept.getDouble("zoom", 1));
    view.accept(kept.getInt("view", 0));
  }

  /** The screen that shows this place, or else the primary one. */
  private static Rectangle2D screen(double x, double y) {
    return Screen.getScreens().stream()
        .filter(s -> s.getBounds().contains(x, y))
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds();
  }

  private <E extends Enum<E>> E known(Class<E> type, String key, E otherwise) {
    String name = kept.get(key, otherwise.name());
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    return otherwise;
  }

  /** Keeps how things are. */
  public void save(Stage window, ViewerState state, IntegerProperty view) {
    if (!window.isMaximized()) {
      kept.putDouble("x", window.getX());
      kept.putDouble("y", window.getY());
      kept.putDouble("width", window.getWidth());
      kept.putDouble("height", window.getHeight());
      Rectangle2D screen = screen(window.getX(), window.getY());
      kept.putDouble("screenWidth", screen.getWidth());
      kept.putDouble("screenHeight", screen.getHeight());
    }
    kept.putBoolean("maximized", window.isMaximized());
    kept.put("theme", state.theme().get().name());
    kept.put("scale", state.scale().get().name());
    kept.putDouble("zoom", state.zoom().get());
    kept.putInt("view", view.get());
    try {
      kept.flush();
    } catch (BackingStoreException e) {
      // A home that cannot be written: the next start has the defaults.
      System.getLogger(WindowMemory.class.getName())
          .log(System.Logger.Level.DEBUG, "window state not kept: {0}", e.getMessage());
    }
  }
}
