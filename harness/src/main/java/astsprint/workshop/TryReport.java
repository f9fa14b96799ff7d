package astsprint.workshop;

import astsprint.results.Benchmarks;
import astsprint.results.Failure;
import astsprint.results.Run;
import astsprint.results.Subject;
import astsprint.results.figures.BreakEven;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.Ratios;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Verdict;
import astsprint.run.Entry;
import astsprint.run.TryRun;
import astsprint.stages.WalkStage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a timed try came to, in words; the figures are the run's own. */
public final class TryReport {
  private final Run run;
  private final Entry entry;
  private final Ladder ladder;
  private final List<WalkStage> beside;
  private final @Nullable WalkStage origin;

  /**
   * @param run that has ended
   * @param beside stages that were timed with it
   * @param origin the stage that it comes from, if it says
   */
  public TryReport(Run run, Entry entry, List<WalkStage> beside, Optional<WalkStage> origin) {
    this.run = run;
    this.entry = entry;
    this.beside = List.copyOf(beside);
    this.origin = origin.orElse(null);
    this.ladder = RunFigures.of(run).ladder(Benchmarks.LADDER, TryRun.TREE);
  }

  /** Why the walker has no figure; empty if it has one. */
  public Optional<String> failure() {
    Optional<Failure> failure = TryRun.failures(run, entry).findFirst();
    return failure
        .map(Failure::cause)
        .or(() -> ladder.row(entry.key()).map(Ladder.Row::absence))
        .or(
            () ->
                ladder.row(entry.key()).isEmpty() ? Optional.of("not measured") : Optional.empty());
  }

  /** Whether the walker itself is at fault for that. */
  public boolean caught() {
    return TryRun.failures(run, entry).findAny().isPresent();
  }

  /** The stage whose step is to be made up, if it was timed. */
  public Optional<WalkStage> gate() {
    return Optional.ofNullable(origin).flatMap(NewWalker::gate).filter(beside::contains);
  }

  /** Whether it is faster than its origin, and not slower than the gate's stage. */
  public boolean gatePassed() {
    WalkStage from = origin;
    return from != null
        && gate().isPresent()
        && failure().isEmpty()
        && verdict(from) == Verdict.FASTER
        && notSlower(gate().get());
  }

  private boolean notSlower(WalkStage stage) {
    return comparison(stage).filter(c -> c.verdict() != Verdict.SLOWER).isPresent();
  }

  private @Nullable Verdict verdict(WalkStage stage) {
    return comparison(stage).map(Comparison::verdict).orElse(null);
  }

  /** How many times as long a stage takes as the walker. */
  public Optional<Comparison> comparison(WalkStage stage) {
    List<Map.Entry<String, String>> pairs =
        beside.stream().map(other -> Map.entry(other.name(), entry.key())).toList();
    List<Optional<Comparison>> all = ladder.rounds().ratios(pairs, ladder.tolerance());
    int at = beside.indexOf(stage);
    return at < 0 ? Optional.empty() : all.get(at);
  }

