package astsprint.ui.model;

import astsprint.results.figures.Ladder;
import java.util.Optional;

/** Where a stage's time would have to lie for it not to be told from the stage before it. */
public final class NoiseBand {
  private NoiseBand() {}

  /**
   * The band around the time of the stage that {@code row} was compared with; empty for a row
   * without a step.
   */
  public static Optional<Range> of(Ladder ladder, Ladder.Row row) {
    return ladder.sameAsBefore(row).map(band -> new Range(band.low(), band.high()));
  }
}
