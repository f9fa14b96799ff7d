package astsprint.results.report;

import astsprint.results.figures.LintPeers;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Linters side by side: seconds for all files, and how many times as long as ours. */
final class LintPeersSection {
  private LintPeersSection() {}

  static Section of(LintPeers peers) {
    List<String> columns =
        List.of(
            "<rules", "<linter", "<process", "jobs", "s", "less start", "ns", "<as lint", "found");
    List<List<Entry>> rows = peers.rows().stream().map(row -> row(peers, row)).toList();
    return new Section(
        "Linters on " + TreeNames.told(peers.tree()), new ReportTable(columns, rows), notes(peers));
  }

  private static List<Entry> row(LintPeers peers, LintPeers.Row row) {
    List<Entry> entries = new ArrayList<>();
    boolean ours = row.subject().key().equals(LintPeers.OURS);
    entries.add(Entry.of(row.rules()));
    entries.add(new Entry(row.subject().title(), ours ? Tone.STRONG : Tone.PLAIN));
    entries.add(Entry.of(row.process()));
    entries.add(Entry.of(Integer.toString(row.jobs())));
    if (row.absence() != null) {
      entries.add(new Entry(row.absence(), Tone.BAD));
      return entries;
    }
    entries.add(new Entry(Numbers.figure(peers.seconds(row)), Tone.STRONG));
    entries.add(Entry.of(Numbers.figure(peers.secondsAtWork(row))));
    entries.add(Entry.of(Numbers.figure(Objects.requireNonNull(row.ns()).value())));
    entries.add(Entry.of(row.isYardstick() ? "1" : row.overOurs().map(Ratios::factor).orElse("")));
    entries.add(Entry.of(row.findings().orElse("–")));
    return entries;
  }

  private static List<String> notes(LintPeers peers) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "Seconds for all files, of "
            + Numbers.rounds(peers.rows().stream().map(LintPeers.Row::ns).filter(Objects::nonNull))
            + ". Fresh: a process from its start to its end; less start: without what it takes for"
            + " an empty file. Warm: a process that has linted before; it reads the files anew."
            + " jobs: files at once. ns: per visit of one walk. As lint: its time beside"
            + " ast-sprint lint, warm, one file at a time, same rules, within rounds.");
    notes.add(
        "names: F401, F811, F821, F841; pyflakes has more rules, and no way to leave them out."
            + " nodes: E711, E712, E722, F541, F631, F632, F634, F901. ast-sprint lint reads"
            + " comments that silence it, as flake8 and ruff do; pyflakes does not.");
    peers.versions().ifPresent(versions -> notes.add("Versions: " + versions + "."));
    return notes;
  }
}
