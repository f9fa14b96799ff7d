package astsprint.results.figures;

import astsprint.results.Failure;
import astsprint.results.Series;
import astsprint.results.stats.Bootstrap;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Samples;
import astsprint.results.stats.SteadyState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one series of a run.
 *
 * @param series what it is about
 * @param forks in the order in which they ran, incomplete ones included
 * @param rounds time by round: the median over the round's complete forks
 * @param ns the time over rounds; null if no fork is complete
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
      if (fork.complete() && fork.ns() > 0) {
        byRound.computeIfAbsent(fork.round(), round -> new ArrayList<>()).add(fork.ns());
      }
    }
    SortedMap<Integer, Double> rounds = new TreeMap<>();
    byRound.forEach((round, times) -> rounds.put(round, Samples.median(array(times))));
    Estimate ns = rounds.isEmpty() ? null : Bootstrap.estimate(array(rounds.values()));
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

  /** Complete forks that had not come to rest, or not stayed there. */
  public List<ForkFigures> unsteady() {
    return forks.stream()
        .filter(ForkFigures::complete)
        .filter(fork -> fork.steadyState() != SteadyState.FLAT)
        .filter(fork -> fork.steadyState() != SteadyState.UNKNOWN)
        .toList();
  }

  /**
   * How many times as long this takes as {@code other}, within the rounds that both have; empty if
   * there is none.
   */
  public Optional<Comparison> over(SeriesFigures other) {
    Pairs pairs = pairs(other);
    return pairs.mine().length == 0
        ? Optional.empty()
        : Optional.of(Bootstrap.paired(pairs.mine(), pairs.others()));
  }

  /** This one's time in units of {@code other}'s, for every round that both have. */
  double[] ratiosTo(SeriesFigures other) {
    Pairs pairs = pairs(other);
    double[] ratios = pairs.mine().clone();
    Arrays.setAll(ratios, i -> ratios[i] / pairs.others()[i]);
    return ratios;
  }

  /** The same against rounds that are no pairs of this one's: of another run or benchmark. */
  public Optional<Comparison> overUnpaired(SeriesFigures other) {
    if (rounds.isEmpty() || other.rounds.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(Bootstrap.unpaired(array(rounds.values()), array(other.rounds.values())));
  }

  @SuppressWarnings("ArrayRecordComponent") // Made, read once and dropped; never compared.
  private record Pairs(double[] mine, double[] others) {}

  private Pairs pairs(SeriesFigures other) {
    SortedMap<Integer, Double> common = new TreeMap<>(rounds);
    common.keySet().retainAll(other.rounds.keySet());
    double[] others =
        common.keySet().stream()
            .mapToDouble(round -> Objects.requireNonNull(other.rounds.get(round)))
            .toArray();
    return new Pairs(array(common.values()), others);
  }

  private static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
