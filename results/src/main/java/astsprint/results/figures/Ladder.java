package astsprint.results.figures;

import astsprint.results.Subject;
import astsprint.results.TreeInfo;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Rounds;
import astsprint.results.stats.Tolerance;
import astsprint.results.stats.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of one benchmark on one tree, in order, each against its predecessor, the first and
 * CPython.
 *
 * @param run whose figures these are
 * @param benchmark which
 * @param tree which
 * @param about the tree, where recorded
 * @param rounds the times of all rows that have any, fitted together
 * @param tolerance what counts as no difference here
 * @param rows one per subject that was measured, failed or is known to be unavailable
 */
public record Ladder(
    RunFigures run,
    String benchmark,
    String tree,
    @Nullable TreeInfo about,
    Rounds<String> rounds,
    Tolerance tolerance,
    List<Row> rows) {

  /**
   * One subject.
   *
   * @param subject which
   * @param figures its series; null if it was never started
   * @param step from its base, or where that has no figure from the base's, and so on; of a stage
   *     measured once more from that stage; null for the first, and for what is no stage
   * @param toFirst how many times as fast as the first measured stage
   * @param toCPython how many times as fast as CPython's own {@code ast.walk} in the same run
   * @param nsPerDistinct nanoseconds per distinct node, where the tree is described
   * @param absence why there is no figure; null where there is one
   */
  public record Row(
      Subject subject,
      @Nullable SeriesFigures figures,
      @Nullable Step step,
      @Nullable Estimate toFirst,
      @Nullable Estimate toCPython,
      @Nullable Double nsPerDistinct,
      @Nullable String absence) {
    /** Nanoseconds per visit; null where there is no figure. */
    public @Nullable Estimate ns() {
      return figures == null ? null : figures.ns();
    }

    public @Nullable Double bytes() {
      return figures == null ? null : figures.bytes();
    }

    /** Share of the first stage's time that is gone, in percent, as the article counts. */
    public @Nullable Double savedPercent() {
      return toFirst == null ? null : 100 * (1 - 1 / toFirst.value());
    }
  }

  /**
   * From a stage to one that improves on it.
   *
   * @param from key of the one that is improved on
   * @param comparison its time over this one's: above 1 where this one is faster; its interval
   *     holds together with those of all other steps of the ladder
   * @param acrossModes whether forks of either ran at more than one speed, so that the ratio lies
   *     between speeds of which no fork had both
   */
  public record Step(String from, Comparison comparison, boolean acrossModes) {
    public Verdict verdict() {
      return comparison.verdict();
    }
  }

  public Ladder {
    rows = List.copyOf(rows);
  }

  /** The stage that a stage says it improves on, else the one before it; empty for the first. */
  public static Optional<Subject> base(List<Subject> stages, Subject stage) {
    Optional<Subject> named =
        stages.stream()
            .filter(other -> other.key().equals(stage.base()) && !other.equals(stage))
            .findFirst();
    int place = stages.indexOf(stage);
    return named.or(() -> place < 1 ? Optional.empty() : Optional.of(stages.get(place - 1)));
  }

  /** A subject's row, by its key. */
  public Optional<Row> row(String key) {
    return rows.stream().filter(row -> row.subject().key().equals(key)).findFirst();
  }

  /** How many times as long {@code slower} takes as {@code faster}, paired within rounds. */
  public Optional<Estimate> ratio(String slower, String faster) {
    return hasFigure(slower) && hasFigure(faster)
        ? rounds.ratio(slower, faster, tolerance).map(Comparison::ratio)
        : Optional.empty();
  }

  private boolean hasFigure(String key) {
    return row(key).filter(row -> row.absence() == null).isPresent();
  }

  /**
   * Where the time of a row's stage would be no different from the one before it; empty for what
   * has no step.
   */
  public Optional<Band> sameAsBefore(Row row) {
    return Optional.ofNullable(row.step())
        .flatMap(step -> row(step.from()))
        .map(Row::ns)
        .map(
            before ->
                new Band(before.value() / tolerance.ratio(), before.value() * tolerance.ratio()));
  }

  /** Nanoseconds per visit, from {@code low} to {@code high}. */
  public record Band(double low, double high) {}

  /**
   * The step whose interval reaches farthest: a smaller one this run could not have seen just
   * there. Empty while a step has no interval yet.
   */
  public Optional<Row> widestStep() {
    return steps().allMatch(row -> ratio(row).interval())
        ? steps().max(Comparator.comparingDouble(row -> ratio(row).reach()))
        : Optional.empty();
  }

  /**
   * The smallest step that this run could have seen anywhere in its ladder, as a ratio above 1: how
   * far the widest interval of a step reaches. Empty while a step has no interval yet.
   */
  public OptionalDouble smallestVisible() {
    return widestStep().stream().mapToDouble(row -> ratio(row).reach()).max();
  }

  /**
   * How many rounds there must be in all for every step's interval to reach no farther than {@code
   * ratio}, 1.03 for 3%, if they spread as these do: intervals narrow as the root of the rounds.
   * Empty while a step has no interval yet.
   */
  public OptionalInt roundsUntil(double ratio) {
    return widestStep().isEmpty()
        ? OptionalInt.empty()
        : steps().map(Ladder::ratio).mapToInt(step -> roundsUntil(ratio, step)).max();
  }

  private static int roundsUntil(double ratio, Estimate step) {
    double times = Math.pow(Math.log(step.reach()) / Math.log(ratio), 2);
    return (int) Math.ceil(step.rounds() * Math.max(1, times));
  }

  private Stream<Row> steps() {
    return rows.stream().filter(row -> row.step() != null);
  }

  private static Estimate ratio(Row row) {
    return Objects.requireNonNull(row.step()).comparison().ratio();
  }

  /** The one quotable factor of this ladder, and how the others hang together with it. */
  public Optional<Headline> headline() {
    return Headline.of(this);
  }

  /** The ladder of that benchmark on that tree; without rows if the run has none. */
  public static Ladder of(RunFigures run, String benchmark, String tree) {
    return run.ladder(benchmark, tree);
  }
}
