package astsprint.results.report;

import astsprint.results.Subject;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.Ladder.Step;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What came of a duel, in a line for each tree: ratio and verdict, before all evidence. */
final class DuelHeadline {
  private DuelHeadline() {}

  static List<String> of(RunFigures figures) {
    return figures.ladders().stream().flatMap(ladder -> of(ladder).stream()).toList();
  }

  private static Optional<String> of(Ladder ladder) {
    List<Row> stages =
        ladder.rows().stream()
            .filter(row -> row.subject().role() == Subject.Role.STAGE && row.figures() != null)
            .toList();
    if (stages.size() != 2) {
      return Optional.empty();
    }
    Row after = stages.getLast();
    String before = stages.getFirst().subject().key();
    String key = after.subject().key();
    Step step = after.step();
    if (step == null) {
      return Optional.of("No ratio on %s: see the rows.".formatted(TreeNames.told(ladder.tree())));
    }
    return Optional.of(
        "%s: %s as %s on %s%s."
            .formatted(
                key,
                Ratios.words(step.comparison().ratio()),
                before,
                TreeNames.told(ladder.tree()),
                verdict(before, stages.getFirst(), after, step)));
  }

  /** What the ratio's own words do not say. */
  private static String verdict(String before, Row first, Row after, Step step) {
    String key = after.subject().key();
    if (step.verdict() != Verdict.TOO_FEW_ROUNDS) {
      return step.verdict() == Verdict.FASTER || step.verdict() == Verdict.SLOWER
          ? ""
          : ": " + step.comparison().words();
    }
    Estimate ratio = step.comparison().ratio();
    String each = ratio.rounds() == 1 ? "in the one round" : "in each of " + rounds(first, after);
    String seen =
        ratio.low() > 1
            ? key + " was faster " + each
            : ratio.high() < 1
                ? before + " was faster " + each
                : "now one was faster, now the other";
    return ": " + seen + "; a verdict needs six rounds";
  }

  private static String rounds(Row first, Row after) {
    SeriesFigures a = Objects.requireNonNull(first.figures());
    SeriesFigures b = Objects.requireNonNull(after.figures());
    return a.rounds().keySet().stream().filter(round -> b.rounds().containsKey(round)).count()
        + " rounds";
  }
}
