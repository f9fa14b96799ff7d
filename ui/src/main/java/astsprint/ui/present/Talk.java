package astsprint.ui.present;

import astsprint.results.figures.Ladder;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * Takes a guess as people say it: {@code 12}, {@code 12.5 ns}, {@code x1.5} or {@code 1.5x} for
   * so many times as fast as the stage before.
   *
   * @return whether it was understood
   */
  public boolean guess(String said, Ladder ladder) {
    String text = said.strip().toLowerCase(java.util.Locale.ROOT).replace(',', '.');
    boolean factor = text.startsWith("x") || text.startsWith("×") || text.endsWith("x");
    String number = text.replaceAll("[x×]|ns.*|\\s", "");
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return false;
    }
    if (!(value > 0) || Double.isInfinite(value)) {
      return false;
    }
    if (factor) {
      Optional<Double> before = before(ladder);
      if (before.isEmpty()) {
        return false;
      }
      value = before.get() / value;
    }
    guesses.put(stage(), value);
    return true;
  }

  private Optional<Double> before(Ladder ladder) {
    WalkStage predecessor = stage().predecessor();
    return predecessor == null
        ? Optional.empty()
        : ladder
            .row(predecessor.name())
            .flatMap(row -> Optional.ofNullable(row.ns()))
            .map(ns -> ns.value());
  }

  /** Notes for the one who talks: the lesson's paragraphs, headings and tables left out. */
  public String notes() {
    if (atEnd()) {
      return "The whole ladder. One headline: S01 : S08, both over live objects.";
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