  /** The ladder of what was timed, and what follows from it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    Optional<String> failure = failure();
    if (failure.isPresent()) {
      lines.add(entry.key() + " has no figure: " + failure.get());
    }
    List<Ladder.Row> rows =
        ladder.rows().stream()
            .filter(row -> row.ns() != null)
            .filter(row -> failure.isEmpty() || !row.subject().key().equals(entry.key()))
            .sorted(Comparator.comparingDouble((Ladder.Row row) -> -ns(row).value()))
            .toList();
    if (rows.isEmpty()) {
      lines.addAll(uncounted());
      notJudged().ifPresent(lines::add);
      return lines;
    }
    boolean interval = rows.stream().allMatch(row -> ns(row).interval());
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%-10s%8s  %-15s%9s  on sixteen files in turn",
            "",
            "ns/visit",
            interval ? "[95%]" : "(range)",
            "B/visit"));
    rows.forEach(row -> lines.add(row(row)));
    lines.addAll(uncounted());
    notJudged().ifPresent(lines::add);
    if (failure.isEmpty()) {
      lines.add("");
      for (WalkStage stage : beside) {
        comparison(stage).ifPresent(ratio -> lines.add(against(stage, ratio)));
      }
      preparation().ifPresent(lines::add);
      gateLine().ifPresent(lines::add);
    }
    return lines;
  }

  /** What forks took that do not count, for a glance; nothing of a walker that was caught. */
  private List<String> uncounted() {
    List<String> lines = new ArrayList<>();
    for (Ladder.Row row : ladder.rows()) {
      SeriesFigures figures = row.figures();
      if (row.ns() == null && figures != null && figures.uncounted().isPresent() && !caught()) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%-10s%8s  no fork counts",
                row.subject().key(),
                "(" + figure(figures.uncounted().getAsDouble()) + ")"));
      }
    }
    if (!lines.isEmpty()) {
      lines.add("In parentheses: a direction, no figure. Close other programs, and try again.");
    }
    return lines;
  }

  private static Estimate ns(Ladder.Row row) {
    Estimate ns = row.ns();
    if (ns == null) {
      throw new IllegalStateException("no figure: " + row.subject().key());
    }
    return ns;
  }

  private String row(Ladder.Row row) {
    Estimate ns = ns(row);
    Double bytes = row.bytes();
    boolean own = row.subject().key().equals(entry.key());
    List<String> words = new ArrayList<>();
    words.add(row.subject().walks() == Subject.Walks.OBJECTS ? "live objects" : "snapshot");
    if (own && entry.remark() != null) {
      words.add(entry.remark());
    }
    if (!own) {
      words.addFirst(row.subject().title());
    }
    return String.format(
        Locale.ROOT,
        "%-10s%8s  %-15s%9s  %s",
        row.subject().key(),
        figure(ns.value()),
        (ns.interval() ? "[" : "(")
            + figure(ns.low())
            + "–"
            + figure(ns.high())
            + (ns.interval() ? "]" : ")"),
        bytes == null ? "?" : bytes < 0.01 ? "0" : String.format(Locale.ROOT, "%.1f", bytes),
        String.join(", ", words));
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }

  private String against(WalkStage stage, Comparison comparison) {
    String words =
        comparison.words().isEmpty() ? "fewer than six rounds: no verdict" : comparison.words();
    return entry.key() + ": " + Ratios.words(comparison.ratio()) + " as " + stage + ": " + words;
  }

  /** What a preparation and a closing take, where that is not next to nothing. */
  private Optional<String> preparation() {
    RunFigures figures = RunFigures.of(run);
    Optional<SeriesFigures> prepare =
        figures.get(Benchmarks.PREPARE, entry.key(), TryRun.TREE).filter(SeriesFigures::measured);
    Optional<Ladder.Row> own = ladder.row(entry.key());
    if (prepare.isEmpty() || own.isEmpty()) {
      return Optional.empty();
    }
    Estimate once = prepare.get().ns();
    double walk = ns(own.get()).value();
    if (once == null || (entry.live() && once.value() < 0.1 * walk)) {
      return Optional.empty();
    }
    String pays =
        BreakEven.of(figures).stream()
            .filter(even -> even.key().equals(entry.key()))
            .findFirst()
            .map(
                even ->
                    even.walks()
                        .map(
                            walks ->
                                "; it pays from " + walks + " walks on, against " + even.against())
                        .orElse("; it never pays, against " + even.against()))
            .orElse("");
    return Optional.of(
        String.format(
            Locale.ROOT,
            "prepare and close take %s ns per visit, %.1f walks%s",
            figure(once.value()),
            once.value() / walk,
            pays));
  }

  /**
   * That a gate is still ahead after a run without a figure; a walker that was caught knows why.
   */
  private Optional<String> notJudged() {
    return gate()
        .filter(stage -> failure().isPresent() && !caught())
        .map(stage -> "gate " + stage + " not judged: this run has no figure for " + entry.key());
  }

  private Optional<String> gateLine() {
    if (gate().isEmpty()) {
      return Optional.empty();
    }
    WalkStage gate = gate().get();
    if (gatePassed()) {
      String next =
          NewWalker.gate(gate).map(n -> "next: ast-sprint hint " + n).orElse("the last one");
      return Optional.of(
          "gate "
              + gate
              + " passed. ast-sprint reveal "
              + gate
              + " shows how the ladder does it; "
              + next
              + ".");
    }
    return Optional.of(
        "gate "
            + gate
            + " not passed: it takes a walk faster than "
            + origin
            + " and not slower than "
            + gate
            + ". ast-sprint hint "
            + gate
            + " helps.");
  }
}
