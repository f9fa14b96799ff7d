package astsprint.results;

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
 * @param forks that were to run; a fork that died has no data
 * @param params by name
 * @param jvm name and version
 * @param primary the benchmark's figure
 * @param secondary what profilers, counters and the members of a group added, by name
 */
public record JmhResult(
    String benchmark,
    String mode,
    int threads,
    int forks,
    SortedMap<String, String> params,
    String jvm,
    Metric primary,
    SortedMap<String, Metric> secondary) {
  public JmhResult {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
    secondary = Collections.unmodifiableSortedMap(new TreeMap<>(secondary));
  }

  /** The last two parts of the benchmark's name: class and method. */
  public String shortName() {
    int method = benchmark.lastIndexOf('.');
    int type = method < 0 ? -1 : benchmark.lastIndexOf('.', method - 1);
    return benchmark.substring(type + 1);
  }

  /**
   * A figure with JMH's own interval.
   *
   * @param score its mean
   * @param low end of JMH's 99.9% confidence interval, which treats the iterations of all forks as
   *     independent; NaN where it had too few
   * @param high the other end
   * @param unit such as {@code ns/op}
   * @param raw one array per fork, one element per iteration; empty in mode {@code sample}
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
  }
}
