package astsprint.results.report;

import static java.util.stream.Collectors.joining;

import astsprint.results.JmhResult;
import astsprint.results.JmhResult.Metric;
import astsprint.results.JmhResult.Setup;
import astsprint.results.Run;
import astsprint.results.figures.JmhLabels;
import astsprint.results.figures.JmhUnit;
import astsprint.results.figures.JmhUnit.Scale;
import astsprint.results.report.ReportTable.Entry;
import astsprint.results.report.ReportTable.Tone;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A JMH file from elsewhere: its own figures in units of readable size, nothing added. */
final class JmhSections {
  /** Above this a list of names goes no further. */
  private static final int MOST_NAMES = 20;

  private final List<JmhResult> results;
  private final JmhLabels labels;
  private final boolean params;
  private final boolean threads;
  private final boolean setups;

  private JmhSections(List<JmhResult> results) {
    this.results = results;
    this.labels = JmhLabels.of(results);
    this.params = results.stream().anyMatch(result -> !result.params().isEmpty());
    this.threads = results.stream().mapToInt(JmhResult::threads).distinct().count() > 1;
    this.setups = labels.setups().size() > 1;
  }

  /** Only where there are no samples of ours, which say the same and more. */
  static List<Section> of(Run run) {
    if (!run.isForeign()) {
      return List.of();
    }
    JmhSections sections = new JmhSections(run.jmh());
    return Stream.of(sections.figures(), sections.percentiles(), sections.secondary())
        .filter(section -> section.table() != null && !section.table().rows().isEmpty())
        .toList();
  }

  private Section figures() {
    List<String> columns = names();
    columns.addAll(List.of("score", "<unit", "JMH's 99.9%", "forks"));
    List<List<Entry>> rows = new ArrayList<>();
    for (JmhResult result : results) {
      List<Entry> row = name(result);
      row.addAll(score(result.primary()));
      row.add(Entry.of(iterations(result)));
      rows.add(row);
    }
    return new Section("JMH's figures", new ReportTable(columns, rows), notes());
  }

  private List<String> names() {
    List<String> columns = new ArrayList<>(List.of("<benchmark"));
    if (params) {
      columns.add("<parameters");
    }
    columns.add("<mode");
    if (threads) {
      columns.add("threads");
    }
    if (setups) {
      columns.add("<run");
    }
    return columns;
  }

  private List<Entry> name(JmhResult result) {
    List<Entry> row = new ArrayList<>(List.of(Entry.of(labels.name(result))));
    if (params) {
      row.add(Entry.of(labels.params(result)));
    }
    row.add(Entry.of(result.mode()));
    if (threads) {
      row.add(Entry.of(result.threads() == 0 ? "–" : Integer.toString(result.threads())));
    }
    if (setups) {
      row.add(Entry.of(labels.setups().getOrDefault(result.setup(), "–")));
    }
    return row;
  }

  /** Score, unit and interval. */
  private static List<Entry> score(Metric metric) {
    Scale scale = JmhUnit.of(metric.unit()).readable(metric.score());
    return List.of(
        new Entry(scaled(metric.score(), scale), Tone.STRONG),
        Entry.of(scale.unit()),
        new Entry(interval(metric, scale), Tone.FAINT));
  }

  private static String scaled(double figure, Scale scale) {
    return Numbers.significant(figure * scale.factor());
  }

  private static String interval(Metric metric, Scale scale) {
    if (Double.isNaN(metric.low()) || Double.isNaN(metric.high())) {
      return "–";
    }
    String between = metric.low() < 0 ? " to " : "–";
    return scaled(metric.low(), scale) + between + scaled(metric.high(), scale);
  }

