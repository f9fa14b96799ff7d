package astsprint.results.report;

import astsprint.results.Benchmarks;
import astsprint.results.Subject;
import astsprint.results.figures.Quotability;
import astsprint.results.figures.RunComparison;
import astsprint.results.figures.RunComparison.Row;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two runs side by side, as people read it. */
public final class ComparisonReport {
  private final RunComparison comparison;
  private final Quotability inA;
  private final Quotability inB;

  private ComparisonReport(RunComparison comparison, Map<String, String> sources) {
    this.comparison = comparison;
    this.inA = new Quotability(comparison.a(), sources);
    this.inB = new Quotability(comparison.b(), sources);
  }

  public static ComparisonReport of(RunComparison comparison) {
    return of(comparison, Map.of());
  }

  /**
   * The same, which names stages whose source differs from what it is now.
   *
   * @param sources {@link astsprint.results.SourceHash} of each stage's source as it is now, by key
   */
  public static ComparisonReport of(RunComparison comparison, Map<String, String> sources) {
    return new ComparisonReport(comparison, sources);
  }

  /** For a terminal. */
  public String text(boolean colour) {
    return new TextLayout(Report.WIDTH, colour).lay(title(), about(), sections());
  }

  /** GitHub's Markdown. */
  public String markdown() {
    return MarkdownLayout.lay(title(), about(), sections());
  }

  private String title() {
    return "A " + comparison.a().run().name() + " against B " + comparison.b().run().name();
  }

  private List<String> about() {
    List<String> about = new ArrayList<>();
    revision("A", about, comparison.a());
    revision("B", about, comparison.b());
    otherSources().ifPresent(about::add);
    inA.notice().ifPresent(notice -> about.add("A: " + notice));
    inB.notice().ifPresent(notice -> about.add("B: " + notice));
    warmUp(about);
    if (comparison.across()) {
      about.add(
          "ACROSS MACHINES: times are not comparable. Shown is how each stage stands to a stage"
              + " that both runs have, and nothing else. They differ in");
      comparison.differences().forEach(difference -> about.add("  " + difference));
    }
    return about;
  }

  /** Short runs stop at code that longer ones still saw compiled anew. */
  private void warmUp(List<String> about) {
    var a = comparison.a().run().info();
    var b = comparison.b().run().info();
    if (a != null && b != null && isShort(a.kind()) != isShort(b.kind())) {
      about.add(
          "A is a %s run, B a %s one: what differs may be their warm-up."
              .formatted(a.kind(), b.kind()));
    }
  }

  /** What one compares two runs for, mostly; where neither recorded it nobody knows. */
  private Optional<String> otherSources() {
    String keys =
        comparison.rows().stream()
            .map(Row::subject)
            .map(Subject::key)
            .distinct()
            .filter(key -> !hash(comparison.a(), key).equals(hash(comparison.b(), key)))
            .collect(Collectors.joining(", "));
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of("Their source is not the same in A and B: " + keys + ".");
  }

  private static Optional<String> hash(RunFigures run, String key) {
    return run.run().subject(key).map(Subject::sourceHash);
  }

  private static boolean isShort(String kind) {
    return kind.equals("quick") || kind.equals("duel");
  }

  private static void revision(String name, List<String> about, RunFigures figures) {
    var info = figures.run().info();
    if (info != null) {
      about.add(name + ": " + info.started() + ", " + Report.machine(info));
    }
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (String tree : comparison.rows().stream().map(Row::tree).distinct().toList()) {
      List<Row> rows = comparison.rows().stream().filter(row -> row.tree().equals(tree)).toList();
      sections.add(new Section(title(tree), table(rows), notes(rows)));
    }
    if (sections.isEmpty()) {
      sections.add(new Section("Nothing in common", null, List.of(nothing())));
    }
    return sections;
  }

  private String title(String tree) {
    return TreeNames.told(tree)
        + comparison
            .yardstick(tree)
            .filter(stage -> comparison.across())
            .map(stage -> ": times as fast as " + stage + " in the same run")
            .orElse("");
  }

  private String nothing() {
    return comparison.a().trees(Benchmarks.LADDER).stream()
        .filter(tree -> comparison.across())
        .flatMap(tree -> comparison.yardstick(tree).stream())
        .findFirst()
        .map(stage -> "Only " + stage + " has a figure in both: no ratio can be compared.")
        .orElse("No stage has a figure in both.");
  }

