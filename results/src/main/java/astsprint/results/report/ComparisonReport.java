package astsprint.results.report;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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
          "ACROSS MACHINES: times are not comparable. Shown is how each stage stands to its own"
              + " run's "
              + comparison.yardstick()
              + ", and nothing else.");
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
      about.add(name + ": " + info.started() + ", " + info.git().describe());
    }
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (String tree : comparison.rows().stream().map(Row::tree).distinct().toList()) {
      List<Row> rows = comparison.rows().stream().filter(row -> row.tree().equals(tree)).toList();
      sections.add(new Section(TreeNames.told(tree), table(rows), notes(rows)));
    }
    if (sections.isEmpty()) {
      sections.add(
          new Section("Nothing in common", null, List.of("No stage has a figure in both.")));
    }
    return sections;
  }

  private ReportTable table(List<Row> rows) {
    String spread = Numbers.spreads(rows.stream().map(row -> row.comparison().ratio()));
    List<String> columns =
        comparison.across()
            ? List.of("<", "<stage", "A: " + it(), "B: " + it(), "A/B", spread, "<B is")
            : List.of("<", "<stage", "A ns", "B ns", "A/B", spread, "<B is");
    return new ReportTable(columns, rows.stream().map(this::row).toList());
  }

  private String it() {
    return comparison.yardstick() + "/it";
  }

  private List<Entry> row(Row row) {
    Estimate ratio = row.comparison().ratio();
    return List.of(
        Entry.of(row.subject().key()),
        Entry.of(row.subject().title()),
        Entry.of(figure(row, row.inA(), comparison.a())),
        Entry.of(figure(row, row.inB(), comparison.b())),
        new Entry(Numbers.figure(ratio.value()), Tone.STRONG),
        new Entry(Numbers.spread(ratio), Tone.FAINT),
        verdict(row));
  }

  private String figure(Row row, SeriesFigures figures, RunFigures run) {
    if (!comparison.across()) {
      return Numbers.figure(Objects.requireNonNull(figures.ns()).value());
    }
    return run.get(figures.series().benchmark(), comparison.yardstick(), row.tree())
        .flatMap(first -> first.over(figures))
        .map(c -> Numbers.figure(c.ratio().value()))
        .orElse("–");
  }

  private static Entry verdict(Row row) {
    if (row.verdict() != Verdict.TOO_FEW_ROUNDS && unsteady(row)) {
      return new Entry("not judged: unsteady", Tone.FAINT);
    }
    return new Entry(row.comparison().words(), LadderSection.tone(row.verdict()));
  }

  /** Rounds of forks that never came to rest are no sample of anything. */
  private static boolean unsteady(Row row) {
    return Steadiness.of(List.of(row.inA())).worthless()
        || Steadiness.of(List.of(row.inB())).worthless();
  }

  private List<String> notes(List<Row> rows) {
    String meaning =
        comparison.across()
            ? it()
                + ": how many times as fast as its own run's "
                + comparison.yardstick()
                + "; above 1 in A/B the step is larger in B."
            : "A/B: above 1 where B is faster.";
    boolean few = rows.stream().anyMatch(row -> row.verdict() == Verdict.TOO_FEW_ROUNDS);
    boolean judged = rows.stream().anyMatch(row -> row.verdict() != Verdict.TOO_FEW_ROUNDS);
    List<String> notes = new ArrayList<>(List.of(meaning));
    if (judged) {
      notes.add(
          "95%%: of %s; the intervals of all rows hold together, and a verdict says where its"
                  .formatted(Numbers.rounds(rows.stream().map(row -> row.comparison().ratio())))
              + " interval lies. Differences up to "
              + Numbers.percent(rows.getFirst().comparison().tolerance().percent())
              + " count as none.");
    }
    if (few) {
      notes.add("Fewer than six rounds in one of the runs: every pairing's range, no verdict.");
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
