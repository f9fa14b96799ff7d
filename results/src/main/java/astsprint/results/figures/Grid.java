package astsprint.results.figures;

import astsprint.results.Series;
import astsprint.results.Subject;
import astsprint.results.stats.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One benchmark on one tree with one thing varied: tree size, compilation mode, prefetch distance,
 * collector.
 *
 * @param benchmark which
 * @param tree which
 * @param param what was varied, one of its parameters
 * @param columns its values, numbers by size, other texts in the order of their first fork
 * @param rows one per subject
 */
public record Grid(
    String benchmark, String tree, String param, List<String> columns, List<Row> rows) {
  /**
   * One subject at all values of the parameter.
   *
   * @param subject which
   * @param rest the other parameters, such as {@code layout=rows}; empty if there are none
   * @param cells its series by the parameter's value; what was not measured is absent
   */
  public record Row(Subject subject, String rest, SortedMap<String, SeriesFigures> cells) {
    public Optional<SeriesFigures> cell(String column) {
      return Optional.ofNullable(cells.get(column));
    }
  }

  public Grid {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The grid of what the benchmark varied by {@code param}; without rows if it did not. */
  public static Grid of(RunFigures run, String benchmark, String tree, String param) {
    List<SeriesFigures> varied =
        run.of(benchmark).stream()
            .filter(figures -> figures.series().tree().equals(tree))
            .filter(figures -> figures.series().params().containsKey(param))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (Subject subject : run.subjects()) {
      // What else was varied makes rows of its own.
      SequencedMap<String, SortedMap<String, SeriesFigures>> byRest = new LinkedHashMap<>();
      for (SeriesFigures figures : varied) {
        if (figures.series().key().equals(subject.key())) {
          byRest
              .computeIfAbsent(rest(figures.series(), param), rest -> new TreeMap<>())
              .put(value(figures.series(), param), figures);
        }
      }
      byRest.forEach((rest, cells) -> rows.add(new Row(subject, rest, cells)));
    }
    return new Grid(benchmark, tree, param, columns(varied, param), rows);
  }

  /** A benchmark that varied nothing else, on all its trees: a column for each tree. */
  public static Grid byTree(RunFigures run, String benchmark) {
    List<String> trees = run.trees(benchmark);
    List<Row> rows = new ArrayList<>();
    for (Subject subject : run.stages()) {
      SortedMap<String, SeriesFigures> cells = new TreeMap<>();
      for (String tree : trees) {
        run.get(benchmark, subject.key(), tree).ifPresent(figures -> cells.put(tree, figures));
      }
      if (!cells.isEmpty()) {
        rows.add(new Row(subject, "", cells));
      }
    }
    return new Grid(benchmark, "trees", "tree", trees, rows);
  }

  /** What a benchmark varied: the parameters that its series have, the most varied first. */
  public static List<String> params(RunFigures run, String benchmark) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (SeriesFigures figures : run.of(benchmark)) {
      figures
          .series()
          .params()
          .forEach(
              (name, value) ->
                  values.computeIfAbsent(name, unseen -> new LinkedHashSet<>()).add(value));
    }
    return values.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * How many times as fast a row's subject is at the last value as at the first, below 1 where it
   * takes longer; empty unless both were measured in a common round.
   */
  public Optional<Comparison> lastToFirst(Row row) {
    return columns.size() < 2
        ? Optional.empty()
        : row.cell(columns.getFirst())
            .flatMap(first -> row.cell(columns.getLast()).flatMap(first::over));
  }

  private static String rest(Series series, String param) {
    return series.params().entrySet().stream()
        .filter(entry -> !entry.getKey().equals(param))
        .map(Map.Entry::toString)
        .collect(Collectors.joining(" "));
  }

  private static List<String> columns(List<SeriesFigures> varied, String param) {
    List<String> values =
        varied.stream().map(figures -> value(figures.series(), param)).distinct().toList();
    boolean numbers = values.stream().allMatch(value -> value.matches("\\d{1,18}"));
    return numbers
        ? values.stream().sorted(Comparator.comparingLong(Long::parseLong)).toList()
        : values;
  }

  private static String value(Series series, String param) {
    return Objects.requireNonNull(series.params().get(param));
  }
}
