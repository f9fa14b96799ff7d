package astsprint.results.report;

import astsprint.results.Benchmarks;
import astsprint.results.RunInfo;
import astsprint.results.Series;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Tolerance;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Every series with its figures, at full precision, for other programs. */
final class FlatFigures {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FlatFigures() {}

  static String csv(RunFigures run) {
    List<List<String>> records = new ArrayList<>();
    for (SequencedMap<String, @Nullable Object> row : rows(run)) {
      row.values().removeIf(value -> value instanceof List<?> || value instanceof Map<?, ?>);
      if (records.isEmpty()) {
        records.add(List.copyOf(row.keySet()));
      }
      records.add(row.values().stream().map(FlatFigures::field).toList());
    }
    return Csv.text(records, LineDelimiter.LF);
  }

  static String json(RunFigures run) {
    SequencedMap<String, @Nullable Object> whole = new LinkedHashMap<>();
    RunInfo info = run.run().info();
    whole.put("name", run.run().name());
    whole.put("run", info);
    List<Map<String, @Nullable Object>> tolerances = new ArrayList<>();
    for (String benchmark : run.benchmarks()) {
      for (String tree : run.trees(benchmark)) {
        Tolerance tolerance = run.ladder(benchmark, tree).tolerance();
        SequencedMap<String, @Nullable Object> of = new LinkedHashMap<>();
        of.put("benchmark", benchmark);
        of.put("tree", tree);
        of.put("percent", tolerance.percent());
        of.put("sameCode", tolerance.sameCode());
        tolerances.add(of);
      }
    }
    whole.put("noDifferenceBelow", tolerances);
    whole.put("figures", rows(run));
    whole.put("problems", run.run().problems().stream().map(Object::toString).toList());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(whole) + "\n";
  }

  private static List<SequencedMap<String, @Nullable Object>> rows(RunFigures run) {
    if (run.run().isForeign()) {
      return JmhRows.of(run.run());
    }
    List<SequencedMap<String, @Nullable Object>> rows = new ArrayList<>();
    for (String benchmark : run.benchmarks()) {
      for (String tree : run.trees(benchmark)) {
        Ladder ladder = run.ladder(benchmark, tree);
        ladder.rows().forEach(row -> rows.add(ladderRow(ladder, row)));
      }
      for (SeriesFigures figures : run.of(benchmark)) {
        if (!figures.series().params().isEmpty()) {
          rows.add(seriesRow(run, figures));
        }
      }
    }
    return rows;
  }

  private static SequencedMap<String, @Nullable Object> ladderRow(Ladder ladder, Ladder.Row row) {
    Series series = Series.of(ladder.benchmark(), row.subject().key(), ladder.tree());
    SequencedMap<String, @Nullable Object> out = start(series, row.subject().title());
    out.put("role", row.subject().role().name());
    measured(ladder.run(), out, row.absence() == null ? row.figures() : null);
    out.put("nsPerDistinctNode", row.nsPerDistinct());
    Ladder.Step step = row.step();
    out.put("predecessor", step == null ? null : step.from());
    ratio(out, "toPredecessor", step == null ? null : step.comparison().ratio());
    out.put("verdict", step == null ? null : step.verdict().toString());
    out.put("moreRounds", step == null ? null : step.comparison().moreRounds());
    out.put("acrossModes", step == null ? null : step.acrossModes());
    ratio(out, "toFirst", row.toFirst());
    out.put("savedPercent", row.savedPercent());
    ratio(out, "toCPython", row.toCPython());
    out.put("absence", row.absence());
    return out;
  }

  /** The same columns, those of the ladder empty: it has none along a varied parameter. */
  private static SequencedMap<String, @Nullable Object> seriesRow(
      RunFigures run, SeriesFigures figures) {
    Series series = figures.series();
    String title =
        run.subjects().stream()
            .filter(subject -> subject.key().equals(series.key()))
            .map(subject -> subject.title())
            .findFirst()
            .orElse("");
    SequencedMap<String, @Nullable Object> out = start(series, title);
    out.put("role", null);
    measured(run, out, figures);
    out.put("nsPerDistinctNode", null);
    out.put("predecessor", null);
    ratio(out, "toPredecessor", null);
    out.put("verdict", null);
    out.put("moreRounds", null);
    out.put("acrossModes", null);
    ratio(out, "toFirst", null);
    out.put("savedPercent", null);
    ratio(out, "toCPython", null);
    out.put("absence", figures.failures().isEmpty() ? null : figures.failures().getLast().cause());
    return out;
  }

  private static SequencedMap<String, @Nullable Object> start(Series series, String title) {
    SequencedMap<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("benchmark", series.benchmark());
    out.put("tree", series.tree());
    out.put("key", series.key());
    out.put("title", title);
    out.put(
        "params",
        series.params().entrySet().stream()
            .map(Map.Entry::toString)
            .collect(Collectors.joining(";")));
    return out;
  }

  private static void measured(
      RunFigures run, SequencedMap<String, @Nullable Object> out, @Nullable SeriesFigures figures) {
    Estimate ns = figures == null ? null : figures.ns();
    boolean parsing = figures != null && figures.series().benchmark().equals(Benchmarks.PARSE);
    out.put("per", parsing ? "byte of source" : "visit");
    out.put("rounds", ns == null ? 0 : ns.rounds());
    ratio(out, "ns", ns);
    out.put("basis", ns == null ? null : ns.basis());
    out.put("variation", figures == null ? null : finite(figures.variation()));
    out.put("bytes", figures == null ? null : figures.bytes());
    out.put("forks", figures == null ? 0 : figures.forks().size());
    out.put("unsoundForks", figures == null ? 0 : figures.unsound().size());
    out.put("unsteadyForks", figures == null ? 0 : figures.unsteady().size());
    out.put("modes", figures == null ? 0 : figures.modes().size());
    for (String counter : CountersSection.COUNTERS) {
      out.put(
          counter, figures == null ? null : CountersSection.count(run, figures.series(), counter));
    }
  }

  private static void ratio(
      SequencedMap<String, @Nullable Object> out, String name, @Nullable Estimate estimate) {
    out.put(name, estimate == null ? null : estimate.value());
    out.put(name + "Low", estimate == null ? null : estimate.low());
    out.put(name + "High", estimate == null ? null : estimate.high());
  }

  static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private static String field(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
