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
      return uncounted(ladder, stages);
    }
    return Optional.of(
        "%s: %s as %s on %s%s."
            .formatted(
                key,
                Ratios.words(step.comparison().ratio()),
                before,
                TreeNames.told(ladder.tree()),
                verdict(before, key, step)));
  }

  /** No ratio of figures, but what the forks took all the same is worth a glance. */
  private static Optional<String> uncounted(Ladder ladder, List<Row> stages) {
    double before = time(stages.getFirst());
    double after = time(stages.getLast());
    String ratio =
        "%s beside %s on "
            .formatted(stages.getLast().subject().key(), stages.getFirst().subject().key());
    String tree = TreeNames.told(ladder.tree());
    return Optional.of(
        Double.isNaN(before) || Double.isNaN(after)
            ? ratio + tree + ": no ratio, see the rows."
            : "%s%s: no verdict, for a stage has no fork that counts; about %s in those there are."
                .formatted(ratio, tree, Ratios.words(before / after)));
  }

  private static double time(Row row) {
    SeriesFigures figures = Objects.requireNonNull(row.figures());
    Estimate ns = figures.ns();
    return ns == null ? figures.uncounted().orElse(Double.NaN) : ns.value();
  }

  private static String verdict(String before, String key, Step step) {
    if (step.verdict() != Verdict.TOO_FEW_ROUNDS) {
      return step.verdict() == Verdict.FASTER || step.verdict() == Verdict.SLOWER
          ? ""
          : ": " + step.comparison().words();
    }
    Estimate ratio = step.comparison().ratio();
    String each =
        ratio.rounds() == 1 ? "in the one round" : "in each of " + ratio.rounds() + " rounds";
    String seen =
        ratio.low() > 1
            ? key + " was faster " + each
            : ratio.high() < 1
                ? before + " was faster " + each
                : "now one was faster, now the other";
    return ": " + seen + "; a verdict needs six rounds";
  }
}
