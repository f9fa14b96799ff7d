package astsprint.ui.model;

import astsprint.stages.WalkStage;
import java.util.Map;
import java.util.Optional;

/**
 * What the article reports ("Making ast.walk 220x Faster", Reflex, 2026): from 285 to 1.3
 * nanoseconds a node, in Python and then Rust, on its author's machine. Of the steps between it
 * gives the share of the time saved since the start.
 */
public final class ArticleFigures {
  private static final double FIRST = 285;

  /** Share saved after each step, lowest and highest as the article has it. */
  private static final Map<String, double[]> SAVED =
      Map.of(
          "S01", new double[] {0, 0},
          "S02", new double[] {0.05, 0.05},
          "S03", new double[] {0.25, 0.25},
          "S04", new double[] {0.50, 0.50},
          "S05", new double[] {0.55, 0.55},
          "S06", new double[] {0.78, 0.78},
          "S07", new double[] {0.93, 0.99},
          "S08", new double[] {0.995, 0.995});

  private ArticleFigures() {}

  /** The article's figure for a stage that it has, as a range where the article gives one. */
  public static Optional<Range> of(WalkStage stage) {
    return Optional.ofNullable(SAVED.get(stage.name()))
        .map(saved -> new Range(FIRST * (1 - saved[1]), FIRST * (1 - saved[0])));
  }
}
