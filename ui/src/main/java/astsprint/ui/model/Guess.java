package astsprint.ui.model;

import astsprint.results.figures.Ladder;
import astsprint.stages.WalkStage;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a room predicts of a stage. */
public final class Guess {
  private Guess() {}

  /**
   * A guess as people say it: {@code 12}, {@code 12.5 ns}, {@code x1.5} or {@code 1.5x} for so many
   * times as fast as the stage before.
   *
   * @param stage whose time is predicted
   * @param ladder gives the time of the stage before
   * @return nanoseconds per visit; empty if the guess was not understood
   */
  public static OptionalDouble parse(String said, WalkStage stage, Ladder ladder) {
    String text = said.strip().toLowerCase(Locale.ROOT).replace(',', '.');
    boolean factor = text.startsWith("x") || text.startsWith("×") || text.endsWith("x");
    String number = text.replaceAll("[x×]|ns.*|\\s", "");
    double value;
    try {
      value = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
    if (!(value > 0) || Double.isInfinite(value)) {
      return OptionalDouble.empty();
    }
    if (!factor) {
      return OptionalDouble.of(value);
    }
    WalkStage before = stage.predecessor();
    return before == null
        ? OptionalDouble.empty()
        : ladder.row(before.name()).map(Ladder.Row::ns).stream()
            .mapToDouble(ns -> ns.value() / value)
            .findFirst();
  }

  /** How far a guess is from the truth: the logarithm of their ratio, without its sign. */
  public static double off(double guess, double ns) {
    return Math.abs(Math.log(guess / ns));
  }

  /** Several of these distances as one factor, 1 or more: their geometric mean. */
  public static double factor(List<Double> distances) {
    return Math.exp(distances.stream().mapToDouble(Double::doubleValue).average().orElse(0));
  }
}
