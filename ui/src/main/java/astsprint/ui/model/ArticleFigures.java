package astsprint.ui.model;

import astsprint.stages.WalkStage;
import java.util.Optional;

/**
 * What the article reports ("Making ast.walk 220x Faster", Reflex, 2026), in Python and then Rust,
 * on its author's machine: the time at the start, and of each step the share that is saved since.
 */
public final class ArticleFigures {
  /** Nanoseconds a node at the start. */
  private static final double START = 285;

  /** The same at the end, in Rust. */
  private static final double END = 1.3;

  private ArticleFigures() {}

  /** Nanoseconds a node from the end, in Rust, to the start, in Python. */
  public static Range whole() {
    return new Range(END, START);
  }

  /** The article's figure for a stage that it has, as a range where the article gives one. */
  public static Optional<Range> of(WalkStage stage) {
    return stage
        .savedInTheArticle()
        .map(saved -> new Range(START * (1 - saved.most()), START * (1 - saved.least())));
  }
}
