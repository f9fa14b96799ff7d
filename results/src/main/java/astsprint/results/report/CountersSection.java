package astsprint.results.report;

import astsprint.results.Fact;
import astsprint.results.Observation;
import astsprint.results.RunInfo;
import astsprint.results.Series;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.stats.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the processor counted per visit; or in one line why nothing. */
final class CountersSection {
  /** As {@code perf} spells them. */
  static final List<String> COUNTERS =
      List.of("instructions", "cycles", "cache-misses", "branch-misses");

  private CountersSection() {}

  static Optional<Section> of(RunFigures figures) {
    List<List<Entry>> rows = new ArrayList<>();
    for (String benchmark : figures.benchmarks()) {
      for (SeriesFigures series : figures.of(benchmark)) {
        List<@Nullable Double> counts =
            COUNTERS.stream()
                .<@Nullable Double>map(c -> count(figures, series.series(), c))
                .toList();
        if (counts.stream().anyMatch(count -> count != null)) {
          rows.add(row(series.series(), counts));
        }
      }
    }
    if (!rows.isEmpty()) {
      List<String> columns = new ArrayList<>(List.of("<", "<"));
      columns.addAll(COUNTERS);
      columns.add("per cycle");
      return Optional.of(
          new Section(
              "Hardware counters",
              new ReportTable(columns, rows),
              List.of("Per visit, in user mode; medians over forks. Per cycle: instructions.")));
    }
    RunInfo info = figures.run().info();
    return info == null
        ? Optional.empty()
        : Optional.of(
            new Section("Hardware counters", null, List.of(absence(info.machine().counters()))));
  }

  private static String absence(Fact counters) {
    return counters.readable()
        ? "None in this run, though this machine has " + counters.text() + "."
        : "Unavailable: " + counters.text() + ".";
  }

  private static List<Entry> row(Series series, List<@Nullable Double> counts) {
    List<Entry> entries = new ArrayList<>();
    entries.add(Entry.of(series.key()));
    List<String> varied = new ArrayList<>(List.of(series.benchmark(), series.tree()));
    series.params().forEach((name, value) -> varied.add(name + "=" + value));
    entries.add(Entry.of(String.join(" ", varied)));
    counts.forEach(count -> entries.add(Entry.of(Numbers.figure(count))));
    Double instructions = counts.get(0);
    Double cycles = counts.get(1);
    entries.add(
        Entry.of(
            Numbers.figure(instructions == null || cycles == null ? null : instructions / cycles)));
    return entries;
  }

  /** Per visit, median over forks; null where nobody counted it. */
  static @Nullable Double count(RunFigures figures, Series series, String counter) {
    double[] seen =
        figures.observed(series, Observation.COUNTER + counter).stream()
            .mapToDouble(CountersSection::number)
            .filter(Double::isFinite)
            .toArray();
    return seen.length == 0 ? null : Samples.median(seen);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notOurs) {
      return Double.NaN;
    }
  }
}
