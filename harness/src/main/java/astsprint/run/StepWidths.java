package astsprint.run;

import astsprint.results.Run;
import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Rounds;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * How narrowly the steps of a run's ladders are known so far, and what it will take to know them
 * better. Intervals, and how they narrow, are the report's own: nothing here computes a figure.
 *
 * @param ladders those of the run that have two stages at least
 */
record StepWidths(List<Ladder> ladders) {
  StepWidths {
    ladders = List.copyOf(ladders);
  }

  /** Of the run as it is now. */
  static StepWidths of(Run run) {
    return new StepWidths(
        RunFigures.of(run).ladders().stream().filter(ladder -> stages(ladder) > 1).toList());
  }

  /** Stages that some fork measured, whether or not it counts. */
  private static long stages(Ladder ladder) {
    return ladder.rows().stream()
        .filter(row -> row.subject().role() == Subject.Role.STAGE)
        .filter(row -> row.figures() != null && !row.figures().forkTimes().isEmpty())
        .count();
  }

  /** Whether there is anything to narrow. */
  boolean anyStep() {
    return !ladders.isEmpty();
  }

  /** Whether no step's interval reaches farther than {@code ratio}, 1.03 for 3%. */
  boolean within(double ratio) {
    return widest().filter(step -> step.reach() <= ratio).isPresent();
  }

  /**
   * What is known after some rounds, and what is to be expected, in a line.
   *
   * @param ratio how far intervals shall reach at most
   * @param done rounds so far
   * @param round how long one takes
   * @param left how much time is left
   */
  String prospect(double ratio, int done, Duration round, Duration left) {
    Optional<Widest> widest = widest();
    OptionalInt rounds = rounds(ratio);
    if (widest.isEmpty() || rounds.isEmpty()) {
      return "After %d rounds: %s.".formatted(done, waiting());
    }
    Widest step = widest.get();
    int more = Math.max(1, rounds.getAsInt() - step.rounds());
    Duration needed = round.multipliedBy(more);
    StringBuilder line = new StringBuilder();
    line.append("After %d rounds: ±%s at worst (%s), ".formatted(done, percent(step), step.name()));
    line.append("wanted ±%s: ".formatted(percent(ratio)));
    line.append("about %d rounds more, %s.".formatted(more, minutes(needed)));
    if (needed.compareTo(left) > 0) {
      // Intervals narrow as the root of the rounds.
      double by = step.rounds() + (double) Math.max(0, left.toMillis()) / round.toMillis();
      double then = Math.exp(Math.log(step.reach()) * Math.sqrt(step.rounds() / by));
      line.append(" The time is up in %s, at ±%s or so.".formatted(minutes(left), percent(then)));
    }
    return line.toString();
  }

  /** The step that is known worst; empty while one has no interval. */
  private Optional<Widest> widest() {
    List<Optional<Widest>> each =
        ladders.stream().map(l -> l.widestStep().map(row -> Widest.of(l, row))).toList();
    return each.stream().allMatch(Optional::isPresent)
        ? each.stream().flatMap(Optional::stream).max(Comparator.comparingDouble(Widest::reach))
        : Optional.empty();
  }

  private OptionalInt rounds(double ratio) {
    return ladders.stream().map(l -> l.roundsUntil(ratio)).flatMapToInt(OptionalInt::stream).max();
  }

  /** The step that has the fewest rounds, for whose interval all wait. */
  private String waiting() {
    return ladders.stream()
        .flatMap(ladder -> steps(ladder).map(row -> Widest.of(ladder, row)))
        .min(Comparator.comparingInt(Widest::rounds))
        .map(
            fewest ->
                "%s has %d of the %d undisturbed ones that an interval needs"
                    .formatted(fewest.name(), fewest.rounds(), Rounds.FEWEST))
        .orElse("no two stages have an undisturbed fork in one of them");
  }

  private static Stream<Ladder.Row> steps(Ladder ladder) {
    return ladder.rows().stream().filter(row -> row.step() != null);
  }

  private record Widest(String name, double reach, int rounds) {
    static Widest of(Ladder ladder, Ladder.Row row) {
      Ladder.Step step = Objects.requireNonNull(row.step());
      Estimate ratio = step.comparison().ratio();
      String name = step.from() + " : " + row.subject().key() + " on " + ladder.tree();
      return new Widest(name, ratio.reach(), ratio.rounds());
    }
  }

  private static String percent(Widest step) {
    return percent(step.reach());
  }

  private static String percent(double ratio) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * (ratio - 1));
  }

  private static String minutes(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    return "%d:%02d min".formatted(seconds / 60, seconds % 60);
  }
}
