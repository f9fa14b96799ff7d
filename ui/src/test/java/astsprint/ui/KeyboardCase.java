package astsprint.ui;

import static org.junit.jupiter.api.Assertions.fail;

import astsprint.results.synthetic.SyntheticRuns;
import astsprint.ui.run.Launcher;
import astsprint.ui.view.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is used by keys alone, and what its tests share. */
abstract class KeyboardCase extends ViewerCase {
  /** More controls than any view has: who has not come round by then is caught. */
  static final int ROUND = 120;

  final List<List<String>> started = new ArrayList<>();

  @Override
  Launcher launcher() {
    return new PretendLauncher(started, ended -> {});
  }

  @Override
  void furnish() throws IOException {
    WholeRun.write(project.resolve("results/reference/2026-laptop"));
    SyntheticRuns.ladder(6).write(project.resolve("results/runs/20260102-000000"));
    EvidenceTest.copy(project.resolve("results/profiles"));
    Path jar = project.resolve("harness/target/ast-sprint.jar");
    Files.createDirectories(jar.getParent());
    Files.writeString(jar, "");
    Files.setLastModifiedTime(jar, java.nio.file.attribute.FileTime.from(Instant.now()));
  }

  void opened() throws Exception {
    await(() -> viewer.state().runs().size() == 2);
  }

  void view(int i) {
    robot.push(KeyCode.CONTROL, KeyCode.getKeyCode(Views.KEYS.substring(i, i + 1)));
    WaitForAsyncUtils.waitForFxEvents();
  }

  Node focused() {
    return Objects.requireNonNull(window.getScene().getFocusOwner(), "the keyboard is nowhere");
  }

  static boolean shown(Node node) {
    return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
  }

  WritableImage picture(Bounds place) {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () -> {
          SnapshotParameters part = new SnapshotParameters();
          part.setViewport(
              new Rectangle2D(
                  Math.max(0, place.getMinX() - 4),
                  Math.max(0, place.getMinY() - 4),
                  place.getWidth() + 8,
                  place.getHeight() + 8));
          return window.getScene().getRoot().snapshot(part, null);
        });
  }

  static boolean same(WritableImage a, WritableImage b) {
    if (a.getWidth() != b.getWidth() || a.getHeight() != b.getHeight()) {
      return false;
    }
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        if (a.getPixelReader().getArgb(x, y) != b.getPixelReader().getArgb(x, y)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Presses Tab until the control with that id has the keyboard. */
  void tabTo(String id) {
    for (int i = 0; i < ROUND; i++) {
      if (id.equals(focused().getId())) {
        return;
      }
      robot.push(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    fail(id + " is not reached by Tab");
  }

  void tab(Window in, String id) {
    for (int i = 0; i < ROUND; i++) {
      Node at = in.getScene().getFocusOwner();
      if (at != null && id.equals(at.getId())) {
        return;
      }
      robot.push(KeyCode.TAB);
      WaitForAsyncUtils.waitForFxEvents();
    }
    fail(id + " is not reached by Tab");
  }

  boolean dialog(String id) {
    return robot.lookup("#" + id).tryQuery().isPresent();
  }

  Window newest() {
    return Window.getWindows().stream()
        .filter(each -> !each.equals(window) && each.isShowing())
        .reduce((a, b) -> b)
        .orElseThrow();
  }
}
