package astsprint.results.figures;

import astsprint.results.Subject;
import astsprint.results.TreeInfo;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.NoiseFloor;
import astsprint.results.stats.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of one benchmark on one tree, in order, each against its predecessor, the first and
 * CPython.
 *
 * @param run whose figures these are
 * @param benchmark which
 * @param tree which
 * @param about the tree, where recorded
 * @param noise what identical code shows as a difference here
 * @param rows one per subject that was measured, failed or is known to be unavailable
 */
public record Ladder(
    RunFigures run,
    String benchmark,
    String tree,
    @Nullable TreeInfo about,
    NoiseFloor noise,
    List<Row> rows) {

  /**
   * One subject.
   *
   * @param subject which
   * @param figures its series; null if it was never started
   * @param step from the measured stage before it; null for the first, and for what is no stage
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
   * From one stage to the next.
   *
   * @param from key of the stage before
   * @param comparison its time over this one's: above 1 where this one is faster
   * @param p adjusted for all steps of the ladder; NaN below six rounds
   * @param verdict what may be said
   */
  public record Step(String from, Comparison comparison, double p, Verdict verdict) {}

  public Ladder {
    rows = List.copyOf(rows);
  }

  /** A subject's row, by its key. */
  public Optional<Row> row(String key) {
    return rows.stream().filter(row -> row.subject().key().equals(key)).findFirst();
  }

  /** How many times as long {@code slower} takes as {@code faster}, paired within rounds. */
  public Optional<Estimate> ratio(String slower, String faster) {
    Optional<SeriesFigures> a = measured(slower);
    Optional<SeriesFigures> b = measured(faster);
    return a.flatMap(x -> b.flatMap(x::over)).map(Comparison::ratio);
  }

  private Optional<SeriesFigures> measured(String key) {
    return row(key).filter(row -> row.absence() == null).map(Row::figures);
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
