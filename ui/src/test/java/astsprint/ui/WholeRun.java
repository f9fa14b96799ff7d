package astsprint.ui;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.LintPart;
import astsprint.results.Observation;
import astsprint.results.Profile;
import astsprint.results.SeededMistakes;
import astsprint.results.Series;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A made-up run with everything that {@code ast-sprint reference} measures, and as large. */
final class WholeRun {
  private static final List<String> SAMPLE = List.of("S01", "S04", "S08", "S10");

  private WholeRun() {}

  static Path write(Path folder) throws IOException {
    SyntheticRun run = SyntheticRuns.reference();
    SyntheticRuns.TIMES.forEach(
        (key, ns) -> {
          if (key.startsWith("S")) {
            boolean flat = key.equals("S09") || key.equals("S10");
            run.measured(Series.of(Benchmarks.LADDER, key, "FOREST"), 2.1 * ns, 8, 2);
            double shuffled = (flat ? 9 : 4) * ns;
            run.measured(Series.of(Benchmarks.LADDER, key, "FOREST_SHUFFLED"), shuffled, 8, 2);
          }
        });
    for (String key : SAMPLE) {
      double ns = Objects.requireNonNull(SyntheticRuns.TIMES.get(key));
      run.measured(series(Benchmarks.JIT, key, "DIFFLIB", "mode", "polluted"), 1.3 * ns, 8, 3);
      int slower = 0;
      for (String jvm : List.of("Serial", "Parallel", "G1", "ZGC", "compact-headers")) {
        double factor = 1 + 0.12 * slower++;
        run.measured(series(Benchmarks.COLLECTOR, key, "DIFFLIB", "jvm", jvm), factor * ns, 8, 3);
      }
    }
    for (String tree : List.of("FOREST", "FOREST_SHUFFLED")) {
      double worst = tree.equals("FOREST") ? 2.4 : 9;
      for (int distance : new int[] {0, 8, 16, 32, 64, 128, 256}) {
        double ns = worst / (1 + Math.log1p(Math.min(distance, 64)) / 3);
        run.measured(
            series(Benchmarks.SWEEP, "S10", tree, "distance", String.valueOf(distance)), ns, 0, 1);
      }
    }
    many(run);
    lint(run);
    linters(run);
    for (int visits : new int[] {1_000, 10_000, 100_000, 1_000_000, 3_000_000, 10_000_000}) {
      // Ids of 16 bits while they suffice.
      long bytes = visits * (visits < 65_536 ? 9L : 17L);
      String value = String.valueOf(visits);
      Cell cell = new Cell(series(Benchmarks.SCALING, "S10", "DIFFLIB", "visits", value), 1);
      run.observed(cell, Observation.ARRAY_BYTES, String.valueOf(bytes));
    }
    run.write(folder);
    seeded().write(folder);
    for (String key : SAMPLE) {
      profile(key).write(folder);
    }
    return folder;
  }

  /** A linter on sixteen files with ten rules: one walk for all, and a walk for each. */
  private static void lint(SyntheticRun run) {
    for (String key : SAMPLE) {
      double walk = Objects.requireNonNull(SyntheticRuns.TIMES.get(key));
      boolean snapshot = key.equals("S10");
      for (String walks : List.of("one", "each")) {
        double times = walks.equals("one") ? 1 : 10;
        Map<LintPart, Double> parts =
            Map.of(
                LintPart.READ,
                2.0,
                LintPart.PARSE,
                120.0,
                LintPart.PREPARE,
                snapshot ? 18.0 : 0,
                LintPart.WALK,
                times * walk,
                LintPart.LOOK,
                times * (snapshot ? 3 : 1.2),
                LintPart.RULES,
                14.0);
        double whole = 0;
        for (LintPart part : LintPart.values()) {
          double ns = Objects.requireNonNull(parts.get(part));
          whole += ns;
          if (ns > 0) {
            run.measured(lint(key, walks, part.key()), ns, 8, 6);
          }
        }
        Series all = lint(key, walks, "");
        run.measured(all, whole, 8, 6);
        run.observed(new Cell(all, 6), Observation.RULES, "10");
      }
    }
  }

