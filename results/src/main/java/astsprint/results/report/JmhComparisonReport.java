package astsprint.results.report;

import astsprint.results.JmhResult;
import astsprint.results.JmhResult.Setup;
import astsprint.results.Run;
import astsprint.results.figures.JmhComparison;
import astsprint.results.figures.JmhComparison.Row;
import astsprint.results.figures.JmhLabels;
import astsprint.results.figures.JmhUnit.Scale;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Rounds;
import astsprint.results.stats.Tolerance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two JMH files side by side, as people read it. */
public final class JmhComparisonReport {
  private final Run a;
  private final Run b;
  private final JmhComparison comparison;
  private final JmhLabels labels;
  private final boolean params;

  private JmhComparisonReport(Run a, Run b, JmhComparison comparison) {
    this.a = a;
    this.b = b;
    this.comparison = comparison;
    this.labels = comparison.labels();
    this.params = comparison.rows().stream().anyMatch(row -> !row.pair().inA().params().isEmpty());
  }

  /** Compares the JMH results of two files or folders. */
  public static JmhComparisonReport of(Run a, Run b) {
    return new JmhComparisonReport(a, b, JmhComparison.of(a.jmh(), b.jmh()));
  }

  /** For a terminal. */
  public String text(boolean colour) {
    return new TextLayout(Report.WIDTH, colour).lay(title(), about(), List.of(section()));
  }

  /** GitHub's Markdown. */
  public String markdown() {
    return MarkdownLayout.lay(title(), about(), List.of(section()));
  }

  private String title() {
    return "A " + a.name() + " against B " + b.name();
  }

  private List<String> about() {
    List<String> about = new ArrayList<>();
    about.add(
        "JMH's files do not name their machine. Times of two machines, or of one at two hours, are"
            + " not those of the same code.");
    differ("JMH", Setup::jmhVersion, about);
    differ("JVM", Setup::jvm, about);
    differ("JVM arguments", setup -> String.join(" ", setup.jvmArgs()), about);
    differ("how they were run", JmhSections::schedule, about);
    return about;
  }

  /** What of the two files' ways to measure is not the same, of those results that are compared. */
  private void differ(String what, Function<Setup, String> part, List<String> about) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (Row row : comparison.rows()) {
      String inA = said(part.apply(row.pair().inA().setup()));
      String inB = said(part.apply(row.pair().inB().setup()));
      if (!inA.equals(inB)) {
        seen.merge("A " + inA + ", B " + inB, 1, Integer::sum);
      }
    }
    seen.forEach(
        (texts, rows) ->
            about.add(
                "They differ in "
                    + what
                    + ": "
                    + texts
                    + (rows < comparison.rows().size() ? " (" + rows + " rows)" : "")));
  }

  private static String said(String text) {
    return text.isBlank() ? "none" : JmhLabels.visible(text);
  }

  private Section section() {
    if (comparison.rows().isEmpty()) {
      return new Section("Nothing in common", null, notes());
    }
    List<String> columns = new ArrayList<>(List.of("<benchmark"));
    if (params) {
      columns.add("<parameters");
    }
    columns.addAll(List.of("<mode", "A", spreads(Row::a), "B", spreads(Row::b), "<unit", "<B is"));
    return new Section(
        "The same benchmarks",
        new ReportTable(columns, comparison.rows().stream().map(this::row).toList()),
        notes());
  }

  private String spreads(Function<Row, Estimate> side) {
    return Numbers.spreads(comparison.rows().stream().map(side));
  }

  private List<Entry> row(Row row) {
    JmhResult result = row.pair().inA();
    Scale scale = row.unit().readable(row.a().value());
    List<Entry> entries = new ArrayList<>();
    String member = row.member().isEmpty() ? "" : ":" + JmhLabels.visible(row.member());
    entries.add(Entry.of(labels.name(result) + member));
    if (params) {
      entries.add(Entry.of(labels.params(result)));
    }
    entries.add(Entry.of(result.mode() + (result.threads() > 1 ? " ×" + result.threads() : "")));
    for (Estimate side : List.of(row.a(), row.b())) {
      Estimate scaled = side.times(scale.factor());
      entries.add(new Entry(Numbers.significant(scaled.value()), Tone.STRONG));
      entries.add(new Entry(Numbers.spread(scaled), Tone.FAINT));
    }
    entries.add(Entry.of(scale.unit()));
    entries.add(
        new Entry(Ratios.told(row.comparison()), LadderSection.tone(row.comparison().verdict())));
    return entries;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!comparison.rows().isEmpty()) {
      notes.add(
          "A and B: over forks, each by the median of its iterations; ratios are of the time for an"
              + " operation, also where operations per time are shown.");
      if (comparison.rows().stream().anyMatch(row -> row.pair().inA().threads() > 1)) {
        notes.add("×4 behind a mode: on 4 threads.");
      }
      forks(notes);
    }
    only("A", comparison.onlyA(), notes);
    only("B", comparison.onlyB(), notes);
    if (!comparison.unlike().isEmpty()) {
      notes.add(
          "In both, but without a score or in other units: "
              + named(comparison.unlike().stream().map(JmhComparison.Pair::inA))
              + ".");
    }
    if (comparison.repeated()) {
      notes.add(
          "A file has the same benchmark several times; those of the same JVM and arguments were"
              + " paired, others in their order.");
    }
    Set<String> secondary = new LinkedHashSet<>();
    Stream.concat(a.jmh().stream(), b.jmh().stream())
        .forEach(result -> secondary.addAll(result.secondary().keySet()));
    comparison.rows().forEach(row -> secondary.remove(row.member()));
    if (!secondary.isEmpty()) {
      notes.add(
          "Not compared, see report: "
              + JmhSections.listed(secondary.stream().map(JmhLabels::visible).toList())
              + ".");
    }
    return notes;
  }

  /** What their number allows to say. */
  private void forks(List<String> notes) {
    List<Estimate> ratios =
        comparison.rows().stream().map(row -> row.comparison().ratio()).toList();
    if (ratios.stream().anyMatch(Estimate::interval)) {
      notes.add(
          "[95%]: the intervals of all rows hold together; a difference up to "
              + Numbers.percent(100 * (Tolerance.DECLARED - 1))
              + " counts as none.");
    }
    if (ratios.stream().anyMatch(ratio -> ratio.rounds() == 1)) {
      notes.add(
          "One fork in a file: two JVMs of the same code differ too, by how much one fork cannot"
              + " say. Such a ratio has no interval and no verdict: do not call it faster or"
              + " slower.");
    }
    if (ratios.stream().anyMatch(ratio -> ratio.rounds() > 1 && !ratio.interval())) {
      notes.add(
          "(range): fewer than %d forks in a file; every pairing's lowest and highest, no verdict."
              .formatted(Rounds.FEWEST));
    }
    if (ratios.stream().anyMatch(ratio -> !ratio.interval())) {
      notes.add("For a verdict run both with %d forks or more (-f %<d).".formatted(Rounds.FEWEST));
    }
  }

  private void only(String file, List<JmhResult> results, List<String> notes) {
    if (!results.isEmpty()) {
      notes.add("Only in " + file + ": " + named(results.stream()) + ".");
    }
  }

  private String named(Stream<JmhResult> results) {
    return JmhSections.listed(results.map(labels::line).toList());
  }
}