  /** Forks and the iterations of each, {@code 5×10}, {@code 2 of 5×10}. */
  private static String iterations(JmhResult result) {
    List<double[]> forks = result.primary().forks();
    if (result.primary().raw().isEmpty()) {
      return result.forks() == 0 ? "–" : Integer.toString(result.forks());
    }
    IntSummaryStatistics lengths = forks.stream().mapToInt(fork -> fork.length).summaryStatistics();
    String each =
        forks.isEmpty()
            ? ""
            : "×"
                + (lengths.getMin() == lengths.getMax() ? "" : lengths.getMin() + "–")
                + lengths.getMax();
    String of = forks.size() < result.forks() ? " of " + result.forks() : "";
    return forks.size() + of + each;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "JMH's interval takes the iterations of one JVM for independent; it is too narrow. forks:"
            + " JVMs that left data, and the iterations of each.");
    if (!threads && results.getFirst().threads() > 1) {
      notes.add("All with " + results.getFirst().threads() + " threads.");
    }
    notes.addAll(setups());
    named(
        "Forks without data, of which JMH's score knows nothing",
        result ->
            !result.primary().raw().isEmpty() && result.primary().forks().size() < result.forks(),
        notes);
    named(
        "Iterations fewer than were to be measured",
        result ->
            result.primary().forks().stream().anyMatch(f -> f.length < result.setup().iterations()),
        notes);
    named(
        "Measured in JMH's own JVM (no fork), with all that it did before",
        result -> result.forks() == 0 && !result.primary().raw().isEmpty(),
        notes);
    named(
        "No single iterations in the file, so that forks cannot be told apart",
        result -> result.primary().raw().isEmpty() && !Double.isNaN(result.primary().score()),
        notes);
    named("No score in the file", result -> Double.isNaN(result.primary().score()), notes);
    if (labels.cut()) {
      notes.add("Long values of parameters are shown by their ends; --csv and --json have all.");
    }
    if (results.stream().anyMatch(result -> !result.primary().raw().isEmpty())) {
      notes.add("Single iterations and their percentiles: --json.");
    }
    return notes;
  }

  private List<String> setups() {
    List<String> lines = new ArrayList<>();
    labels
        .setups()
        .forEach(
            (setup, letter) -> {
              String how = setup(setup);
              if (!how.isEmpty()) {
                lines.add(setups ? "run " + letter + ": " + how : how);
              }
            });
    return lines.size() <= MOST_NAMES
        ? lines
        : Stream.concat(
                lines.stream().limit(MOST_NAMES),
                Stream.of((lines.size() - MOST_NAMES) + " more ways to run: --csv or --json."))
            .toList();
  }

  private void named(String what, Predicate<JmhResult> which, List<String> notes) {
    List<String> names = results.stream().filter(which).map(labels::line).toList();
    if (!names.isEmpty()) {
      notes.add(what + ": " + listed(names) + ".");
    }
  }

  /** All, or so many that the rest is only counted. */
  static String listed(List<String> names) {
    return names.size() <= MOST_NAMES
        ? String.join("; ", names)
        : String.join("; ", names.subList(0, MOST_NAMES))
            + "; and "
            + (names.size() - MOST_NAMES)
            + " more";
  }

  /** {@code JMH 1.37, OpenJDK 25, -Xmx1g; warm-up 5 × 1 s, measured 5 × 1 s}. */
  private static String setup(Setup setup) {
    String program =
        Stream.of(
                setup.jmhVersion().isEmpty() ? "" : "JMH " + setup.jmhVersion(),
                setup.jvm(),
                setup.jvmArgs().stream().map(JmhLabels::visible).collect(joining(" ")))
            .filter(part -> !part.isEmpty())
            .collect(joining(", "));
    return Stream.of(program, schedule(setup))
        .filter(part -> !part.isEmpty())
        .collect(joining("; "));
  }

  /** {@code warm-up 5 × 1 s, measured 5 × 1 s}; "" where not recorded. */
  static String schedule(Setup setup) {
    return Stream.of(
            times("warm-up", setup.warmupIterations(), setup.warmupTime(), setup.warmupBatch()),
            times("measured", setup.iterations(), setup.time(), setup.batch()))
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  private static String times(String what, int iterations, String time, int batch) {
    return iterations == 0 && time.isEmpty()
        ? ""
        : what
            + " "
            + iterations
            + (time.isEmpty() ? iterations == 1 ? " iteration" : " iterations" : " × " + time)
            + (batch > 1 ? " in batches of " + batch : "");
  }

  /** Of single operations, which only this mode has. */
  private Section percentiles() {
    List<JmhResult> sampled =
        results.stream()
            .filter(result -> result.mode().equals("sample"))
            .filter(result -> !result.primary().percentiles().isEmpty())
            .toList();
    List<Double> ranks =
        sampled.stream()
            .flatMap(result -> result.primary().percentiles().keySet().stream())
            .distinct()
            .sorted()
            .toList();
    List<String> columns = names();
    columns.remove("<mode");
    columns.add("<unit");
    ranks.forEach(rank -> columns.add(rank(rank)));
    List<List<Entry>> rows = new ArrayList<>();
    for (JmhResult result : sampled) {
      Map<Double, Double> of = result.primary().percentiles();
      Scale scale =
          JmhUnit.of(result.primary().unit())
              .readable(of.getOrDefault(50.0, result.primary().score()));
      List<Entry> row = name(result);
      row.remove(params ? 2 : 1);
      row.add(Entry.of(scale.unit()));
      ranks.forEach(rank -> row.add(Entry.of(scaled(of.getOrDefault(rank, Double.NaN), scale))));
      rows.add(row);
    }
    return new Section(
        "Percentiles of single operations", new ReportTable(columns, rows), List.of());
  }

  private static String rank(double rank) {
    return rank == 0
        ? "least"
        : rank == 100
            ? "most"
            : String.format(Locale.ROOT, "%s%%", rank).replaceFirst("\\.0%", "%");
  }

  /** What profilers, counters and members of a group added. */
  private Section secondary() {
    List<String> columns = names();
    columns.add(1, "<figure");
    columns.addAll(List.of("score", "<unit", "JMH's 99.9%"));
    List<List<Entry>> rows = new ArrayList<>();
    for (JmhResult result : results) {
      result
          .secondary()
          .forEach(
              (name, metric) -> {
                List<Entry> row = name(result);
                row.add(1, Entry.of(JmhLabels.visible(name)));
                row.addAll(score(metric));
                rows.add(row);
              });
    }
    return new Section(
        "Secondary figures",
        new ReportTable(columns, rows),
        List.of("Of profilers and counters; a method's name: that member of the group alone."));
  }
}
