package astsprint.results;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a figure is about: all rounds of one subject on one tree under the same parameters.
 *
 * @param benchmark one of {@link Benchmarks}, or any other name for a benchmark of a user's own
 * @param key names the subject: a stage's ({@code S03}), a peer's ({@code cpython-ast.walk}), a
 *     variant's
 * @param tree names the tree: {@code DIFFLIB}, {@code LIBRARY}, {@code FOREST}, …
 * @param params whatever else was varied, by name: {@code visits=10000}, {@code mode=C1}, {@code
 *     distance=32}; empty for the ladder
 */
public record Series(String benchmark, String key, String tree, SortedMap<String, String> params) {
  public Series {
    params = Collections.unmodifiableSortedMap(new TreeMap<>(params));
  }

  public static Series of(String benchmark, String key, String tree) {
    return new Series(benchmark, key, tree, Collections.emptySortedMap());
  }

  /**
   * Whether it is a part of what another series is the whole of, measured by the same forks. The
   * name does not begin with "is": JSON would take it for a component of the record.
   */
  public boolean belongsToAnother() {
    return params.containsKey(LintPart.PARAMETER);
  }

  @Override
  public String toString() {
    return benchmark + " " + key + " " + tree + (params.isEmpty() ? "" : " " + params);
  }
}
