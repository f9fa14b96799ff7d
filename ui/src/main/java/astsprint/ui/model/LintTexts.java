package astsprint.ui.model;

import astsprint.results.LintPart;
import astsprint.results.figures.LintCosts;
import astsprint.results.figures.LintCurve;
import astsprint.results.figures.LintPeers;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Numbers;
import astsprint.results.report.Ratios;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A linter's figures as views choose them and in words. */
public final class LintTexts {
  private LintTexts() {}

  /** Where a linter's time goes, of every setup that has a figure. */
  public static List<LintCosts> costs(RunFigures run) {
    return LintCosts.of(run).stream().filter(costs -> !costs.measured().isEmpty()).toList();
  }

  /** What several walks of one tree cost, of all that the run measured. */
  public static List<LintCurve> curves(RunFigures run) {
    return LintCurve.of(run);
  }

  /**
   * What a linter does as a rule: one walk for all of the most rules, of trees just parsed. Empty
   * if the run measured no linter.
   */
  public static Optional<LintCosts> usual(RunFigures run) {
    return costs(run).stream()
        .min(
            Comparator.comparing((LintCosts costs) -> !costs.setup().walks().equals(LintCosts.ONE))
                .thenComparing(costs -> !costs.setup().state().equals(LintCosts.FRESH))
                .thenComparing(costs -> !costs.tree().equals(TreeTitles.HEADLINE))
                .thenComparingInt(costs -> -costs.setup().count()));
  }

  /** {@code SIXTEEN · 10 rules · one walk for all · just parsed}. */
  public static String of(LintCosts costs) {
    LintCosts.Setup setup = costs.setup();
    String count = setup.count() == 0 ? setup.rules() : String.valueOf(setup.count());
    String walks =
        switch (setup.walks()) {
          case LintCosts.ONE -> "one walk for all";
          case LintCosts.EACH -> "a walk for each";
          case LintCosts.FIRST -> "until the first finding";
          default -> setup.walks();
        };
    return String.join(
        " · ",
        costs.tree(),
        count + (count.equals("1") ? " rule" : " rules"),
        walks,
        setup.state().equals(LintCosts.FRESH) ? "just parsed" : setup.state());
  }

  /** What was varied, as a file's name may hold it: {@code sixteen-10-one-fresh}. */
  public static String file(LintCosts costs) {
    LintCosts.Setup setup = costs.setup();
    return String.join("-", costs.tree(), setup.rules(), setup.walks(), setup.state())
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }

  /** A part's share of a bar, {@code 12.3%}. */
  public static String share(LintCosts.Bar bar, LintPart part) {
    return Numbers.percent(100 * bar.share(part));
  }

  /** All of a bar beside all of the first one, {@code 1.31× as fast}; "" for the first. */
  public static String toFirst(LintCosts costs, LintCosts.Bar bar) {
    LintCosts.Bar first = costs.measured().getFirst();
    return first.equals(bar) ? "" : Ratios.brief(first.ns() / bar.ns());
  }

  /**
   * What the ladder was worth: {@code The walk alone: 20 times as fast (S10). Preparing, walking
   * and all the rest: 1.3 times as fast (S08).} Empty with fewer than two stages.
   */
  public static Optional<String> worth(LintCosts costs) {
    List<LintCosts.Bar> bars = costs.measured();
    if (bars.size() < 2 || bars.getFirst().ns(LintPart.WALK) <= 0) {
      return Optional.empty();
    }
    LintCosts.Bar first = bars.getFirst();
    Stream<LintCosts.Bar> walking = bars.stream().filter(bar -> bar.ns(LintPart.WALK) > 0);
    LintCosts.Bar walk =
        walking.min(Comparator.comparingDouble(bar -> bar.ns(LintPart.WALK))).orElse(first);
    LintCosts.Bar all =
        bars.stream().min(Comparator.comparingDouble(LintCosts.Bar::ns)).orElse(first);
    return Optional.of(
        "The walk alone: "
            + Ratios.words(first.ns(LintPart.WALK) / walk.ns(LintPart.WALK))
            + " ("
            + walk.stage().key()
            + "). The linter: "
            + Ratios.words(first.ns() / all.ns())
            + " ("
            + all.stage().key()
            + ").");
  }

  /** Linters side by side, of the tree with the most files; empty if the run has no figure. */
  public static Optional<LintPeers> peers(RunFigures run) {
    return LintPeers.of(run).stream()
        .filter(peers -> peers.rows().stream().anyMatch(row -> row.ns() != null))
        .max(Comparator.comparingLong(LintPeers::visits));
  }

  /** {@code ruff, 2 files at once}; {@code pyflakes, warm}. */
  public static String linter(LintPeers.Row row) {
    return row.subject().title()
        + ", "
        + row.process()
        + (row.jobs() == 1 ? "" : ", " + row.jobs() + " files at once");
  }

  /** What rules of that name are. */
  public static String rules(String name) {
    return switch (name) {
      case "names" -> "Rules about names: F401, F811, F821, F841";
      case "nodes" -> "Rules about single nodes: E711, E712, E722, F541, F631, F632, F634, F901";
      default -> name;
    };
  }
}
