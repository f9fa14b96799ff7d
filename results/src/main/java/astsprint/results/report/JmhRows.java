package astsprint.results.report;

import astsprint.results.JmhResult;
import astsprint.results.JmhResult.Metric;
import astsprint.results.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JMH file's figures for other programs: a row for each, in the file's own units at full
 * precision. What a field of CSV cannot hold are lists and maps of the row.
 */
final class JmhRows {
  /** The ranks of percentiles that JMH writes, in percent. */
  private static final double[] RANKS = {0, 50, 90, 95, 99, 99.9, 99.99, 99.999, 99.9999, 100};

  private JmhRows() {}

  static List<SequencedMap<String, @Nullable Object>> of(Run run) {
    List<SequencedMap<String, @Nullable Object>> rows = new ArrayList<>();
    for (JmhResult result : run.jmh()) {
      rows.add(row(run, result, "", result.primary()));
      result.secondary().forEach((name, metric) -> rows.add(row(run, result, name, metric)));
    }
    return rows;
  }

  private static SequencedMap<String, @Nullable Object> row(
      Run run, JmhResult result, String figure, Metric metric) {
    SequencedMap<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("file", run.name());
    row.put("benchmark", result.benchmark());
    row.put("figure", figure);
    row.put("mode", result.mode());
    row.put("threads", result.threads());
    row.put(
        "params",
        result.params().entrySet().stream()
            .map(Map.Entry::toString)
            .collect(Collectors.joining(";")));
    row.put("score", FlatFigures.finite(metric.score()));
    row.put("scoreLow", FlatFigures.finite(metric.low()));
    row.put("scoreHigh", FlatFigures.finite(metric.high()));
    row.put("unit", metric.unit());
    row.put("forks", result.forks());
    row.put("measuredForks", metric.forks().size());
    row.put("iterations", metric.forks().stream().mapToInt(fork -> fork.length).sum());
    for (double rank : RANKS) {
      row.put(
          "p" + rank(rank),
          FlatFigures.finite(metric.percentiles().getOrDefault(rank, Double.NaN)));
    }
    JmhResult.Setup setup = result.setup();
    row.put("jmhVersion", setup.jmhVersion());
    row.put("jvm", setup.jvm());
    row.put("jvmArgs", String.join(" ", setup.jvmArgs()));
    row.put("warmupIterations", setup.warmupIterations());
    row.put("warmupTime", setup.warmupTime());
    row.put("warmupBatch", setup.warmupBatch());
    row.put("measurementIterations", setup.iterations());
    row.put("measurementTime", setup.time());
    row.put("measurementBatch", setup.batch());
    row.put("parameters", result.params());
    row.put("percentiles", percentiles(metric));
    row.put(
        "raw",
        metric.raw().stream()
            .map(fork -> Arrays.stream(fork).mapToObj(FlatFigures::finite).toList())
            .toList());
    return row;
  }

  private static SequencedMap<String, @Nullable Double> percentiles(Metric metric) {
    SequencedMap<String, @Nullable Double> percentiles = new LinkedHashMap<>();
    metric
        .percentiles()
        .forEach((rank, value) -> percentiles.put(rank(rank), FlatFigures.finite(value)));
    return percentiles;
  }

  private static String rank(double rank) {
    return Double.toString(rank).replaceFirst("\\.0$", "");
  }
}
