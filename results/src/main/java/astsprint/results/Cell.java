package astsprint.results;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing to measure once: a subject on a tree, in a round.
 *
 * @param series what is measured
 * @param round from 1; every round measures every series once, so that drift hits all alike
 */
public record Cell(@JsonUnwrapped Series series, int round) {
  public Cell {
    if (round < 1) {
      throw new IllegalArgumentException("round " + round + " is below 1");
    }
  }

  public static Cell of(String benchmark, String key, String tree, int round) {
    return new Cell(Series.of(benchmark, key, tree), round);
  }

  public static Cell of(
      String benchmark, String key, String tree, SortedMap<String, String> params, int round) {
    return new Cell(new Series(benchmark, key, tree, params), round);
  }

  /** The same of a part of the work. */
  public Cell part(String part) {
    TreeMap<String, String> params = new TreeMap<>(series.params());
    params.put(LintPart.PARAMETER, part);
    return of(series.benchmark(), series.key(), series.tree(), params, round);
  }
}
