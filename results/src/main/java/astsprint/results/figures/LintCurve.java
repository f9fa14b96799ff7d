package astsprint.results.figures;

import astsprint.results.LintPart;
import astsprint.results.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What several walks of one tree cost a linter by a stage, as a line over the number of walks:
 * preparing, the first walk of a tree just parsed, and each walk after it. To each walk belongs
 * that its nodes are looked at. Reading, parsing and rules are left out: they do not depend on the
 * stage.
 *
 * @param stage which
 * @param tree which
 * @param rules of the setups that it comes from, as in {@link LintCosts.Setup}
 * @param prepare nanoseconds per visit
 * @param first nanoseconds per visit of the first walk
 * @param later nanoseconds per visit of each further walk
 */
public record LintCurve(
    Subject stage, String tree, String rules, double prepare, double first, double later) {
  /**
   * The lines of all stages of which one walk for all rules and a walk for each were measured, on a
   * tree just parsed.
   */
  public static List<LintCurve> of(RunFigures run) {
    List<LintCosts> costs = LintCosts.of(run);
    List<LintCurve> curves = new ArrayList<>();
    for (LintCosts one : costs) {
      for (LintCosts each : costs) {
        if (together(one, each)) {
          curves.addAll(of(one, each));
        }
      }
    }
    return curves;
  }

  private static boolean together(LintCosts one, LintCosts each) {
    return one.tree().equals(each.tree())
        && one.setup().rules().equals(each.setup().rules())
        && one.setup().state().equals(LintCosts.FRESH)
        && each.setup().state().equals(LintCosts.FRESH)
        && one.setup().walks().equals(LintCosts.ONE)
        && each.setup().walks().equals(LintCosts.EACH)
        && each.setup().count() > 1;
  }

  private static List<LintCurve> of(LintCosts one, LintCosts each) {
    List<LintCurve> curves = new ArrayList<>();
    for (LintCosts.Bar bar : one.measured()) {
      each.bar(bar.stage().key())
          .filter(many -> many.absence() == null)
          .ifPresent(
              many -> {
                double first = walk(bar);
                double later = (walk(many) - first) / (each.setup().count() - 1);
                curves.add(
                    new LintCurve(
                        bar.stage(),
                        one.tree(),
                        one.setup().rules(),
                        bar.ns(LintPart.PREPARE),
                        first,
                        Math.max(0, later)));
              });
    }
    return curves;
  }

  private static double walk(LintCosts.Bar bar) {
    return bar.ns(LintPart.WALK) + bar.ns(LintPart.LOOK);
  }

  /**
   * Nanoseconds per visit of the tree that so many walks of it take, preparation included.
   *
   * @param walks 1 or more
   */
  public double at(int walks) {
    return prepare + first + (walks - 1) * later;
  }

  /** The fewest walks from which on this takes less than {@code other}; empty if it never does. */
  public Optional<Long> paysAgainst(LintCurve other) {
    double more = at(1) - other.at(1);
    double saved = other.later - later;
    if (more < 0) {
      return Optional.of(1L);
    }
    return saved > 0 ? Optional.of((long) Math.floor(more / saved) + 2) : Optional.empty();
  }
}
