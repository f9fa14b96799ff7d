package astsprint.ui;

import java.io.File;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Files dropped on a window as another program would drop them. JavaFX offers no way to make a
 * drag's contents but its own helper, which the test's command line exports.
 */
final class Dropping {
  private static final String INTERNAL = "com.sun.javafx.";

  private Dropping() {}

  /** Drags {@code file} over the scene and drops it. On JavaFX's thread. */
  static void drop(Scene scene, Path file) {
    Dragboard board = board(List.of(file.toFile()));
    Event.fireEvent(scene, event(DragEvent.DRAG_OVER, scene, board));
    Event.fireEvent(scene, event(DragEvent.DRAG_DROPPED, scene, board));
  }

  private static DragEvent event(
      javafx.event.EventType<DragEvent> type, Scene scene, Dragboard board) {
    return new DragEvent(null, scene, type, board, 9, 9, 9, 9, TransferMode.COPY, null, null, null);
  }

  private static Dragboard board(List<File> files) {
    try {
      Class<?> clipboard = Class.forName(INTERNAL + "tk.TKClipboard");
      Object contents =
          Proxy.newProxyInstance(
              clipboard.getClassLoader(),
              new Class<?>[] {clipboard},
              (proxy, method, arguments) ->
                  switch (method.getName()) {
                    case "getContent" -> DataFormat.FILES.equals(arguments[0]) ? files : null;
                    case "hasContent" -> DataFormat.FILES.equals(arguments[0]);
                    case "getContentTypes" -> Set.of(DataFormat.FILES);
                    case "getTransferModes" -> Set.of(TransferMode.COPY);
                    default -> null;
                  });
      return (Dragboard)
          Class.forName(INTERNAL + "scene.input.DragboardHelper")
              .getMethod("createDragboard", clipboard)
              .invoke(null, contents);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JavaFX makes dragboards otherwise", e);
    }
  }
}
