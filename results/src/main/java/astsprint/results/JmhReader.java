package astsprint.results;

import astsprint.results.JmhResult.Metric;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;

/**
 * Reads JMH's JSON ({@code -rf json}), whoever wrote it: arrays of results, of which only the
 * benchmark's name must be there. One result at a time is bound, so that a file need not fit into
 * memory twice; one of another form costs itself only.
 */
final class JmhReader {
  private static final int MOST_RESULTS = 100_000;
  private static final int MOST_PROBLEMS = 10;

  /** What older versions put before the names of profilers, also where it was decoded wrongly. */
  private static final Pattern DOT = Pattern.compile("^(\u00C2?\u00B7|\uFFFD+)");

  private final Path file;
  private final List<Problem> problems;
  private final List<JmhResult> results = new ArrayList<>();
  private int leftOut;

  private JmhReader(Path file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What could be read; every trouble is added to {@code problems}. */
  static List<JmhResult> read(Path file, List<Problem> problems) {
    JmhReader reader = new JmhReader(file, problems);
    try {
      if (Files.size(file) == 0) {
        problems.add(new Problem(file, 0, "empty, as JMH leaves it when a run fails"));
        return List.of();
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
          JsonParser parser = Json.foreign(in)) {
        reader.arrays(parser);
      }
    } catch (JacksonException e) {
      String message = Json.firstLine(e);
      boolean cut = message.startsWith("Unexpected end-of-input");
      problems.add(
          new Problem(
              file, Json.lineOf(e), reader.kept(cut ? "ends in the middle of a result" : message)));
    } catch (ForeignException e) {
      problems.add(new Problem(file, e.line, reader.kept(String.valueOf(e.getMessage()))));
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "cannot be read: " + e));
    }
    if (reader.leftOut > MOST_PROBLEMS) {
      int more = reader.leftOut - MOST_PROBLEMS;
      problems.add(new Problem(file, 0, more + " more results left out"));
    }
    return reader.results;
  }

  private String kept(String message) {
    return results.isEmpty()
        ? message
        : message
            + (results.size() == 1
                ? " (the result before it kept)"
                : " (" + results.size() + " results before it kept)");
  }

  /** JMH writes one array; where somebody joined two files, both are read, and it is said. */
  private void arrays(JsonParser p) {
    JsonToken token = p.nextToken();
    for (int array = 1; token != null; array++) {
      if (token != JsonToken.START_ARRAY) {
        throw new ForeignException(p, array == 1 ? "not JMH's JSON: no array" : "text behind it");
      }
      if (array == 2) {
        problem(p, "more than one array: all are read");
      }
      array(p);
      token = behind(p);
    }
    if (results.isEmpty() && leftOut == 0) {
      problems.add(new Problem(file, 0, "no result: JMH writes that when all forks failed"));
    }
  }

  private static @Nullable JsonToken behind(JsonParser p) {
    try {
      return p.nextToken();
    } catch (JacksonException e) {
      throw new ForeignException(p, "text behind it");
    }
  }

  private void array(JsonParser p) {
    int depth = p.streamReadContext().getNestingDepth();
    while (p.nextToken() != JsonToken.END_ARRAY) {
      if (p.currentToken() != JsonToken.START_OBJECT) {
        p.skipChildren();
        leaveOut(p, "a result that is no object");
        continue;
      }
      if (results.size() == MOST_RESULTS) {
        throw new ForeignException(p, "more than " + MOST_RESULTS + " results");
      }
      try {
        Result result = Json.bind(p, Result.class);
        if (result.benchmark == null || result.benchmark.isEmpty()) {
          leaveOut(p, "a result without \"benchmark\"");
        } else {
          results.add(result.whole());
        }
      } catch (DatabindException e) {
        leaveOut(p, "of another form at " + Json.placeOf(e));
        while (p.streamReadContext().getNestingDepth() > depth) {
          if (p.nextToken() == null) {
            throw new ForeignException(p, "ends in the middle of a result");
          }
        }
      }
    }
  }

  private void leaveOut(JsonParser p, String why) {
    if (++leftOut <= MOST_PROBLEMS) {
      problem(p, "not JMH's JSON: " + why + (results.isEmpty() ? "" : "; left out"));
    }
  }

  private void problem(JsonParser p, String message) {
    problems.add(new Problem(file, Math.max(0, p.currentLocation().getLineNr()), message));
  }

  /** The fields that are read, as JMH names them; all may be absent. */
  @SuppressWarnings("UnusedVariable") // Jackson sets them.
  private record Result(
      @Nullable String jmhVersion,
      @Nullable String benchmark,
      @Nullable String mode,
      @Nullable Integer threads,
      @Nullable Integer forks,
      @Nullable List<@Nullable String> jvmArgs,
      @Nullable String vmName,
      @Nullable String vmVersion,
      @Nullable Integer warmupIterations,
      @Nullable String warmupTime,
      @Nullable Integer warmupBatchSize,
      @Nullable Integer measurementIterations,
      @Nullable String measurementTime,
      @Nullable Integer measurementBatchSize,
      @Nullable Map<String, @Nullable String> params,
      @Nullable Score primaryMetric,
      @Nullable Map<String, @Nullable Score> secondaryMetrics) {
    JmhResult whole() {
      SortedMap<String, String> texts = new TreeMap<>();
      orEmpty(params).forEach((name, value) -> texts.put(name, String.valueOf(value)));
      SortedMap<String, Metric> metrics = new TreeMap<>();
      orEmpty(secondaryMetrics)
          .forEach(
              (name, score) -> {
                String plain = DOT.matcher(name).replaceFirst("");
                metrics.put(metrics.containsKey(plain) ? name : plain, metric(score));
              });
      return new JmhResult(
          orEmpty(benchmark),
          orEmpty(mode),
          orZero(threads),
          forks == null ? metric(primaryMetric).raw().size() : forks,
          texts,
          setup(),
          metric(primaryMetric),
          metrics);
    }

    private JmhResult.Setup setup() {
      return new JmhResult.Setup(
          orEmpty(jmhVersion),
          (orEmpty(vmName) + " " + orEmpty(vmVersion)).strip(),
          orEmpty(jvmArgs).stream().filter(Objects::nonNull).toList(),
          orZero(warmupIterations),
          orEmpty(warmupTime),
          orZero(warmupBatchSize),
          orZero(measurementIterations),
          orEmpty(measurementTime),
          orZero(measurementBatchSize));
    }

    private static Metric metric(@Nullable Score score) {
      return score == null ? Metric.ABSENT : score.metric();
    }
  }

  private record Score(
      @Nullable Double score,
      @Nullable Double scoreError,
      @Nullable List<@Nullable Double> scoreConfidence,
      @Nullable String scoreUnit,
      @JsonProperty("rawData") @Nullable List<@Nullable List<@Nullable Double>> raw,
      @JsonProperty("rawDataHistogram") @Nullable List<@Nullable List<double[][]>> histogram,
      @Nullable Map<Double, @Nullable Double> scorePercentiles) {
    Metric metric() {
      SortedMap<Double, Double> percentiles = new TreeMap<>();
      orEmpty(scorePercentiles).forEach((rank, value) -> percentiles.put(rank, orNaN(value)));
      List<@Nullable Double> ends = scoreConfidence == null ? List.of() : scoreConfidence;
      boolean both = ends.size() == 2;
      // Versions without the interval have half its width.
      double error = orNaN(scoreError);
      return new Metric(
          orNaN(score),
          both ? orNaN(ends.getFirst()) : orNaN(score) - error,
          both ? orNaN(ends.getLast()) : orNaN(score) + error,
          orEmpty(scoreUnit),
          iterations(),
          percentiles);
    }

    private List<double[]> iterations() {
      if (raw == null) {
        return orEmpty(histogram).stream()
            .map(fork -> orEmpty(fork).stream().mapToDouble(Score::mean).toArray())
            .toList();
      }
      return raw.stream()
          .map(fork -> orEmpty(fork).stream().mapToDouble(JmhReader::orNaN).toArray())
          .toList();
    }

    /** Of an iteration's operations, each a value and how often it was seen. */
    private static double mean(double[][] iteration) {
      double sum = 0;
      double count = 0;
      for (double[] seen : iteration) {
        double times = seen.length < 2 ? 1 : seen[1];
        sum += seen.length == 0 ? 0 : seen[0] * times;
        count += seen.length == 0 ? 0 : times;
      }
      return sum / count;
    }
  }

  private static int orZero(@Nullable Integer number) {
    return number == null ? 0 : number;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static <T extends @Nullable Object> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <K, V extends @Nullable Object> Map<K, V> orEmpty(@Nullable Map<K, V> map) {
    return map == null ? new LinkedHashMap<>() : map;
  }

  private static double orNaN(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }

  /** JSON, but not of JMH's form. */
  private static final class ForeignException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final int line;

    ForeignException(JsonParser at, String message) {
      super(message);
      this.line = Math.max(0, at.currentLocation().getLineNr());
    }
  }
}
