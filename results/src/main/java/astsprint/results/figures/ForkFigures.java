package astsprint.results.figures;

import astsprint.results.Sample;
import astsprint.results.stats.Samples;
import astsprint.results.stats.SteadyState;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One fork of a series.
 *
 * @param fork the process
 * @param failed whether it left a failure behind, and be it after its last iteration
 * @param disturbance how far the machine's own speed strayed meanwhile; "" where it did not
 * @param compiled what was compiled while it was measured; "" if nothing was
 * @param canary the machine's speed before, between and after the iterations, nanoseconds per step
 *     of a fixed loop; empty where not recorded
 * @param round that it belongs to
 * @param warmup its iterations before measuring, in order
 * @param measured the iterations that count, in order
 */
public record ForkFigures(
    String fork,
    boolean failed,
    String disturbance,
    String compiled,
    List<Double> canary,
    int round,
    List<Sample> warmup,
    List<Sample> measured) {
  public ForkFigures {
    canary = List.copyOf(canary);
    warmup = List.copyOf(warmup);
    measured = List.copyOf(measured);
  }

  /** Whether it came to its planned end and nothing was amiss; if not it counts for nothing. */
  public boolean complete() {
    return !failed && !measured.isEmpty() && measured.getLast().endsFork();
  }

  /** Whether it takes part in figures: complete, and nothing but the subject was measured. */
  public boolean sound() {
    return complete() && disturbance.isEmpty() && compiled.isEmpty();
  }

  /** Why it takes part in no figure; "" where it does. */
  public String trouble() {
    return disturbance.isEmpty()
        ? compiled.isEmpty() ? "" : "compiled while measured: " + compiled
        : "disturbed: " + disturbance;
  }

  /** Whether it may be quoted: sound, and at rest. */
  public boolean steady() {
    return sound() && steadyState() == SteadyState.FLAT;
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

  /** Whether it had come to rest, judged by all its iterations. */
  public SteadyState steadyState() {
    double[] all = times(Stream.concat(warmup.stream(), measured.stream()));
    boolean timed = Arrays.stream(all).allMatch(ns -> ns > 0);
    return timed ? SteadyState.of(all, warmup.size()) : SteadyState.UNKNOWN;
  }

  private static double[] times(Stream<Sample> samples) {
    return samples.mapToDouble(Sample::ns).toArray();
  }
}
