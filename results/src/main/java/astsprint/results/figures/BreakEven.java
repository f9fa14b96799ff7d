package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * After how many walks preparing a snapshot has paid for itself against walking the objects.
 *
 * @param key of the stage that walks the snapshot
 * @param against key of the stage that walks the objects
 * @param tree which
 * @param prepareNs nanoseconds per visit to prepare
 * @param walks the fewest walks, preparation included, that are faster in all; empty if none are,
 *     because a walk of the snapshot is no faster
 */
public record BreakEven(
    String key, String against, String tree, double prepareNs, Optional<Long> walks) {
  /** Every snapshot whose preparation was measured, against the last stage that walks objects. */
  public static List<BreakEven> of(RunFigures run) {
    List<BreakEven> all = new ArrayList<>();
    for (SeriesFigures prepare : run.of(Benchmarks.PREPARE)) {
      String tree = prepare.series().tree();
      String key = prepare.series().key();
      Optional<SeriesFigures> objects =
          run.subjects().stream()
              .filter(subject -> subject.role() == Subject.Role.STAGE)
              .filter(subject -> subject.walks() == Subject.Walks.OBJECTS)
              .flatMap(subject -> walked(run, subject.key(), tree).stream())
              .filter(SeriesFigures::measured)
              .reduce((earlier, later) -> later);
      if (objects.filter(o -> o.series().key().equals(key)).isPresent()) {
        continue; // What walks the objects has nothing to prepare.
      }
      Optional<SeriesFigures> snapshot = run.get(Benchmarks.LADDER, key, tree);
      objects.flatMap(o -> snapshot.flatMap(s -> of(prepare, o, s))).ifPresent(all::add);
    }
    return all;
  }

  /** By the first walk of the tree where it was measured: who walks on objects walks once. */
  private static Optional<SeriesFigures> walked(RunFigures run, String key, String tree) {
    return run.get(Benchmarks.FIRST, key, tree)
        .filter(SeriesFigures::measured)
        .or(() -> run.get(Benchmarks.LADDER, key, tree));
  }

  private static Optional<BreakEven> of(
      SeriesFigures prepare, SeriesFigures objects, SeriesFigures snapshot) {
    if (prepare.ns() == null || objects.ns() == null || snapshot.ns() == null) {
      return Optional.empty();
    }
    double once = prepare.ns().value();
    double saved = objects.ns().value() - snapshot.ns().value();
    Optional<Long> walks =
        saved > 0 ? Optional.of((long) Math.floor(once / saved) + 1) : Optional.empty();
    return Optional.of(
        new BreakEven(
            snapshot.series().key(),
            objects.series().key(),
            snapshot.series().tree(),
            once,
            walks));
  }
}
