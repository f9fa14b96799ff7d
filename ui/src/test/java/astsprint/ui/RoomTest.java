package astsprint.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.room.Share;
import astsprint.results.room.ShareFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

/** The room's view, while thirty laptops hand in. */
class RoomTest extends ViewerCase {
  private static final List<String> PROCESSORS =
      List.of("Zen 3", "Zen 4", "Apple M3", "Raptor Lake", "Skylake", "Apple M1");

  @Test
  void entriesAppearAsTheyArrive() throws Exception {
    Path room = Files.createDirectory(project.resolve("the room"));
    robot.push(new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN));
    await(() -> robot.lookup("#room-folder").tryQuery().isPresent());
    robot.interact(() -> find("#room-folder", TextField.class).setText(room.toString()));
    robot.clickOn("#room-folder").push(KeyCode.ENTER);
    await(() -> text("#chart-room .empty").equals("No entry yet."));

    for (int i = 0; i < 30; i++) {
      hand(room, i);
    }
    Files.writeString(room.resolve("joke.json"), "<script>");
    await(() -> caption().contains("of 30 laptops"));
    assertTrue(caption().contains("S01 to S04: faster on"), caption());
    await(() -> caption().contains("Left out: joke.json: no share"));
    Pictures.save(window, "room");

    robot.clickOn("#room-FILES");
    await(() -> caption().startsWith("S08 on so many files in turn"));
    Pictures.save(window, "room-files");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() throws Exception {
    robot.push(new KeyCodeCombination(KeyCode.M, KeyCombination.SHORTCUT_DOWN));
    await(() -> robot.lookup("#room-folder").tryQuery().isPresent());
    robot.interact(() -> find("#room-folder", TextField.class).setText("/no/such/folder"));
    robot.clickOn("#room-folder").push(KeyCode.ENTER);
    await(() -> caption().equals("no folder: /no/such/folder"));
  }

  private String caption() {
    return text("#room-caption");
  }

  private String text(String selector) {
    return find(selector, Label.class).getText();
  }

  /** What the i-th of the room's laptops hands in. */
  static void hand(Path room, int i) throws Exception {
    Random random = new Random(i);
    double s01 = 90 + 40 * random.nextDouble();
    double s04 = s01 * (0.7 + 0.35 * random.nextDouble());
    double own = i % 5 == 0 ? 2 + random.nextDouble() : s04 / (1.2 + 6 * random.nextDouble());
    Share share =
        new Share(
            Share.FORMAT,
            "laptop " + i,
            "Mine",
            i % 5 != 0,
            null,
            i % 4,
            "S05",
            PROCESSORS.get(i % PROCESSORS.size()),
            "25.0.2",
            "SIXTEEN",
            "2026-11-29",
            "ab".repeat(32),
            Map.of(),
            Map.of("S01", rounds(s01), "S04", rounds(s04), "Mine", rounds(own)),
            i % 3 == 0 ? Map.of("S08", curve(own, 2 + random.nextInt(4))) : Map.of());
    Files.write(room.resolve("laptop-" + i + ShareFiles.ENDING), ShareFiles.write(share));
  }

  /** Rises from so many doublings on. */
  private static Map<Integer, Double> curve(double ns, int from) {
    return IntStream.rangeClosed(0, 6)
        .boxed()
        .collect(Collectors.toMap(d -> 1 << d, d -> ns * Math.max(1, 1 + 0.6 * (d - from))));
  }

  private static List<Double> rounds(double ns) {
    return List.of(ns, ns * 1.01, ns * 0.99, ns * 1.02, ns * 0.98, ns);
  }
}
