package astsprint.results.report;

import astsprint.results.figures.Ladder;
import astsprint.results.figures.Ladder.Row;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;

/** Subjects of a benchmark that varies nothing else: an ablation, detours, the front end. */
final class PlainSection {
  private PlainSection() {}

  static Section of(Ladder ladder, String title, String unit) {
    List<List<Entry>> rows = new ArrayList<>();
    List<Estimate> times = new ArrayList<>();
    Estimate first = null;
    for (Row row : ladder.rows()) {
      List<Entry> entries = new ArrayList<>();
      entries.add(Entry.of(row.subject().key()));
      String name = row.subject().title();
      entries.add(Entry.of(name.equals(row.subject().key()) ? "" : name));
      Estimate ns = row.ns();
      if (row.absence() != null || ns == null) {
        entries.add(new Entry(String.valueOf(row.absence()), Tone.BAD));
      } else {
        first = first == null ? ns : first;
        times.add(ns);
        entries.add(new Entry(Numbers.figure(ns.value()), Tone.STRONG));
        entries.add(new Entry(Numbers.spread(ns), Tone.FAINT));
        entries.add(Entry.of(LadderSection.bytes(row.bytes())));
        entries.add(Entry.of(Ratios.brief(first.value() / ns.value())));
      }
      rows.add(entries);
    }
    List<String> columns =
        List.of("<", "<", "ns", Numbers.spreads(times.stream()), "B", "<as the first");
    return new Section(
        title,
        new ReportTable(columns, rows),
        List.of(unit + ", of " + Numbers.rounds(times.stream()) + "."));
  }
}
