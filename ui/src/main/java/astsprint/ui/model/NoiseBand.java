package astsprint.ui.model;

import astsprint.results.figures.Ladder;
import java.util.Optional;

/** Where a stage's time would have to lie for it not to be told from the stage before it. */
public final class NoiseBand {
  private NoiseBand() {}

  /**
   * The band around the time of the stage that {@code row} was compared with; empty for a row
   * without a step, and where the run has too few rounds for a noise floor.
   */
  public static Optional<Range> of(Ladder ladder, Ladder.Row row) {
    double noise = ladder.noise().ratio();
    Ladder.Step step = row.step();
    if (step == null || noise <= 1) {
      return Optional.empty();
    }
    return ladder
        .row(step.from())
        .flatMap(before -> Optional.ofNullable(before.ns()))
        .map(ns -> new Range(ns.value() / noise, ns.value() * noise));
  }
}
