package astsprint.results.figures;

import astsprint.results.Sample;
import astsprint.results.stats.Samples;
import astsprint.results.stats.SteadyState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One fork of a series.
 *
 * @param fork the process
 * @param failed whether it left a failure behind, and be it after its last iteration
 * @param round that it belongs to
 * @param warmup its iterations before measuring, in order
 * @param measured the iterations that count, in order
 */
public record ForkFigures(
    String fork, boolean failed, int round, List<Sample> warmup, List<Sample> measured) {
  public ForkFigures {
    warmup = List.copyOf(warmup);
    measured = List.copyOf(measured);
  }

  /** Whether it came to its planned end and nothing was amiss; if not it counts for nothing. */
  public boolean complete() {
    return !failed && !measured.isEmpty() && measured.getLast().endsFork();
  }

  /** Median over the measured iterations, in the benchmark's unit; NaN where there is none. */
  public double ns() {
    return measured.isEmpty() ? Double.NaN : Samples.median(times(measured.stream()));
  }

  /** Coefficient of variation over the measured iterations. */
  public double variation() {
    return Samples.variation(times(measured.stream()));
  }

  /** Median of bytes allocated per visit; null where the fork did not measure it. */
  public @Nullable Double bytes() {
    double[] bytes =
        measured.stream()
            .map(Sample::bytes)
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .toArray();
    return bytes.length == 0 ? null : Samples.median(bytes);
  }

  /**
   * Whether it had come to rest. Should fewer iterations be measured than a verdict needs, the last
   * ones before them are looked at as well.
   */
  public SteadyState steadyState() {
    int missing = Math.max(0, SteadyState.FEWEST_ITERATIONS - measured.size());
    int from = Math.max(0, warmup.size() - missing);
    return SteadyState.of(times(Stream.concat(warmup.stream().skip(from), measured.stream())));
  }

  private static double[] times(Stream<Sample> samples) {
    return samples.mapToDouble(Sample::ns).toArray();
  }
}