  private ReportTable table(List<Row> rows) {
    String unit = comparison.across() ? "" : " ns";
    return new ReportTable(
        List.of(
            "<",
            "<stage",
            "A" + unit,
            spreads(rows, comparison.a(), Row::inA),
            "B" + unit,
            spreads(rows, comparison.b(), Row::inB),
            beside(rows) + "B is"),
        rows.stream().map(this::row).toList());
  }

  /** Across machines nothing is faster by itself. */
  private String beside(List<Row> rows) {
    return comparison
        .yardstick(rows.getFirst().tree())
        .filter(stage -> comparison.across())
        .map(stage -> "<beside " + stage + " ")
        .orElse("<");
  }

  private String spreads(List<Row> rows, RunFigures run, Function<Row, SeriesFigures> side) {
    return Numbers.spreads(
        rows.stream().flatMap(row -> Stream.ofNullable(figure(row, run, side.apply(row)))));
  }

  private List<Entry> row(Row row) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(row.subject().key()));
    entries.add(Entry.of(row.subject().title()));
    for (Estimate of :
        Arrays.asList(
            figure(row, comparison.a(), row.inA()), figure(row, comparison.b(), row.inB()))) {
      entries.add(new Entry(of == null ? "–" : Numbers.figure(of.value()), Tone.STRONG));
      entries.add(new Entry(Numbers.spread(of), Tone.FAINT));
    }
    entries.add(verdict(row));
    return entries;
  }

  /** Time per visit; across machines how many times as fast as the yardstick. */
  private @Nullable Estimate figure(Row row, RunFigures run, SeriesFigures figures) {
    return comparison.across() ? comparison.toYardstick(run, row).orElse(null) : figures.ns();
  }

  private static Entry verdict(Row row) {
    return row.verdict() != Verdict.TOO_FEW_ROUNDS && unsteady(row)
        ? new Entry(Ratios.brief(row.comparison().ratio()) + ", not judged: unsteady", Tone.FAINT)
        : new Entry(Ratios.told(row.comparison()), LadderSection.tone(row.verdict()));
  }

  /** Rounds of forks that never came to rest are no sample of anything. */
  private static boolean unsteady(Row row) {
    return Steadiness.of(List.of(row.inA())).worthless()
        || Steadiness.of(List.of(row.inB())).worthless();
  }

  private List<String> notes(List<Row> rows) {
    boolean few = rows.stream().anyMatch(row -> row.verdict() == Verdict.TOO_FEW_ROUNDS);
    boolean judged = rows.stream().anyMatch(row -> row.verdict() != Verdict.TOO_FEW_ROUNDS);
    List<String> notes = new ArrayList<>();
    if (judged) {
      notes.add(
          "[95%%]: of %s; the intervals of all rows hold together, and a verdict says where its"
                  .formatted(Numbers.rounds(rows.stream().map(row -> row.comparison().ratio())))
              + " interval lies. Differences up to "
              + Numbers.percent(rows.getFirst().comparison().tolerance().percent())
              + " count as none.");
    }
    if (few) {
      notes.add("(range): fewer than six rounds in one of the runs; every pairing's, no verdict.");
    }
    steadiness("A", rows.stream().map(Row::inA).toList(), notes);
    steadiness("B", rows.stream().map(Row::inB).toList(), notes);
    drift(rows).ifPresent(notes::add);
    return notes;
  }

  private static void steadiness(String run, List<SeriesFigures> figures, List<String> notes) {
    Steadiness.of(figures).note().ifPresent(note -> notes.add(run + ": " + note));
  }

  /** A change of code moves some stages; a machine that was busier moves all. */
  private static Optional<String> drift(List<Row> rows) {
    List<Verdict> verdicts = rows.stream().map(Row::verdict).distinct().toList();
    boolean alike =
        verdicts.equals(List.of(Verdict.FASTER)) || verdicts.equals(List.of(Verdict.SLOWER));
    return alike && rows.size() > 2
        ? Optional.of(
            "Every row moved the same way: suspect the machine before the code, and measure both"
                + " again in turn.")
        : Optional.empty();
  }
}
