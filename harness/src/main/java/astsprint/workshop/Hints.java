package astsprint.workshop;

import astsprint.stages.WalkStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What helps to find a stage's step by oneself: three hints, each nearer to it than the one before.
 * They lie beside the lesson, in {@code S05FusedCheck.hints}, parted by lines of {@code ---}.
 */
public final class Hints {
  /** Of each stage but the first. */
  public static final int EACH = 3;

  private static final List<String> KINDS =
      List.of("a question", "the line of the profile that matters", "the shape of the code");

  private Hints() {}

  /** The hints of a stage, the mildest first; none of the first stage, which is no step. */
  static List<String> of(WalkStage stage) {
    String file = stage.key() + ".hints";
    try (InputStream in = WalkStage.class.getResourceAsStream(file)) {
      return in == null
          ? List.of()
          : Arrays.stream(
                  new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^---\\s*$", -1))
              .map(String::strip)
              .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Gives a hint, and counts it.
   *
   * @param number from 1; 0 for the next one that was not given yet
   */
  public static List<String> give(WalkStage stage, int number) throws WorkshopException {
    List<String> hints = of(stage);
    if (hints.isEmpty()) {
      throw new WorkshopException(stage + " is where the ladder begins: no step, no hint");
    }
    HintCount count = HintCount.ofThisUser();
    int asked = number == 0 ? Math.min(EACH, count.of(stage) + 1) : number;
    if (asked < 1 || asked > EACH) {
      throw new WorkshopException("hint " + number + ": there are hints 1 to " + EACH);
    }
    count.add(stage, asked);
    List<String> lines = new ArrayList<>();
    lines.add("%s, hint %d of %d: %s".formatted(stage, asked, EACH, KINDS.get(asked - 1)));
    lines.add("");
    hints.get(asked - 1).lines().forEach(lines::add);
    lines.add("");
    int total = count.total();
    lines.add(
        (asked < EACH ? "ast-sprint hint %s %d says more. ".formatted(stage, asked + 1) : "")
            + "Hints so far: %d.".formatted(total));
    return lines;
  }

  /**
   * Shows a stage: its source, and the answer to its lesson's exercise.
   *
   * @param anyway also if the gate was not passed
   */
  public static List<String> reveal(WalkStage stage, boolean anyway) throws WorkshopException {
    if (!anyway && !HintCount.ofThisUser().passed(stage)) {
      throw new WorkshopException(
          ("gate %s is not passed yet: ast-sprint try passes it, ast-sprint hint %s helps; or"
                  + " ast-sprint reveal %s --anyway")
              .formatted(stage, stage, stage));
    }
    List<String> lines = new ArrayList<>();
    lines.add(stage + " " + stage.title());
    lines.add("");
    stage.source().lines().forEach(lines::add);
    lines.add("");
    stage.answer().lines().forEach(lines::add);
    return lines;
  }
}
