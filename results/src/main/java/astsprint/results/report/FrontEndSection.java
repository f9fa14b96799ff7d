package astsprint.results.report;

import astsprint.results.Observation;
import astsprint.results.Subject;
import astsprint.results.TreeInfo;
import astsprint.results.figures.FrontEndPart;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The front end by parts, beside CPython's parser: the time of a megabyte of source. */
final class FrontEndSection {
  private FrontEndSection() {}

  static Section of(Ladder ladder) {
    @Nullable SeriesFigures cpython =
        ladder
            .row(Subject.CPYTHON_PARSE)
            .filter(row -> row.absence() == null)
            .map(Row::figures)
            .orElse(null);
    double bytesPerNode = bytesPerNode(ladder);
    List<List<Entry>> rows = new ArrayList<>();
    for (Row row : ladder.rows()) {
      rows.add(row(row, cpython, bytesPerNode));
    }
    ReportTable table =
        new ReportTable(
            List.of("<", "<from bytes", "MB/s", spreads(ladder), "ns/node", "B/byte", "×CPython"),
            rows);
    return new Section("Front end on " + ladder.tree(), table, notes(ladder));
  }

  private static String spreads(Ladder ladder) {
    return Numbers.spreads(ladder.rows().stream().flatMap(row -> Stream.ofNullable(row.ns())));
  }

  private static List<Entry> row(Row row, @Nullable SeriesFigures cpython, double bytesPerNode) {
    List<Entry> entries = new ArrayList<>();
    boolean phase = row.subject().role() == Subject.Role.VARIANT;
    entries.add(Entry.of(phase ? row.subject().key() : ""));
    entries.add(Entry.of(row.subject().title()));
    Estimate ns = row.ns();
    if (row.absence() != null || ns == null || row.figures() == null) {
      entries.add(new Entry(String.valueOf(row.absence()), Tone.BAD));
      return entries;
    }
    Estimate speed = ns.inverse().times(1e3);
    entries.add(new Entry(Numbers.figure(speed.value()), Tone.STRONG));
    entries.add(new Entry(Numbers.spread(speed), Tone.FAINT));
    entries.add(Entry.of(Numbers.figure(ns.value() * bytesPerNode)));
    entries.add(Entry.of(Numbers.figure(row.bytes())));
    boolean itself = row.subject().key().equals(Subject.CPYTHON_PARSE);
    entries.add(
        Entry.of(
            itself
                ? "1"
                : cpython == null
                    ? ""
                    : cpython
                        .over(row.figures())
                        .map(Comparison::ratio)
                        .map(Ratios::factor)
                        .orElse("")));
    return entries;
  }

  /** Bytes of source for each distinct node; NaN where the run does not tell. */
  private static double bytesPerNode(Ladder ladder) {
    TreeInfo about = ladder.about();
    Optional<Double> bytes =
        ladder.run().run().observations().stream()
            .filter(seen -> seen.name().equals(Observation.SOURCE_BYTES))
            .filter(seen -> seen.cell().series().tree().equals(ladder.tree()))
            .filter(seen -> seen.value().matches("\\d{1,15}"))
            .map(seen -> Double.parseDouble(seen.value()))
            .findFirst();
    return about == null
        ? Double.NaN
        : bytes.map(b -> b / about.distinctNodes()).orElse(Double.NaN);
  }

  private static List<String> notes(Ladder ladder) {
    List<String> notes = new ArrayList<>();
    List<FrontEndPart> parts = FrontEndPart.split(ladder.run(), ladder.tree());
    if (!parts.isEmpty()) {
      notes.add(
          parts.stream()
              .map(
                  part ->
                      "%s %s [%s–%s], %s"
                          .formatted(
                              part.part(),
                              Numbers.figure(part.ns()),
                              Numbers.figure(part.low()),
                              Numbers.figure(part.high()),
                              Numbers.percent(100 * part.share())))
              .collect(
                  Collectors.joining(
                      "; ", "By parts, ns per byte [lowest and highest round], share: ", ".")));
      notes.add(
          "Parts are differences within rounds; literals without the text of f-strings, which nodes"
              + " hold.");
    }
    notes.add(
        "MB: a million bytes of source; ns/node: per distinct node of the finished tree, whatever"
            + " the phase; B/byte: allocated per byte of source; ×CPython: how many times as fast"
            + " as its ast.parse, within rounds: [95%], (range) below six.");
    notes.add(
        "Of "
            + Numbers.rounds(ladder.rows().stream().flatMap(row -> Stream.ofNullable(row.ns())))
            + ".");
    ladder.rows().stream()
        .map(row -> row.subject().version())
        .filter(version -> version != null)
        .distinct()
        .forEach(version -> notes.add("Measured beside " + version + "."));
    return notes;
  }
}
