package astsprint.results;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One benchmark with its parameters, as JMH's own JSON has it. What the file lacks is empty, 0 or
 * NaN.
 *
 * @param benchmark full name of the method
 * @param mode {@code avgt}, {@code thrpt}, {@code sample}, {@code ss}
 * @param threads that ran it at once
 * @param forks that were to run, those that left data where the file does not say; one that died
 *     has none
 * @param params by name
 * @param setup how it was run
 * @param primary the benchmark's figure
 * @param secondary what profilers, counters and the members of a group added, by name, without the
 *     dot that older versions put before the names of profilers
 */
public record JmhResult(
    String benchmark,
    String mode,
    int threads,
    int forks,
    SortedMap<String, String> params,
    Setup setup,
    Metric primary,
    SortedMap<String, Metric> secondary) {
  public JmhResult {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    secondary = Collections.unmodifiableSortedMap(new TreeMap<>(secondary));
  }

  /** What it measures: the same key in two files is the same thing twice. */
  public Key key() {
    return new Key(benchmark, params, mode, threads);
  }

  /** Benchmark, parameters, mode and threads. */
  public record Key(String benchmark, SortedMap<String, String> params, String mode, int threads) {}

  /**
   * How a benchmark was run.
   *
   * @param jmhVersion such as {@code 1.37}
   * @param jvm name and version
   * @param jvmArgs given to each fork
   * @param warmupIterations of each fork
   * @param warmupTime of an iteration, such as {@code 1 s}
   * @param warmupBatch calls that count as one operation
   * @param iterations measured ones, of each fork
   * @param time of a measured iteration
   * @param batch calls that count as one operation
   */
  public record Setup(
      String jmhVersion,
      String jvm,
      List<String> jvmArgs,
      int warmupIterations,
      String warmupTime,
      int warmupBatch,
      int iterations,
      String time,
      int batch) {
    public Setup {
      jvmArgs = List.copyOf(jvmArgs);
    }
  }

  /**
   * A figure with JMH's own interval.
   *
   * @param score its mean
   * @param low end of JMH's 99.9% confidence interval, which treats the iterations of all forks as
   *     independent; NaN where it had too few
   * @param high the other end
   * @param unit such as {@code ns/op}
   * @param raw one array per fork, one element per iteration, in mode {@code sample} the mean of
   *     its operations; empty where the file has no single iterations
   * @param percentiles by their rank in percent, such as {@code 99.9}; of single operations in mode
   *     {@code sample}, of iterations in the others
   */
  public record Metric(
      double score,
      double low,
      double high,
      String unit,
      List<double[]> raw,
      SortedMap<Double, Double> percentiles) {
    static final Metric ABSENT =
        new Metric(Double.NaN, Double.NaN, Double.NaN, "", List.of(), Collections.emptySortedMap());

    public Metric {
      raw = List.copyOf(raw);
      percentiles = Collections.unmodifiableSortedMap(new TreeMap<>(percentiles));
    }

    /** The iterations of each fork that left any. */
    public List<double[]> forks() {
      return raw.stream().map(Metric::finite).filter(fork -> fork.length > 0).toList();
    }

    private static double[] finite(double[] fork) {
      return Arrays.stream(fork).filter(Double::isFinite).toArray();
    }
  }
}
