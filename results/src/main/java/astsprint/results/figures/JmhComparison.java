package astsprint.results.figures;

import astsprint.results.JmhResult;
import astsprint.results.JmhResult.Metric;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Rounds;
import astsprint.results.stats.Samples;
import astsprint.results.stats.Tolerance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The benchmarks that two JMH files share, over their forks: those of the same name, parameters,
 * mode and threads.
 *
 * @param rows in the order of the first file, a group's members below their group
 * @param onlyA results without a partner in the other file
 * @param onlyB the same of the second file
 * @param repeated whether a file has something several times, so that it was paired in order
 * @param unlike pairs that have no figures to compare: without a score, or of other units
 * @param labels names for the results of both files
 */
public record JmhComparison(
    List<Row> rows,
    List<JmhResult> onlyA,
    List<JmhResult> onlyB,
    boolean repeated,
    List<Pair> unlike,
    JmhLabels labels) {
  /** The same thing in both files. */
  public record Pair(JmhResult inA, JmhResult inB) {}

  /**
   * One figure in both.
   *
   * @param pair whose
   * @param member of a group, by its method; "" for the benchmark's own figure
   * @param a over the forks of the one, in A's unit
   * @param b over the forks of the other, in A's unit
   * @param unit of both
   * @param comparison A's time over B's, above 1 where B is faster, whatever the unit; its interval
   *     holds together with those of all rows
   */
  public record Row(
      Pair pair, String member, Estimate a, Estimate b, JmhUnit unit, Comparison comparison) {}

  public JmhComparison {
    rows = List.copyOf(rows);
    onlyA = List.copyOf(onlyA);
    onlyB = List.copyOf(onlyB);
    unlike = List.copyOf(unlike);
  }

  /** Compares two files' results. */
  public static JmhComparison of(List<JmhResult> a, List<JmhResult> b) {
    return new Pairing(a, b).compared();
  }

  /** Who is compared with whom. */
  private static final class Pairing {
    private final List<JmhResult> a;
    private final List<JmhResult> b;
    private final List<JmhResult> onlyA = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Pair> unlike = new ArrayList<>();
    private final Map<JmhResult.Key, List<JmhResult>> left = new LinkedHashMap<>();
    private boolean repeated;

    Pairing(List<JmhResult> a, List<JmhResult> b) {
      this.a = a;
      this.b = b;
      b.forEach(result -> left.computeIfAbsent(result.key(), key -> new ArrayList<>()).add(result));
      for (JmhResult result : a) {
        List<JmhResult> partners = left.getOrDefault(result.key(), new ArrayList<>());
        repeated |= partners.size() > 1;
        // Of several the one that was run in the same way; else the next in order.
        Optional<JmhResult> partner =
            partners.stream()
                .filter(other -> other.setup().equals(result.setup()))
                .findFirst()
                .or(() -> partners.stream().findFirst());
        partner.ifPresentOrElse(
            other -> {
              pairs.add(new Pair(result, other));
              partners.remove(other);
            },
            () -> onlyA.add(result));
      }
    }

    JmhComparison compared() {
      List<Figures> figures = pairs.stream().flatMap(pair -> figures(pair).stream()).toList();
      SequencedMap<Integer, SortedMap<Integer, Double>> timesA = new LinkedHashMap<>();
      SequencedMap<Integer, SortedMap<Integer, Double>> timesB = new LinkedHashMap<>();
      for (int i = 0; i < figures.size(); i++) {
        timesA.put(i, figures.get(i).a());
        timesB.put(i, figures.get(i).b());
      }
      SequencedMap<Integer, Comparison> compared =
          Rounds.apart(timesA)
              .across(
                  Rounds.apart(timesB),
                  List.copyOf(timesA.keySet()),
                  null,
                  Tolerance.NONE_MEASURED);
      List<Row> rows = new ArrayList<>();
      compared.forEach((i, comparison) -> rows.add(figures.get(i).row(comparison)));
      List<JmhResult> all = new ArrayList<>(a);
      all.addAll(b);
      return new JmhComparison(
          rows,
          onlyA,
          left.values().stream().flatMap(List::stream).toList(),
          repeated || onlyA.stream().anyMatch(r -> left.containsKey(r.key())),
          unlike,
          JmhLabels.of(all));
    }

    /** The benchmark's own figure, and those of members of its group that both files have. */
    private List<Figures> figures(Pair pair) {
      List<Figures> figures = new ArrayList<>();
      Figures.of(pair, "", pair.inA().primary(), pair.inB().primary())
          .ifPresentOrElse(figures::add, () -> unlike.add(pair));
      pair.inA()
          .secondary()
          .forEach(
              (name, inA) -> {
                Metric inB = pair.inB().secondary().get(name);
                if (inB != null && inA.unit().equals(pair.inA().primary().unit())) {
                  Figures.of(pair, name, inA, inB).ifPresent(figures::add);
                }
              });
      return figures;
    }
  }

  /** Of both files, by fork, what grows with the time that an operation takes. */
  private record Figures(
      Pair pair,
      String member,
      JmhUnit unit,
      boolean throughput,
      SortedMap<Integer, Double> a,
      SortedMap<Integer, Double> b) {
    static Optional<Figures> of(Pair pair, String member, Metric inA, Metric inB) {
      JmhUnit unit = JmhUnit.of(inA.unit());
      JmhUnit other = JmhUnit.of(inB.unit());
      boolean throughput = pair.inA().mode().equals("thrpt");
      SortedMap<Integer, Double> a = slowness(inA, unit, throughput);
      SortedMap<Integer, Double> b = slowness(inB, other, throughput);
      return a.isEmpty() || b.isEmpty() || !unit.comparable(other)
          ? Optional.empty()
          : Optional.of(new Figures(pair, member, unit, throughput, a, b));
    }

    /** Each fork by the median of its iterations; without single iterations the score alone. */
    private static SortedMap<Integer, Double> slowness(
        Metric metric, JmhUnit unit, boolean throughput) {
      List<Double> forks =
          metric.raw().isEmpty()
              ? List.of(metric.score())
              : metric.forks().stream().map(Samples::median).toList();
      SortedMap<Integer, Double> slowness = new TreeMap<>();
      for (double fork : forks) {
        double slow = unit.slowness(fork, throughput);
        if (slow > 0 && Double.isFinite(slow)) {
          slowness.put(slowness.size(), slow);
        }
      }
      return slowness;
    }

    Row row(Comparison comparison) {
      return new Row(pair, member, figure(a), figure(b), unit, comparison);
    }

    private Estimate figure(SortedMap<Integer, Double> slowness) {
      Estimate of = Estimate.of(slowness.values().stream().mapToDouble(s -> s).toArray());
      boolean more = unit.figure(2, throughput) > unit.figure(1, throughput);
      double low = unit.figure(more ? of.low() : of.high(), throughput);
      double high = unit.figure(more ? of.high() : of.low(), throughput);
      return new Estimate(
          unit.figure(of.value(), throughput), low, high, of.rounds(), of.interval());
    }
  }
}
