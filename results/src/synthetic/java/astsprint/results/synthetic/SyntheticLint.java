package astsprint.results.synthetic;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.LintPart;
import astsprint.results.Observation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Typical runs of linters. */
public final class SyntheticLint {
  /** How many rules {@link #linting} follows. */
  public static final int RULES = 33;

  private SyntheticLint() {}

  /**
   * A linter by all stages, with 33 rules on trees just parsed: one walk for all and a walk for
   * each. To parse takes 300 ns, rules 60, to look at nodes 2 for each walk; a first walk takes
   * three times as long as a later one, which takes {@link SyntheticRuns#TIMES}. S09 and S10
   * prepare for 20.
   */
  public static SyntheticRun linting(int rounds) {
    SyntheticRun run = new SyntheticRun(SyntheticRuns.info("full"), 0, 18);
    for (String key : SyntheticRuns.STAGES) {
      double prepare = key.equals("S09") || key.equals("S10") ? 20 : 0.1;
      for (String walks : List.of("one", "each")) {
        int more = walks.equals("one") ? 0 : RULES - 1;
        Map<LintPart, Double> parts =
            Map.of(
                LintPart.READ,
                4.0,
                LintPart.PARSE,
                300.0,
                LintPart.PREPARE,
                prepare,
                LintPart.WALK,
                (3 + more) * SyntheticRuns.time(key),
                LintPart.LOOK,
                2.0 * (1 + more),
                LintPart.RULES,
                60.0);
        for (int round = 1; round <= rounds; round++) {
          lint(run, key, walks, round, parts);
        }
      }
    }
    return run;
  }

  private static void lint(
      SyntheticRun run, String key, String walks, int round, Map<LintPart, Double> parts) {
    TreeMap<String, String> params =
        new TreeMap<>(Map.of("rules", "ALL", "walks", walks, "state", "fresh"));
    Cell cell = Cell.of(Benchmarks.LINT, key, "SIXTEEN", params, round);
    run.measured(cell, parts.values().stream().mapToDouble(Double::doubleValue).sum());
    run.observed(cell, Observation.RULES, Integer.toString(RULES));
    parts.forEach((part, ns) -> run.part(cell.part(part.key()), ns));
  }

  /** Linters side by side: pyflakes fresh and warm, ruff fresh, ours both; flake8 is not there. */
  public static SyntheticRun linters(int rounds) {
    SyntheticRun run = new SyntheticRun(SyntheticRuns.info("peers"), 0, 19);
    for (int round = 1; round <= rounds; round++) {
      Cell fresh = linter("pyflakes", "fresh", round);
      run.measured(fresh, 4000).observed(fresh, Observation.START_UP, "100000000");
      run.observed(fresh, Observation.FINDINGS, "1234");
      run.measured(linter("pyflakes", "warm", round), 3600);
      run.measured(linter("ruff", "fresh", round), 500);
      run.measured(linter("lint", "fresh", round), 1500);
      run.measured(linter("lint", "warm", round), 300);
    }
    String reason = "pip could not install flake8 7.5.0: no connection to PyPI";
    return run.failed(linter("flake8", "fresh", 1), Failure.Kind.UNAVAILABLE, reason);
  }

  private static Cell linter(String key, String process, int round) {
    TreeMap<String, String> params =
        new TreeMap<>(Map.of("rules", "names", "process", process, "jobs", "1"));
    return Cell.of(Benchmarks.LINT_PEERS, key, "LIBRARY", params, round);
  }
}
