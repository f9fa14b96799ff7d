package astsprint.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of windows, left for people to look at. */
final class Pictures {
  static final Path FOLDER = Path.of("target", "screens");

  private Pictures() {}

  static WritableImage of(Window window) {
    WaitForAsyncUtils.waitForFxEvents();
    return WaitForAsyncUtils.waitForAsyncFx(5000, () -> window.getScene().snapshot(null));
  }

  static Path save(Window window, String name) throws IOException {
    return save(window, FOLDER, name);
  }

  static Path save(Window window, Path folder, String name) throws IOException {
    return write(of(window), folder, name);
  }

  /** As a screen with {@code larger} times as many lines would show it. */
  static Path save(Window window, Path folder, String name, double larger) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    SnapshotParameters finer = new SnapshotParameters();
    finer.setTransform(Transform.scale(larger, larger));
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(
            5000, () -> window.getScene().getRoot().snapshot(finer, null));
    return write(image, folder, name);
  }

  /** As a window of another size would show it; the headless screen holds none so large. */
  static Path save(Window window, String name, double width, double height) throws IOException {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image =
        WaitForAsyncUtils.waitForAsyncFx(
            5000,
            () -> {
              Parent root = window.getScene().getRoot();
              // What is laid out again while it is laid out, such as a drawing, takes a second
              // turn.
              for (int turn = 0; turn < 2; turn++) {
                root.resize(width, height);
                root.applyCss();
                root.layout();
              }
              WritableImage taken = root.snapshot(null, null);
              root.resize(window.getScene().getWidth(), window.getScene().getHeight());
              return taken;
            });
    return write(image, FOLDER, name);
  }

  private static Path write(WritableImage image, Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(name + ".png");
    ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    return file;
  }
}
