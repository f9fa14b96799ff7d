package astsprint.run;

import astsprint.results.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Which forks JMH's options ask for, dealt out to rounds. */
final class JmhRequest {
  /** A parameter that JMH is told as its {@code -t} too. */
  static final String THREADS = "threads";

  private static final String ROUND = "round";

  private JmhRequest() {}

  /**
   * One fork for each benchmark and combination of parameters, by the number of its round; of a
   * benchmark without rounds in the first.
   *
   * @param defaults values of parameters that the options do not give, in place of those that a
   *     benchmark declares
   */
  static NavigableMap<Integer, List<Measurement>> byRound(
      Options options, Map<String, List<String>> defaults) {
    NavigableMap<Integer, List<Measurement>> rounds = new TreeMap<>();
    OutputFormat silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    for (BenchmarkListEntry entry :
        BenchmarkList.defaultList().find(silent, options.getIncludes(), options.getExcludes())) {
      NavigableMap<String, List<String>> values = new TreeMap<>();
      entry
          .getParams()
          .orElse(Map.of())
          .forEach(
              (name, declared) ->
                  values.put(
                      name,
                      options.getParameter(name).hasValue()
                          ? List.copyOf(options.getParameter(name).get())
                          : name.equals(THREADS)
                              ? threads(Runtime.getRuntime().availableProcessors())
                              : defaults.getOrDefault(name, List.of(declared))));
      for (Map<String, String> combination : combinations(values)) {
        int round = Integer.parseInt(combination.getOrDefault(ROUND, "1"));
        rounds
            .computeIfAbsent(round, number -> new ArrayList<>())
            .add(new JmhFork(entry.getUsername(), combination, options));
      }
    }
    return rounds;
  }

  /** Adds the forks of some rounds to those of others. */
  static void merge(
      SortedMap<Integer, List<Measurement>> all, SortedMap<Integer, List<Measurement>> more) {
    more.forEach(
        (round, forks) -> all.computeIfAbsent(round, number -> new ArrayList<>()).addAll(forks));
  }

  /**
   * The same as rounds in random order.
   *
   * @param seed decides the order
   */
  static List<Round> rounds(SortedMap<Integer, List<Measurement>> byRound, long seed) {
    List<Round> rounds = new ArrayList<>();
    byRound.forEach(
        (number, measurements) ->
            rounds.add(new Round(number, byRound.size(), shuffled(measurements, seed, number))));
    return rounds;
  }

  /** In an order drawn from the seed, another one for each round. */
  static List<Measurement> shuffled(List<Measurement> measurements, long seed, int round) {
    List<Measurement> shuffled = new ArrayList<>(measurements);
    Collections.shuffle(shuffled, new Random(seed * 31 + round));
    return shuffled;
  }

  /** The cells of all rounds, in the order in which they are measured. */
  static List<Cell> plan(List<Round> rounds) {
    return rounds.stream().flatMap(round -> round.cells().stream()).toList();
  }

  /** One thread, and twice as many again and again, up to all processors. */
  static List<String> threads(int processors) {
    return IntStream.concat(
            IntStream.iterate(1, some -> some < processors, some -> 2 * some),
            IntStream.of(processors))
        .mapToObj(Integer::toString)
        .toList();
  }

  private static List<Map<String, String>> combinations(NavigableMap<String, List<String>> values) {
    List<Map<String, String>> all = List.of(Map.of());
    for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
      List<Map<String, String>> longer = new ArrayList<>();
      for (Map<String, String> shorter : all) {
        for (String value : parameter.getValue()) {
          Map<String, String> combination = new LinkedHashMap<>(shorter);
          combination.put(parameter.getKey(), value);
          longer.add(combination);
        }
      }
      all = longer;
    }
    return all;
  }
}
