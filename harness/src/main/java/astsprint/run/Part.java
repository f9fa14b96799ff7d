package astsprint.run;

import astsprint.harness.Cells;
import astsprint.results.Cell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One benchmark of a long run, in several rounds. Each round measures every combination of
 * parameters once; the order of subjects within it is drawn from the run's seed.
 *
 * @param benchmark JMH's name, such as {@code astsprint.harness.LadderBenchmark.walk}
 * @param values of each parameter but the round
 * @param rounds how many processes each combination gets
 * @param iterations JMH's arguments for a fork's iterations; none for the benchmark's own
 */
record Part(
    String benchmark,
    NavigableMap<String, List<String>> values,
    int rounds,
    List<String> iterations) {
  Part {
    values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    iterations = List.copyOf(iterations);
  }

  /**
   * The part of a benchmark class, if this build has it.
   *
   * @param chosen values of parameters; for all others those that the benchmark declares
   */
  static Optional<Part> of(String simpleName, Map<String, List<String>> chosen, int rounds) {
    var silent = OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT);
    Set<BenchmarkListEntry> entries =
        BenchmarkList.defaultList().find(silent, List.of("\\." + simpleName + "\\."), List.of());
    return entries.stream()
        .findFirst()
        .map(
            entry -> {
              NavigableMap<String, List<String>> values = new TreeMap<>();
              entry
                  .getParams()
                  .orElse(Map.of())
                  .forEach((name, declared) -> values.put(name, List.of(declared)));
              values.putAll(chosen);
              values.remove("round");
              return new Part(entry.getUsername(), values, rounds, List.of());
            });
  }

  /** The same with other iterations than the benchmark's own. */
  Part with(List<String> iterations) {
    return new Part(benchmark, values, rounds, iterations);
  }

  /** Name of the benchmark in results. */
  String benchmarkName() {
    return Cells.of(benchmark, Map.of()).series().benchmark();
  }

  /** Name of files: {@code ladder-LIBRARY}; the tree where there is but one. */
  String name() {
    List<String> trees = values.getOrDefault("tree", List.of());
    return benchmarkName() + (trees.size() == 1 ? "-" + trees.getFirst() : "");
  }

  /** What one call of JMH measures: the values of each parameter, in the order of the forks. */
  record Call(Map<String, List<String>> values, List<Cell> cells) {}

  /**
   * The calls that are left to make in a round: one for all if nothing of it was measured, one for
   * each cell that is missing otherwise.
   */
  List<Call> calls(int round, long seed, Set<Cell> done) {
    NavigableMap<String, List<String>> ordered = new TreeMap<>(values);
    Random random = new Random(seed ^ (benchmark.hashCode() * 31L + round));
    Cells.subject(values.keySet())
        .ifPresent(
            name -> {
              List<String> subjects = new ArrayList<>(ordered.getOrDefault(name, List.of()));
              Collections.shuffle(subjects, random);
              ordered.put(name, subjects);
            });
    ordered.put("round", List.of(Integer.toString(round)));
    List<Map<String, String>> combinations = RunPlan.combinations(ordered);
    List<Map<String, String>> missing =
        combinations.stream().filter(c -> !done.contains(Cells.of(benchmark, c))).toList();
    if (missing.size() == combinations.size()) {
      return List.of(new Call(ordered, cells(missing)));
    }
    return missing.stream().map(c -> new Call(single(c), cells(List.of(c)))).toList();
  }

  private List<Cell> cells(List<Map<String, String>> combinations) {
    return combinations.stream().map(c -> Cells.of(benchmark, c)).toList();
  }

  private static Map<String, List<String>> single(Map<String, String> combination) {
    return combination.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, e -> List.of(e.getValue()), (a, b) -> a, LinkedHashMap::new));
  }
}
