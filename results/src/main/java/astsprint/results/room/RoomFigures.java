package astsprint.results.room;

import astsprint.results.stats.Comparison;
import astsprint.results.stats.Rounds;
import astsprint.results.stats.Tolerance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a room's shares say together. Ratios only: no two laptops' nanoseconds are compared. */
public final class RoomFigures {
  private final List<Row> rows;

  private RoomFigures(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * One entry.
   *
   * @param entry where it comes from
   * @param toFirst how many times as fast as S01 of the same laptop
   * @param toOrigin how many times as fast as S04 of the same laptop, with verdict
   * @param originToFirst how many times as fast S04 is as S01 there
   */
  public record Row(
      Room.Entry entry, Comparison toFirst, Comparison toOrigin, Comparison originToFirst) {
    /** The share itself. */
    public Share share() {
      return entry.share();
    }
  }

  /** One laptop's ratio of a step: how many times as fast its second is. */
  public record Dot(Share share, double ratio) {}

  /**
   * One step as the laptops saw it.
   *
   * @param name such as {@code S01 to S04}
   * @param dots one a laptop, the smallest ratio first
   */
  public record Step(String name, List<Dot> dots) {
    /** The ratios alone, in the same order. */
    public List<Double> ratios() {
      return dots.stream().map(Dot::ratio).toList();
    }

    /** On how many laptops the second was the faster one. */
    public long faster() {
      return dots.stream().filter(dot -> dot.ratio() > 1).count();
    }

    /** Such as {@code S01 to S04: faster on 28 of 30 laptops}. */
    public String words() {
      return "%s: faster on %d of %d %s"
          .formatted(name, faster(), dots.size(), dots.size() == 1 ? "laptop" : "laptops");
    }
  }

  /** The figures of a room. */
  public static RoomFigures of(Room room) {
    return new RoomFigures(room.entries().stream().map(RoomFigures::row).toList());
  }

  private static Row row(Room.Entry entry) {
    Share share = entry.share();
    Map<String, SortedMap<Integer, Double>> times = new LinkedHashMap<>();
    share.times().forEach((key, series) -> times.put(key, numbered(series)));
    List<Optional<Comparison>> ratios =
        Rounds.of(times)
            .ratios(
                List.of(
                    Map.entry(Share.FIRST, share.key()),
                    Map.entry(Share.ORIGIN, share.key()),
                    Map.entry(Share.FIRST, Share.ORIGIN)),
                Tolerance.NONE_MEASURED);
    // Every share has a first round of all three.
    return new Row(
        entry,
        ratios.get(0).orElseThrow(),
        ratios.get(1).orElseThrow(),
        ratios.get(2).orElseThrow());
  }

  private static SortedMap<Integer, Double> numbered(List<Double> series) {
    SortedMap<Integer, Double> rounds = new TreeMap<>();
    IntStream.range(0, series.size()).forEach(i -> rounds.put(i + 1, series.get(i)));
    return rounds;
  }

  /** All entries, as they lie in the folder. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Entries over live objects, or snapshots: ranked apart, the fastest against its own S01 first.
   */
  public List<Row> ranking(boolean live) {
    return rows.stream()
        .filter(row -> row.share().live() == live)
        .sorted(Comparator.comparingDouble(RoomFigures::speed).reversed())
        .toList();
  }

  private static double speed(Row row) {
    return row.toFirst().ratio().value();
  }

  /** The steps that every laptop has: S01 to S04, and S04 to its entry. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(step(Share.FIRST + " to " + Share.ORIGIN, rows.stream(), Row::originToFirst));
    for (boolean live : new boolean[] {true, false}) {
      steps.add(
          step(
              Share.ORIGIN + " to " + (live ? "own walker" : "own snapshot"),
              rows.stream().filter(row -> row.share().live() == live),
              Row::toOrigin));
    }
    return steps.stream().filter(step -> !step.dots().isEmpty()).toList();
  }

  private static Step step(String name, Stream<Row> rows, Function<Row, Comparison> ratio) {
    return new Step(
        name,
        rows.map(row -> new Dot(row.share(), ratio.apply(row).ratio().value()))
            .sorted(Comparator.comparingDouble(Dot::ratio))
            .toList());
  }

  /** Kinds of processors, the most frequent first. */
  public List<String> processors() {
    Map<String, Integer> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(row.share().processor(), 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
