package astsprint.results.figures;

import astsprint.results.Benchmarks;
import astsprint.results.Observation;
import astsprint.results.Subject;
import astsprint.results.TreeInfo;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Linters side by side on the files of a tree.
 *
 * @param tree which
 * @param visits of one walk of it; 0 where the run did not record them
 * @param rows by rules, then in the order of the run's subjects, fresh processes before warm ones
 */
public record LintPeers(String tree, long visits, List<Row> rows) {
  /** Key of the project's own linter. */
  public static final String OURS = "lint";

  private static final String FRESH = "fresh";

  /**
   * One linter under one set of conditions.
   *
   * @param subject which
   * @param rules a word for the rules that all rows with this word share
   * @param process {@code fresh}, from its start to its end, or {@code warm}
   * @param jobs files at once
   * @param figures its series
   * @param absence why there is no figure; null if there is one
   * @param startUp nanoseconds for an empty file; empty where nobody took them
   * @param findings how many it had; empty where nobody counted them
   * @param overOurs how many times as long as {@link #OURS}, warm, one file at a time, same rules
   */
  public record Row(
      Subject subject,
      String rules,
      String process,
      int jobs,
      SeriesFigures figures,
      @Nullable String absence,
      OptionalDouble startUp,
      Optional<String> findings,
      Optional<Estimate> overOurs) {
    /** Nanoseconds per visit; null where there is no figure. */
    public @Nullable Estimate ns() {
      return figures.ns();
    }

    /** Whether the others are read against it. */
    public boolean isYardstick() {
      return subject.key().equals(OURS) && !process.equals(FRESH) && jobs == 1;
    }
  }

  public LintPeers {
    rows = List.copyOf(rows);
  }

  /** Every tree on which linters were compared. */
  public static List<LintPeers> of(RunFigures run) {
    List<LintPeers> all = new ArrayList<>();
    for (String tree : run.trees(Benchmarks.LINT_PEERS)) {
      long visits = run.run().tree(tree).map(TreeInfo::visits).orElse(0L);
      List<Row> rows = new ArrayList<>();
      for (Subject subject : run.subjects()) {
        for (SeriesFigures figures : run.of(Benchmarks.LINT_PEERS)) {
          if (figures.series().key().equals(subject.key())
              && figures.series().tree().equals(tree)) {
            rows.add(row(run, subject, figures));
          }
        }
      }
      rows.sort(
          Comparator.comparing(Row::rules)
              .thenComparingInt(row -> run.subjects().indexOf(row.subject()))
              .thenComparing(Row::process)
              .thenComparingInt(Row::jobs));
      List<Row> compared = rows.stream().map(row -> compared(row, rows)).toList();
      all.add(new LintPeers(tree, visits, compared));
    }
    return all;
  }

  private static Row row(RunFigures run, Subject subject, SeriesFigures figures) {
    String jobs = figures.series().params().getOrDefault("jobs", "1");
    OptionalDouble startUp =
        run.observed(figures.series(), Observation.START_UP).stream()
            .filter(value -> value.matches("\\d{1,15}"))
            .mapToDouble(Double::parseDouble)
            .sorted()
            .findFirst();
    List<String> findings = run.observed(figures.series(), Observation.FINDINGS);
    String absence =
        figures.ns() != null
            ? null
            : figures.failures().isEmpty()
                ? uncounted(figures)
                : figures.failures().getLast().kind().label()
                    + ": "
                    + figures.failures().getLast().cause();
    return new Row(
        subject,
        figures.series().params().getOrDefault("rules", ""),
        figures.series().params().getOrDefault("process", FRESH),
        jobs.matches("\\d{1,4}") ? Integer.parseInt(jobs) : 1,
        figures,
        absence,
        startUp,
        findings.isEmpty() ? Optional.empty() : Optional.of(findings.getLast()),
        Optional.empty());
  }

  private static String uncounted(SeriesFigures figures) {
    long disturbed =
        figures.unsound().stream().filter(fork -> !fork.disturbance().isEmpty()).count();
    return "no fork counts" + (disturbed == 0 ? "" : ": " + disturbed + " disturbed");
  }

  private static Row compared(Row row, List<Row> rows) {
    Optional<Estimate> ratio =
        rows.stream()
            .filter(Row::isYardstick)
            .filter(ours -> ours.rules().equals(row.rules()) && !ours.equals(row))
            .findFirst()
            .flatMap(ours -> row.figures().over(ours.figures()))
            .map(Comparison::ratio);
    return new Row(
        row.subject(),
        row.rules(),
        row.process(),
        row.jobs(),
        row.figures(),
        row.absence(),
        row.startUp(),
        row.findings(),
        ratio);
  }

  /** Seconds for all files at so many nanoseconds per visit. */
  public double seconds(double ns) {
    return ns * visits / 1e9;
  }

  /** Seconds for all files; null where there is no figure, or the tree's size is not known. */
  public @Nullable Estimate time(Row row) {
    Estimate ns = row.ns();
    return ns == null || visits == 0 ? null : ns.times(seconds(1));
  }

  /** The same without its ends; NaN where there is none. */
  public double seconds(Row row) {
    Estimate time = time(row);
    return time == null ? Double.NaN : time.value();
  }

  /** The same without what the process takes for an empty file; NaN where that is not known. */
  public double secondsAtWork(Row row) {
    return row.startUp().isEmpty() ? Double.NaN : seconds(row) - row.startUp().getAsDouble() / 1e9;
  }

  /** {@code pyflakes 4.1.0 under CPython 3.13.0; ruff 0.17.6}; empty where none was recorded. */
  public Optional<String> versions() {
    return rows.stream()
        .map(row -> row.subject().version())
        .filter(version -> version != null && !version.isEmpty())
        .distinct()
        .reduce((a, b) -> a + "; " + b);
  }
}
