package astsprint.results.report;

import astsprint.results.figures.BreakEven;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What preparing a snapshot costs, and after how many walks it has paid. */
final class PreparationSection {
  private PreparationSection() {}

  /** Empty of a run that prepared nothing. */
  static Optional<Section> of(RunFigures figures) {
    List<BreakEven> all = BreakEven.of(figures);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String against = all.getFirst().against();
    List<String> columns =
        List.of("<", "<tree", "prepare", "first " + against, "each walk", "pays after", "<");
    return Optional.of(
        new Section(
            "Preparing a snapshot",
            new ReportTable(columns, all.stream().map(PreparationSection::row).toList()),
            notes(all, against)));
  }

  private static List<Entry> row(BreakEven even) {
    return List.of(
        Entry.of(even.key()),
        Entry.of(even.tree()),
        Entry.of(Numbers.both(even.prepare())),
        Entry.of(told(even.first())),
        Entry.of(told(even.each())),
        even.known()
            ? Entry.of(
                even.walks().map(walks -> walks == 1 ? "1 walk" : walks + " walks").orElse("never"))
            : new Entry("not known", Tone.FAINT),
        Entry.of(even.known() ? between(even) : ""));
  }

  private static String told(@Nullable Estimate ns) {
    return ns == null ? "–" : Numbers.both(ns);
  }

  private static String between(BreakEven even) {
    String soonest = even.soonest().map(Object::toString).orElse("never");
    String latest = even.latest().map(Object::toString).orElse("never");
    return soonest.equals(latest) ? "" : "(" + soonest + "–" + latest + ")";
  }

  private static List<String> notes(List<BreakEven> all, String against) {
    List<String> notes = new ArrayList<>();
    notes.add(
        ("ns per visit, of %s: preparing; the first walk of the objects, by warm code that has"
                + " walked other trees since; a walk of the snapshot, its first where that was"
                + " measured. In parentheses: if all three lie where it is soonest, and latest.")
            .formatted(Numbers.rounds(times(all))));
    List<String> unknown =
        all.stream().filter(even -> even.first() == null).map(BreakEven::tree).distinct().toList();
    if (!unknown.isEmpty()) {
      String keys = String.join(",", Stream.concat(Stream.of(against), keys(all)).toList());
      notes.add(
          ("%s's first walk of %s was not measured, and one that is learnt by heart is no measure."
                  + " It takes a minute: ast-sprint bench \"PrepareBenchmark|FirstBenchmark\" -p"
                  + " stage=%s -p tree=%s")
              .formatted(against, String.join(", ", unknown), keys, String.join(",", unknown)));
    }
    return notes;
  }

  private static Stream<String> keys(List<BreakEven> all) {
    return all.stream().map(BreakEven::key).distinct();
  }

  private static Stream<Estimate> times(List<BreakEven> all) {
    return all.stream()
        .flatMap(even -> Stream.of(even.prepare(), even.first(), even.each()))
        .filter(Objects::nonNull);
  }
}
