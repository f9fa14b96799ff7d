package astsprint.ui.present;

import astsprint.results.figures.Ladder;
import astsprint.stages.WalkStage;
import astsprint.ui.model.Guess;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Where a talk stands: on which stage, what is revealed, what the room has predicted. Each stage
 * takes two steps: its change with the figure hidden, then the figure; the whole ladder comes last.
 */
public final class Talk {
  private final List<WalkStage> stages = List.of(WalkStage.values());
  private final Map<WalkStage, Double> guesses = new EnumMap<>(WalkStage.class);
  private int step;

  /** Whether all stages are behind: what is shown is the ladder. */
  public boolean atEnd() {
    return step >= 2 * stages.size();
  }

  /** The stage that is shown; the last one at the end. */
  public WalkStage stage() {
    return stages.get(Math.min(stages.size() - 1, step / 2));
  }

  public boolean revealed() {
    return atEnd() || step % 2 == 1;
  }

  /** One step on; at the end nothing. */
  public void next() {
    step = Math.min(2 * stages.size(), step + 1);
  }

  /** One step back; at the beginning nothing. */
  public void back() {
    step = Math.max(0, step - 1);
  }

  /** To a stage, its figure hidden. */
  public void go(WalkStage stage) {
    step = 2 * stages.indexOf(stage);
  }

  /** To the ladder as a whole. */
  public void end() {
    step = 2 * stages.size();
  }

  public void first() {
    step = 0;
  }

  /** {@code 3 of 10}, or where the talk ends. */
  public String position() {
    return atEnd() ? "the ladder" : (stages.indexOf(stage()) + 1) + " of " + stages.size();
  }

  /** What the room predicted for the stage that is shown, in ns per visit. */
  public @Nullable Double guess() {
    return guesses.get(stage());
  }

  /**
   * Keeps what the room predicts for the stage that is shown, said as {@link Guess} takes it.
   *
   * @return whether it was understood
   */
  public boolean guess(String said, Ladder ladder) {
    OptionalDouble ns = Guess.parse(said, stage(), ladder);
    ns.ifPresent(value -> guesses.put(stage(), value));
    return ns.isPresent();
  }

  /** Notes for the one who talks: the lesson's paragraphs, headings and tables left out. */
  public String notes() {
    if (atEnd()) {
      return "The whole ladder, and the one headline.";
    }
    return stage().lesson();
  }

  /** The stages that will be shown after this one. */
  public List<WalkStage> ahead() {
    List<WalkStage> ahead = new ArrayList<>(stages);
    ahead.subList(0, stages.indexOf(stage()) + 1).clear();
    return ahead;
  }
}
