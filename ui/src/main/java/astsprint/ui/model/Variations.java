package astsprint.ui.model;

import astsprint.results.Benchmarks;
import astsprint.results.Machine;
import astsprint.results.RunInfo;
import astsprint.results.Subject;
import astsprint.results.figures.Footprint;
import astsprint.results.figures.Grid;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a run varied beside the stage: the tree's size or order, the compiler, the collector. */
public final class Variations {
  private Variations() {}

  /** A cache of the run's machine, and the size of tree whose arrays fill it. */
  public record FilledCache(double visits, String name) {}

  /**
   * All subjects of {@code benchmark} by the values of {@code param}, on {@code tree} or, if that
   * benchmark has not walked it, on the first tree that it has; empty if there is none.
   */
  public static Optional<Grid> grid(RunFigures run, String benchmark, String tree, String param) {
    List<String> trees = run.trees(benchmark);
    if (trees.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Grid.of(run, benchmark, trees.contains(tree) ? tree : trees.getFirst(), param));
  }

  /** The same on each of the benchmark's trees, of a parameter whose values are numbers. */
  public static List<Grid> numbers(RunFigures run, String benchmark, String param) {
    return run.trees(benchmark).stream()
        .map(tree -> Grid.of(run, benchmark, tree, param))
        .filter(grid -> !grid.rows().isEmpty())
        .filter(grid -> grid.columns().stream().allMatch(c -> c.matches("\\d+")))
        .toList();
  }

  /** The ladder's stages by tree; empty if there are not two trees to compare. */
  public static Optional<Grid> trees(RunFigures run) {
    List<String> trees = run.trees(Benchmarks.LADDER);
    if (trees.size() < 2) {
      return Optional.empty();
    }
    List<Grid.Row> rows = new ArrayList<>();
    for (Subject subject : run.subjects()) {
      SortedMap<String, SeriesFigures> cells = new TreeMap<>();
      for (String tree : trees) {
        run.get(Benchmarks.LADDER, subject.key(), tree).ifPresent(f -> cells.put(tree, f));
      }
      if (subject.role() == Subject.Role.STAGE && !cells.isEmpty()) {
        rows.add(new Grid.Row(subject, "", cells));
      }
    }
    return Optional.of(
        new Grid(
            Benchmarks.LADDER,
            "trees",
            "tree",
            trees,
            rows,
            run.noise(Benchmarks.LADDER, trees.getFirst())));
  }

  /** Where the arrays of a flat tree, as large as the run's forks saw them, fill each cache. */
  public static List<FilledCache> caches(RunFigures run) {
    RunInfo info = run.run().info();
    if (info == null) {
      return List.of();
    }
    Footprint footprint = Footprint.of(run);
    List<FilledCache> caches = new ArrayList<>();
    for (Machine.Cache cache : info.machine().caches()) {
      boolean ofCode = cache.type().toLowerCase(Locale.ROOT).startsWith("i");
      if (!ofCode) {
        String name = "L" + cache.level() + " " + size(cache.bytes());
        footprint
            .visitsFilling((double) cache.bytes())
            .ifPresent(visits -> caches.add(new FilledCache(visits, name)));
      }
    }
    return caches;
  }

  private static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }
}