  /** Programs with up to nine errors; all that was seeded is found. */
  private static SeededMistakes seeded() {
    List<SeededMistakes.Count> counts = new ArrayList<>();
    int[] programs = {154, 160, 194, 168, 125, 101, 52, 29, 12, 5};
    for (int errors = 0; errors < programs.length; errors++) {
      counts.add(new SeededMistakes.Count(errors, programs[errors]));
    }
    List<SeededMistakes.Kind> kinds =
        List.of(
            new SeededMistakes.Kind("syntax", 1327, 1327),
            new SeededMistakes.Kind("rule", 1557, 1557));
    return new SeededMistakes(1000, 16, kinds, 0, 4, counts);
  }

  /** Linters side by side on all files, in nanoseconds per visit. */
  private static void linters(SyntheticRun run) {
    linter(run, "pyflakes", "names", "fresh", 1, 3100);
    linter(run, "pyflakes", "names", "warm", 1, 3000);
    linter(run, "flake8", "names", "fresh", 1, 8300);
    linter(run, "flake8", "names", "fresh", 8, 1800);
    linter(run, "ruff", "names", "fresh", 1, 145);
    linter(run, "ruff", "names", "fresh", 8, 29);
    linter(run, "lint", "names", "fresh", 1, 1200);
    linter(run, "lint", "names", "warm", 1, 160);
    linter(run, "lint", "names", "warm", 8, 31);
    linter(run, "cpython-rules", "nodes", "fresh", 1, 1250);
    linter(run, "cpython-rules", "nodes", "warm", 1, 1180);
    linter(run, "ruff", "nodes", "fresh", 1, 135);
    linter(run, "lint", "nodes", "warm", 1, 125);
  }

  private static void linter(
      SyntheticRun run, String key, String rules, String process, int jobs, double ns) {
    Map<String, String> params =
        Map.of("rules", rules, "process", process, "jobs", String.valueOf(jobs));
    Series series = new Series(Benchmarks.LINT_PEERS, key, "LIBRARY", new TreeMap<>(params));
    run.measured(series, ns, 0, 3);
    if (process.equals("fresh")) {
      String startUp = key.equals("ruff") ? "11000000" : "90000000";
      run.observed(new Cell(series, 3), Observation.START_UP, startUp);
      run.observed(new Cell(series, 3), Observation.FINDINGS, "71");
    }
  }

  private static Series lint(String key, String walks, String part) {
    Map<String, String> params =
        new TreeMap<>(Map.of("rules", "ALL", "walks", walks, "state", "fresh"));
    if (!part.isEmpty()) {
      params.put(LintPart.PARAMETER, part);
    }
    return new Series(Benchmarks.LINT, key, "SIXTEEN", new TreeMap<>(params));
  }

  /** Several files in turn, and several threads: live walks lose by both, S10 by neither. */
  private static void many(SyntheticRun run) {
    for (String key : SAMPLE) {
      double ns = Objects.requireNonNull(SyntheticRuns.TIMES.get(key));
      boolean live = !key.equals("S10");
      for (int files = 1; files <= 64; files *= 4) {
        double slower = live ? 1 + 0.3 * Math.log(files) : 1;
        run.measured(
            series(Benchmarks.ROTATION, key, "SIXTY_FOUR", "files", String.valueOf(files)),
            slower * ns,
            8,
            6);
      }
      for (int threads = 1; threads <= 8; threads *= 2) {
        double slower = live ? 1 + 0.08 * (threads - 1) : 1;
        run.measured(
            series(Benchmarks.THREADS, key, "SIXTEEN", "threads", String.valueOf(threads)),
            slower * ns,
            8,
            6);
      }
    }
  }

  private static Profile profile(String key) {
    return new Profile(
        key,
        "DIFFLIB",
        "JFR",
        412,
        List.of(
            new Profile.HotFrame("java.lang.Class.getField", 0.412, 0.688),
            new Profile.HotFrame("jdk.internal.reflect.DirectMethodHandleAccessor.get", 0.2, 0.31),
            new Profile.HotFrame("astsprint.stages." + key + ".walk", 0.09, 0.99)));
  }

  private static Series series(
      String benchmark, String key, String tree, String param, String value) {
    return new Series(benchmark, key, tree, new TreeMap<>(Map.of(param, value)));
  }
}
