package astsprint.results;

import astsprint.results.JmhResult.Metric;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JMH's JSON ({@code -rf json}) as a stream, whoever wrote it: an array of results, of which
 * only the benchmark's name must be there.
 */
final class JmhReader {
  /** More than any honest file holds; at eight bytes each they fit a small heap. */
  private static final int MOST_VALUES = 20_000_000;

  private static final int MOST_RESULTS = 100_000;

  private final List<JmhResult> results = new ArrayList<>();
  private int values;

  private JmhReader() {}

  /** What could be read, up to the first trouble; that one is added to {@code problems}. */
  static List<JmhResult> read(Path file, List<Problem> problems) {
    JmhReader reader = new JmhReader();
    try {
      if (Files.size(file) == 0) {
        problems.add(new Problem(file, 0, "empty, as JMH leaves it when a run fails"));
        return List.of();
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
          JsonParser parser = Json.parser(in)) {
        reader.document(parser);
      }
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

  private void document(JsonParser p) {
    if (p.nextToken() != JsonToken.START_ARRAY) {
      throw new ForeignException(p, "not JMH's JSON: no array of results");
    }
    while (p.nextToken() != JsonToken.END_ARRAY) {
      if (p.currentToken() != JsonToken.START_OBJECT) {
        throw new ForeignException(p, "not JMH's JSON: a result that is no object");
      }
      if (results.size() == MOST_RESULTS) {
        throw new ForeignException(p, "more than " + MOST_RESULTS + " results");
      }
      results.add(result(p));
    }
  }

  private JmhResult result(JsonParser p) {
    String benchmark = "";
    String mode = "";
    String vmName = "";
    String vmVersion = "";
    SortedMap<String, String> params = new TreeMap<>();
    Metric primary = Metric.ABSENT;
    SortedMap<String, Metric> secondary = new TreeMap<>();
    while (p.nextToken() != JsonToken.END_OBJECT) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "benchmark" -> benchmark = text(p);
        case "mode" -> mode = text(p);
        case "vmName" -> vmName = text(p);
        case "vmVersion" -> vmVersion = text(p);
        case "params" -> params(p, params);
        case "primaryMetric" -> primary = metric(p);
        case "secondaryMetrics" -> secondary(p, secondary);
        default -> p.skipChildren();
      }
    }
    if (benchmark.isEmpty()) {
      throw new ForeignException(p, "not JMH's JSON: a result without \"benchmark\"");
    }
    String jvm = (vmName + " " + vmVersion).strip();
    return new JmhResult(benchmark, mode, params, jvm, primary, secondary);
  }

  private static void params(JsonParser p, SortedMap<String, String> params) {
    if (expectObject(p)) {
      while (p.nextToken() != JsonToken.END_OBJECT) {
        String name = p.currentName();
        p.nextToken();
        params.put(name, text(p));
      }
    }
  }

  private void secondary(JsonParser p, SortedMap<String, Metric> metrics) {
    if (expectObject(p)) {
      while (p.nextToken() != JsonToken.END_OBJECT) {
        String name = p.currentName();
        p.nextToken();
        metrics.put(name, metric(p));
      }
    }
  }

  private Metric metric(JsonParser p) {
    if (!expectObject(p)) {
      return Metric.ABSENT;
    }
    double score = Double.NaN;
    double[] interval = {Double.NaN, Double.NaN};
    String unit = "";
    List<double[]> raw = List.of();
    while (p.nextToken() != JsonToken.END_OBJECT) {
      String name = p.currentName();
      p.nextToken();
      switch (name) {
        case "score" -> score = number(p);
        case "scoreUnit" -> unit = text(p);
        case "scoreConfidence" -> {
          double[] both = numbers(p);
          interval = both.length == 2 ? both : interval;
        }
        case "rawData" -> raw = forks(p);
        default -> p.skipChildren();
      }
    }
    return new Metric(score, interval[0], interval[1], unit, raw);
  }

  private List<double[]> forks(JsonParser p) {
    List<double[]> forks = new ArrayList<>();
    if (p.currentToken() != JsonToken.START_ARRAY) {
      throw new ForeignException(p, "\"rawData\" is no array");
    }
    while (p.nextToken() != JsonToken.END_ARRAY) {
      forks.add(numbers(p));
    }
    return forks;
  }

  private double[] numbers(JsonParser p) {
    if (p.currentToken() != JsonToken.START_ARRAY) {
      throw new ForeignException(p, "an array of numbers is expected here");
    }
    double[] numbers = new double[8];
    int count = 0;
    while (p.nextToken() != JsonToken.END_ARRAY) {
      if (++values > MOST_VALUES) {
        throw new ForeignException(p, "more than " + MOST_VALUES + " values");
      }
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number(p);
    }
    return Arrays.copyOf(numbers, count);
  }

  /** JMH writes NaN and the infinities as strings. */
  private static double number(JsonParser p) {
    if (p.currentToken().isNumeric()) {
      return p.getDoubleValue();
    }
    return switch (text(p)) {
      case "NaN", "null" -> Double.NaN;
      case "Infinity", "+INF" -> Double.POSITIVE_INFINITY;
      case "-Infinity", "-INF" -> Double.NEGATIVE_INFINITY;
      default -> throw new ForeignException(p, "\"" + p.getString() + "\" is no number");
    };
  }

  private static String text(JsonParser p) {
    if (!p.currentToken().isScalarValue()) {
      throw new ForeignException(p, "a text is expected here");
    }
    return p.getString();
  }

  private static boolean expectObject(JsonParser p) {
    if (p.currentToken() == JsonToken.VALUE_NULL) {
      return false;
    }
    if (p.currentToken() != JsonToken.START_OBJECT) {
      throw new ForeignException(p, "an object is expected here");
    }
    return true;
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
