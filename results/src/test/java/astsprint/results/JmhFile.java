package astsprint.results;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** JMH's JSON as anyone's build leaves it, for tests. */
public final class JmhFile {
  private final List<String> results = new ArrayList<>();

  /**
   * Adds a result.
   *
   * @param fields JSON members besides the metric, such as {@code "params":{"n":"1"}}; "" for none
   * @param forks one array per fork, as JSON: {@code [[1,2],[3]]}
   */
  public JmhFile add(
      String benchmark, String mode, String fields, String unit, String score, String forks) {
    return add(benchmark, mode, fields, metric(score, unit, "\"rawData\":" + forks), "");
  }

  /**
   * Adds a result with its metrics as JSON.
   *
   * @param secondary members of {@code secondaryMetrics}
   */
  public JmhFile add(
      String benchmark, String mode, String fields, String metric, String secondary) {
    results.add(
        "{\"jmhVersion\":\"1.37\",\"benchmark\":\"%s\",\"mode\":\"%s\",%s\"primaryMetric\":%s,\"secondaryMetrics\":{%s}}"
            .formatted(benchmark, mode, fields.isEmpty() ? "" : fields + ",", metric, secondary));
    return this;
  }

  /** A metric without an interval. */
  public static String metric(String score, String unit, String more) {
    return "{\"score\":%s,\"scoreError\":\"NaN\",\"scoreConfidence\":[\"NaN\",\"NaN\"],\"scoreUnit\":\"%s\",%s}"
        .formatted(score, unit, more);
  }

  /** Forks of one iteration each. */
  public static String forks(double... iterations) {
    return Arrays.stream(iterations)
        .mapToObj(time -> "[" + time + "]")
        .collect(joining(",", "[", "]"));
  }

  public String text() {
    return results.stream().collect(joining(",\n", "[", "]"));
  }

  /** Writes the file and reads it. */
  public Run read(Path file) {
    return read(file, text());
  }

  /** Writes any text as a file and reads it. */
  public static Run read(Path file, String text) {
    try {
      return RunReader.read(Files.writeString(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
