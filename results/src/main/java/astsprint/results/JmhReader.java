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
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;

/**
 * Reads JMH's JSON ({@code -rf json}), whoever wrote it: an array of results, of which only the
 * benchmark's name must be there. One result at a time is bound, so that a file need not fit into
 * memory twice.
 */
final class JmhReader {
  private static final int MOST_RESULTS = 100_000;

  private final Path file;
  private final List<Problem> problems;
  private final List<JmhResult> results = new ArrayList<>();

  private JmhReader(Path file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** What could be read, up to the first trouble; that one is added to {@code problems}. */
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
    } catch (DatabindException e) {
      String message = "not JMH's JSON: of another form at " + Json.placeOf(e);
      problems.add(new Problem(file, Json.lineOf(e), reader.kept(message)));
    } catch (JacksonException e) {
      problems.add(new Problem(file, Json.lineOf(e), reader.kept(Json.firstLine(e))));
    } catch (ForeignException e) {
      problems.add(new Problem(file, e.line, reader.kept(String.valueOf(e.getMessage()))));
    } catch (IOException e) {
      problems.add(new Problem(file, 0, "cannot be read: " + e));
    }
    return reader.results;
  }

  private String kept(String message) {
    return results.isEmpty()
        ? message
        : message + " (" + results.size() + " results before it kept)";
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
      token = p.nextToken();
    }
    if (results.isEmpty()) {
      problems.add(new Problem(file, 0, "no result: JMH writes that when all forks failed"));
    }
  }

  private void array(JsonParser p) {
    while (p.nextToken() != JsonToken.END_ARRAY) {
      if (p.currentToken() != JsonToken.START_OBJECT) {
        throw new ForeignException(p, "not JMH's JSON: a result that is no object");
      }
      if (results.size() == MOST_RESULTS) {
        throw new ForeignException(p, "more than " + MOST_RESULTS + " results");
      }
      Result result = Json.bind(p, Result.class);
      if (result.benchmark == null || result.benchmark.isEmpty()) {
        throw new ForeignException(p, "not JMH's JSON: a result without \"benchmark\"");
      }
      results.add(result.whole());
    }
  }

  private void problem(JsonParser p, String message) {
    problems.add(new Problem(file, Math.max(0, p.currentLocation().getLineNr()), message));
  }

  /** The fields that are read, as JMH names them; all may be absent. */
  @SuppressWarnings("UnusedVariable") // Jackson sets them.
  private record Result(
      @Nullable String benchmark,
      @Nullable String mode,
      @Nullable Integer threads,
      @Nullable Integer forks,
      @Nullable String vmName,
      @Nullable String vmVersion,
      @Nullable Map<String, @Nullable String> params,
      @Nullable Score primaryMetric,
      @Nullable Map<String, @Nullable Score> secondaryMetrics) {
    JmhResult whole() {
      SortedMap<String, String> texts = new TreeMap<>();
      orEmpty(params).forEach((name, value) -> texts.put(name, String.valueOf(value)));
      SortedMap<String, Metric> metrics = new TreeMap<>();
      orEmpty(secondaryMetrics).forEach((name, score) -> metrics.put(name, metric(score)));
      return new JmhResult(
          orEmpty(benchmark),
          orEmpty(mode),
          threads == null ? 0 : threads,
          forks == null ? 0 : forks,
          texts,
          (orEmpty(vmName) + " " + orEmpty(vmVersion)).strip(),
          metric(primaryMetric),
          metrics);
    }

    private static Metric metric(@Nullable Score score) {
      return score == null ? Metric.ABSENT : score.metric();
    }
  }

  private record Score(
      @Nullable Double score,
      @Nullable List<@Nullable Double> scoreConfidence,
      @Nullable String scoreUnit,
      @JsonProperty("rawData") @Nullable List<double[]> raw,
      @Nullable Map<Double, @Nullable Double> scorePercentiles) {
    Metric metric() {
      List<@Nullable Double> ends = scoreConfidence == null ? List.of() : scoreConfidence;
      boolean both = ends.size() == 2;
      SortedMap<Double, Double> percentiles = new TreeMap<>();
      orEmpty(scorePercentiles).forEach((rank, value) -> percentiles.put(rank, orNaN(value)));
      return new Metric(
          orNaN(score),
          both ? orNaN(ends.getFirst()) : Double.NaN,
          both ? orNaN(ends.getLast()) : Double.NaN,
          orEmpty(scoreUnit),
          raw == null ? List.of() : raw,
          percentiles);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
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
