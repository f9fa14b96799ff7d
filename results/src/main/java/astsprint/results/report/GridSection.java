package astsprint.results.report;

import astsprint.results.figures.Grid;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import astsprint.results.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One thing varied, as a table of nanoseconds per visit: a row per subject, a column per value. */
final class GridSection {
  private GridSection() {}

  static Section of(Grid grid, String title, String unit) {
    return of(grid, title, unit, figures -> true);
  }

  /** The same with dashes for figures that may not be quoted. */
  static Section of(Grid grid, String title, String unit, Predicate<SeriesFigures> quoted) {
    List<String> columns = new ArrayList<>(List.of("<", "<"));
    grid.columns().stream().map(GridSection::heading).forEach(columns::add);
    List<List<Entry>> rows = new ArrayList<>();
    for (Grid.Row row : grid.rows()) {
      List<Entry> entries = new ArrayList<>();
      entries.add(Entry.of(row.subject().key()));
      String name = row.subject().title();
      entries.add(
          Entry.of(((name.equals(row.subject().key()) ? "" : name + " ") + row.rest()).strip()));
      grid.columns().forEach(column -> entries.add(entry(row.cell(column).filter(quoted))));
      rows.add(entries);
    }
    return new Section(title, new ReportTable(columns, rows), notes(grid, unit, quoted));
  }

  private static Entry entry(Optional<SeriesFigures> cell) {
    if (cell.isEmpty()) {
      return new Entry("–", Tone.FAINT);
    }
    Estimate ns = cell.get().ns();
    if (ns == null) {
      boolean failed = !cell.get().failures().isEmpty();
      if (!failed && cell.get().uncounted().isPresent()) {
        return new Entry(
            "(" + Numbers.figure(cell.get().uncounted().getAsDouble()) + ")", Tone.FAINT);
      }
      return new Entry(
          failed ? cell.get().failures().getLast().kind().label() : "incomplete", Tone.BAD);
    }
    return Entry.of(Numbers.figure(ns.value()));
  }

  private static List<String> notes(Grid grid, String unit, Predicate<SeriesFigures> quoted) {
    List<String> notes = new ArrayList<>();
    List<Estimate> all =
        grid.rows().stream()
            .flatMap(row -> row.cells().values().stream())
            .filter(quoted)
            .flatMap(figures -> Stream.ofNullable(figures.ns()))
            .toList();
    List<String> spreads = new ArrayList<>();
    widest(all, true).ifPresent(text -> spreads.add("the widest 95% interval reaches " + text));
    widest(all, false).ifPresent(text -> spreads.add("the widest range reaches " + text));
    boolean uncounted =
        grid.rows().stream()
            .flatMap(row -> row.cells().values().stream())
            .filter(quoted)
            .anyMatch(cell -> cell.ns() == null && cell.uncounted().isPresent());
    String basis =
        !all.isEmpty()
            ? ", of "
                + Numbers.rounds(all.stream())
                + (spreads.isEmpty() ? "" : "; " + String.join(", ", spreads))
                + "."
            : uncounted
                ? "."
                : ". No series of it may be quoted: six undisturbed steady forks are needed.";
    notes.add(unit + basis);
    if (uncounted) {
      notes.add("In parentheses: from forks that do not count, disturbed or compiled meanwhile.");
    }
    grid.rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .flatMap(figures -> figures.failures().stream())
        .map(f -> f.cell().series() + ": " + f.kind().label() + ": " + f.cause())
        .distinct()
        .forEach(notes::add);
    return notes;
  }

  /** How far an interval, or a range, lies from its figure at most; empty if there is none. */
  private static Optional<String> widest(List<Estimate> all, boolean interval) {
    OptionalDouble widest =
        all.stream()
            .filter(ns -> ns.interval() == interval && ns.rounds() > 1)
            .mapToDouble(Estimate::reach)
            .max();
    return widest.isEmpty()
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%.0f%%", 100 * (widest.getAsDouble() - 1)));
  }

  /** {@code 10000000} is {@code 10M} here. */
  private static String heading(String column) {
    if (!column.matches("\\d{4,18}")) {
      return column;
    }
    long value = Long.parseLong(column);
    return value % 1_000_000 == 0
        ? value / 1_000_000 + "M"
        : value % 1000 == 0 ? value / 1000 + "k" : Numbers.count(value);
  }
}
