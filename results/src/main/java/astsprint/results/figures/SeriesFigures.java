package astsprint.results.figures;

import astsprint.results.Failure;
import astsprint.results.Series;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Modes;
import astsprint.results.stats.Rounds;
import astsprint.results.stats.Samples;
import astsprint.results.stats.SteadyState;
import astsprint.results.stats.Tolerance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one series of a run.
 *
 * @param series what it is about
 * @param forks in the order in which they ran, incomplete ones included
 * @param rounds time by round: the median over the round's sound forks
 * @param ns the time over rounds; null if no fork is sound
 * @param failures of its cells
 */
public record SeriesFigures(
    Series series,
    List<ForkFigures> forks,
    SortedMap<Integer, Double> rounds,
    @Nullable Estimate ns,
    List<Failure> failures) {
  public SeriesFigures {
    forks = List.copyOf(forks);
    rounds = Collections.unmodifiableSortedMap(new TreeMap<>(rounds));
    failures = List.copyOf(failures);
  }

  static SeriesFigures of(Series series, List<ForkFigures> forks, List<Failure> failures) {
    SortedMap<Integer, List<Double>> byRound = new TreeMap<>();
    for (ForkFigures fork : forks) {
      if (fork.sound() && fork.ns() > 0) {
        byRound.computeIfAbsent(fork.round(), round -> new ArrayList<>()).add(fork.ns());
      }
    }
    SortedMap<Integer, Double> rounds = new TreeMap<>();
    byRound.forEach((round, times) -> rounds.put(round, Samples.median(array(times))));
    Estimate ns = rounds.isEmpty() ? null : Estimate.of(array(rounds.values()));
    return new SeriesFigures(series, forks, rounds, ns, failures);
  }

  /** The time of every fork that came to its end, in their order: each is a dot of a chart. */
  public List<Double> forkTimes() {
    return forks.stream().filter(ForkFigures::complete).map(ForkFigures::ns).toList();
  }

  /** Iterations of the longest warm-up. */
  public int longestWarmup() {
    return forks.stream().mapToInt(fork -> fork.warmup().size()).max().orElse(0);
  }

  public boolean measured() {
    return ns != null;
  }

  public boolean failed(Failure.Kind kind) {
    return failures.stream().anyMatch(failure -> failure.kind() == kind);
  }

  /** Median over complete forks of bytes allocated per visit; null where none measured it. */
  public @Nullable Double bytes() {
    List<Double> bytes =
        forks.stream()
            .filter(ForkFigures::complete)
            .map(ForkFigures::bytes)
            .filter(Objects::nonNull)
            .toList();
    return bytes.isEmpty() ? null : Samples.median(array(bytes));
  }

  /** Coefficient of variation from round to round; NaN below two rounds. */
  public double variation() {
    return Samples.variation(array(rounds.values()));
  }

  /** Sound forks that had not come to rest, or not stayed there. */
  public List<ForkFigures> unsteady() {
    return forks.stream()
        .filter(ForkFigures::sound)
        .filter(fork -> fork.steadyState() != SteadyState.FLAT)
        .filter(fork -> fork.steadyState() != SteadyState.UNKNOWN)
        .toList();
  }

  /** The speeds at which its forks ran, fastest first; one unless there is a clear gap. */
  public List<Modes.Mode> modes() {
    return Modes.of(
        forks.stream()
            .filter(ForkFigures::sound)
            .mapToDouble(ForkFigures::ns)
            .filter(ns -> ns > 0)
            .toArray());
  }

  /** Complete forks that take part in no figure: disturbed, or with code compiled meanwhile. */
  public List<ForkFigures> unsound() {
    return forks.stream().filter(ForkFigures::complete).filter(fork -> !fork.sound()).toList();
  }

  /** Forks that were measured because an earlier one of their round does not count. */
  public int measuredAgain() {
    Set<Integer> amiss = new HashSet<>();
    int again = 0;
    for (ForkFigures fork : forks) {
      again += amiss.contains(fork.round()) ? 1 : 0;
      if (fork.complete() && !fork.sound()) {
        amiss.add(fork.round());
      }
    }
    return again;
  }

  /**
   * What it took in the forks that do not count, in the middle: no figure, but better than nothing
   * where there is no other.
   */
  public OptionalDouble uncounted() {
    double[] times = unsound().stream().mapToDouble(ForkFigures::ns).toArray();
    return times.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Samples.median(times));
  }

  /**
   * How many times as long this takes as {@code other}, within the rounds that both have, looked at
   * alone; empty if there is none.
   */
  public Optional<Comparison> over(SeriesFigures other) {
    return Rounds.of(new LinkedHashMap<>(Map.of(0, rounds, 1, other.rounds)))
        .ratio(0, 1, Tolerance.NONE_MEASURED);
  }

  /** The same against rounds that are no pairs of this one's: of another run or benchmark. */
  public Optional<Comparison> overUnpaired(SeriesFigures other) {
    return Optional.ofNullable(
        Rounds.of(Map.of(0, rounds))
            .across(Rounds.of(Map.of(0, other.rounds)), List.of(0), null, Tolerance.NONE_MEASURED)
            .get(0));
  }

  private static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
