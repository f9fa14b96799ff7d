package astsprint.results.report;

import astsprint.results.Benchmarks;
import astsprint.results.Observation;
import astsprint.results.Subject;
import astsprint.results.figures.Headline;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Ours and others' walkers, measured side by side: everyone against everyone who matters. */
final class PeersSection {
  private PeersSection() {}

  static Section of(Ladder ladder) {
    List<SeriesFigures> against =
        Headline.yardsticks(ladder.run()).stream()
            .flatMap(key -> ladder.row(key).stream())
            .filter(row -> row.absence() == null)
            .map(row -> Objects.requireNonNull(row.figures()))
            .toList();
    List<String> columns =
        new ArrayList<>(List.of("<walker", "ns", Numbers.spreads(times(ladder))));
    columns.add("×CPython");
    against.forEach(ours -> columns.add("<as " + ours.series().key()));
    columns.add("<walks");
    List<List<Entry>> rows = ladder.rows().stream().map(row -> row(row, against)).toList();
    return new Section(
        (filtered(ladder) ? "Calls alone on " : "Peers on ") + TreeNames.told(ladder.tree()),
        new ReportTable(columns, rows),
        notes(ladder));
  }

  private static boolean filtered(Ladder ladder) {
    return ladder.benchmark().equals(Benchmarks.FILTERED);
  }

  private static Stream<Estimate> times(Ladder ladder) {
    return ladder.rows().stream()
        .filter(row -> row.absence() == null)
        .map(Row::ns)
        .filter(Objects::nonNull);
  }

  private static List<Entry> row(Row row, List<SeriesFigures> against) {
    List<Entry> entries = new ArrayList<>();
    Subject subject = row.subject();
    boolean stage = subject.role() == Subject.Role.STAGE;
    String name = stage ? subject.key() + " " + subject.title() : LadderSection.label(subject);
    entries.add(new Entry(name, stage ? Tone.STRONG : Tone.PLAIN));
    if (row.absence() != null) {
      entries.add(new Entry(row.absence(), Tone.BAD));
      return entries;
    }
    Estimate ns = Objects.requireNonNull(row.ns());
    entries.add(new Entry(Numbers.figure(ns.value()), Tone.STRONG));
    entries.add(new Entry(Numbers.spread(ns), Tone.FAINT));
    Estimate python = row.toCPython();
    boolean itself = subject.key().equals(Subject.CPYTHON);
    entries.add(Entry.of(itself ? "1" : python == null ? "" : Ratios.factor(python)));
    for (SeriesFigures ours : against) {
      String ratio =
          Objects.requireNonNull(row.figures())
              .over(ours)
              .map(Comparison::ratio)
              .map(Estimate::inverse)
              .map(Ratios::brief)
              .orElse("");
      entries.add(Entry.of(ours.series().key().equals(subject.key()) ? "1" : ratio));
    }
    entries.add(Entry.of(subject.walks() == Subject.Walks.OBJECTS ? "objects" : "snapshot"));
    return entries;
  }

  private static String filter(Ladder ladder) {
    List<String> found =
        ladder.rows().stream()
            .map(Row::figures)
            .filter(Objects::nonNull)
            .flatMap(row -> ladder.run().observed(row.series(), Observation.FOUND).stream())
            .distinct()
            .filter(count -> count.matches("\\d{1,15}"))
            .map(count -> Numbers.count(Long.parseLong(count)))
            .toList();
    return "Each walk visits the whole tree and hands out its calls alone"
        + (found.isEmpty() ? "" : ", " + String.join(" or ", found) + " of them")
        + "; ns are per visit of the whole. CPython: ast.walk, and isinstance of each node."
        + " The stages: a test of each node's class, or of a byte for each.";
  }

  private static List<String> notes(Ladder ladder) {
    List<String> notes = new ArrayList<>();
    if (filtered(ladder)) {
      notes.add(filter(ladder));
    }
    notes.add(
        ("ns per visit over processes, of %s. Ratios within rounds: ×CPython how many times as fast"
                + " as its ast.walk; as a stage: beside its time. [95%%], each by itself;"
                + " (lowest–highest) below %d rounds.")
            .formatted(Numbers.rounds(times(ladder)), Rounds.FEWEST));
    ladder.rows().stream()
        .map(Row::subject)
        .filter(subject -> subject.version() != null)
        .map(subject -> subject.version())
        .distinct()
        .reduce((a, b) -> a + "; " + b)
        .ifPresent(versions -> notes.add("Versions: " + versions + "."));
    List<SeriesFigures> measured =
        ladder.rows().stream()
            .filter(row -> row.absence() == null)
            .map(row -> Objects.requireNonNull(row.figures()))
            .toList();
    Steadiness.of(measured).note().ifPresent(notes::add);
    return notes;
  }
}
