package astsprint.results.report;

import astsprint.results.SeededMistakes;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rounds of mending, one error at a time or all at once, of programs with seeded mistakes. */
final class SeededSection {
  private SeededSection() {}

  static Section of(SeededMistakes seeded) {
    List<List<Entry>> rows = new ArrayList<>();
    for (SeededMistakes.Count count : seeded.rounds()) {
      rows.add(
          row(
              Integer.toString(count.errors()),
              count.programs(),
              count.oneByOne(),
              count.atOnce(),
              Tone.PLAIN));
    }
    rows.add(row("all", seeded.programs(), seeded.oneByOne(), seeded.atOnce(), Tone.STRONG));
    return new Section(
        "Rounds of mending, %s programs with seeded mistakes"
            .formatted(Numbers.count(seeded.programs())),
        new ReportTable(List.of("errors", "programs", "one by one", "at once", "saved"), rows),
        notes(seeded));
  }

  private static List<Entry> row(
      String errors, int programs, long oneByOne, long atOnce, Tone tone) {
    return List.of(
        new Entry(errors, tone),
        Entry.of(Numbers.count(programs)),
        Entry.of(Numbers.count(oneByOne)),
        Entry.of(Numbers.count(atOnce)),
        new Entry(Numbers.count(oneByOne - atOnce), tone));
  }

  private static List<String> notes(SeededMistakes seeded) {
    List<String> notes = new ArrayList<>();
    notes.add(
        "A round: run a program, read an error, mend it. CPython names one error at a time, the"
            + " single pass all at once. %s of %s programs do not compile: %.1f rounds each with"
                .formatted(
                    Numbers.count(seeded.refused()),
                    Numbers.count(seeded.programs()),
                    (double) seeded.oneByOne() / Math.max(1, seeded.refused()))
            + " CPython, one with the single pass. Seed "
            + seeded.seed()
            + ".");
    notes.add(
        String.format(
            Locale.ROOT,
            "Mistakes of all kinds: %s of %s found (%s), %s invented. %s stand where CPython names"
                + " them, not where they are.",
            Numbers.count(seeded.found()),
            Numbers.count(seeded.seeded()),
            seeded.kinds().stream()
                .map(kind -> kind.kind() + " " + Numbers.count(kind.found()))
                .collect(Collectors.joining(", ")),
            Numbers.count(seeded.invented()),
            Numbers.count(seeded.elsewhere())));
    return notes;
  }
}
