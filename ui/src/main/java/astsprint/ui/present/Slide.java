package astsprint.ui.present;

import astsprint.stages.WalkStage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One slide of a talk: one thought.
 *
 * @param kind what it shows
 * @param stage whose; null for slides that are not of one stage
 * @param title the thought
 * @param points a few words in large type; none where the picture is enough
 * @param choices for a prediction two ratios, rising: below the first is low, above the second is
 *     high; empty for none
 * @param minutes planned
 * @param notes for the one who talks, as Markdown
 */
public record Slide(
    Kind kind,
    @Nullable WalkStage stage,
    String title,
    List<String> points,
    List<Double> choices,
    double minutes,
    String notes) {
  /** What a slide shows. */
  public enum Kind {
    /** Title and points only. */
    TEXT,
    /** What the article reports, beside Python as measured here. */
    CLAIM,
    /** Where the time of the stage before goes. */
    PROFILE,
    /** What the stage changes, and the room's hands. */
    PREDICT,
    /** The stage's code, turning out of that of the stage before. */
    CODE,
    /** What it brought. */
    REVEAL,
    /** Many files in turn. */
    TREES,
    /** Trees that no cache holds, in order and shuffled. */
    MEMORY,
    /** The native kernel by prefetch distance. */
    KERNEL,
    /** Where a linter's time goes. */
    LINTER,
    /** The machines of all runs that are open. */
    ROOM,
    /** All stages. */
    LADDER,
    /** Who guessed how well. */
    SCORES;

    /** Whether a slide of this kind names a stage. */
    boolean ofStage() {
      return this == PROFILE || this == PREDICT || this == CODE || this == REVEAL;
    }

    /** As a talk's file has it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Slide {
    points = List.copyOf(points);
    choices = List.copyOf(choices);
    if ((stage != null) != kind.ofStage()) {
      throw new IllegalArgumentException(kind + " with stage " + stage);
    }
  }

  /** The stage that a slide of one is about. */
  WalkStage ofStage() {
    WalkStage named = stage;
    if (named == null) {
      throw new IllegalStateException(kind + " is of no stage");
    }
    return named;
  }

  /** For lists of slides: {@code reveal S05}. */
  String name() {
    return stage == null ? kind.word() : kind.word() + " " + stage;
  }
}
