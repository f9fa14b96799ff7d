package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Series;
import astsprint.results.Subject;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * After how many walks preparing a snapshot has paid for itself against walking the objects. The
 * objects are walked for the first time, by warm code: who walks on objects walks each tree once,
 * and a walk that the branch predictor has learnt by heart would be no measure of that.
 *
 * @param key of the stage that walks the snapshot
 * @param against key of the last stage that walks the objects
 * @param tree which
 * @param prepare nanoseconds per visit to prepare
 * @param first nanoseconds per visit of the objects' first walk; null where nobody measured it
 * @param each nanoseconds per visit of the snapshot: its first walk, where that was measured, else
 *     the ladder's; null where neither was
 */
public record BreakEven(
    String key,
    String against,
    String tree,
    Estimate prepare,
    @Nullable Estimate first,
    @Nullable Estimate each) {
  /** Every snapshot whose preparation was measured, against the last stage that walks objects. */
  public static List<BreakEven> of(RunFigures run) {
    List<Subject> live = Headline.live(run);
    List<BreakEven> all = new ArrayList<>();
    for (SeriesFigures prepare : run.of(Benchmarks.PREPARE)) {
      Series series = prepare.series();
      boolean snapshot =
          run.subjects().stream()
              .filter(subject -> subject.key().equals(series.key()))
              .anyMatch(subject -> subject.walks() == Subject.Walks.SNAPSHOT);
      // What walks the objects has nothing to prepare.
      if (snapshot && !live.isEmpty() && prepare.ns() != null) {
        String against = live.getLast().key();
        Optional<Estimate> first = ns(run, Benchmarks.FIRST, against, series.tree());
        Optional<Estimate> each =
            ns(run, Benchmarks.FIRST, series.key(), series.tree())
                .or(() -> ns(run, Benchmarks.LADDER, series.key(), series.tree()));
        all.add(
            new BreakEven(
                series.key(),
                against,
                series.tree(),
                prepare.ns(),
                first.orElse(null),
                each.orElse(null)));
      }
    }
    return all;
  }

  private static Optional<Estimate> ns(RunFigures run, String benchmark, String key, String tree) {
    return run.get(benchmark, key, tree).flatMap(it -> Optional.ofNullable(it.ns()));
  }

  /** Whether both walks were measured. */
  public boolean known() {
    return first != null && each != null;
  }

  /**
   * The fewest walks, preparation included, that are faster in all; empty if none are, because a
   * walk of the snapshot is no faster, or if that is not {@link #known}.
   */
  public Optional<Long> walks() {
    return first == null || each == null
        ? Optional.empty()
        : walks(prepare.value(), first.value() - each.value());
  }

  /** The same if all three figures lie where it is soonest. */
  public Optional<Long> soonest() {
    return first == null || each == null
        ? Optional.empty()
        : walks(prepare.low(), first.high() - each.low());
  }

  /** The same if all three figures lie where it is latest. */
  public Optional<Long> latest() {
    return first == null || each == null
        ? Optional.empty()
        : walks(prepare.high(), first.low() - each.high());
  }

  private static Optional<Long> walks(double once, double saved) {
    return saved > 0 ? Optional.of((long) Math.floor(once / saved) + 1) : Optional.empty();
  }
}
