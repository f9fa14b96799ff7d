package astsprint.ui.model;

import astsprint.results.Benchmarks;
import astsprint.results.figures.Footprint;
import astsprint.results.figures.Grid;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.Throughput;
import java.util.List;
import java.util.Optional;

/** What a run varied beside the stage: the tree's size or order, the compiler, the collector. */
public final class Variations {
  private Variations() {}

  /**
   * All subjects of {@code benchmark} by the values of {@code param}, on {@code tree} or, if that
   * benchmark has not walked it, on the first tree that it has; empty if there is none.
   */
  public static Optional<Grid> grid(RunFigures run, String benchmark, String tree, String param) {
    List<String> trees = run.trees(benchmark);
    if (trees.isEmpty()) {
      return Optional.empty();
    }
    String walked = trees.contains(tree) ? tree : trees.getFirst();
    return Optional.of(Grid.of(run, benchmark, walked, param));
  }

  /** The same on each of the benchmark's trees, of a parameter whose values are numbers. */
  public static List<Grid> numbers(RunFigures run, String benchmark, String param) {
    return run.trees(benchmark).stream()
        .map(tree -> Grid.of(run, benchmark, tree, param))
        .filter(grid -> !grid.rows().isEmpty())
        .filter(grid -> grid.columns().stream().allMatch(c -> c.matches("\\d+")))
        .toList();
  }

  /** The ladder's stages by tree; empty if there are not two trees with figures to compare. */
  public static Optional<Grid> trees(RunFigures run) {
    Grid all = Grid.byTree(run, Benchmarks.LADDER);
    List<String> walked =
        all.columns().stream()
            .filter(tree -> all.rows().stream().anyMatch(row -> measured(row, tree)))
            .toList();
    return walked.size() < 2
        ? Optional.empty()
        : Optional.of(new Grid(all.benchmark(), all.tree(), all.param(), walked, all.rows()));
  }

  private static boolean measured(Grid.Row row, String column) {
    return row.cell(column).filter(figures -> figures.ns() != null).isPresent();
  }

  /** All that several threads walked at once, by tree and subject. */
  public static List<Throughput> threads(RunFigures run) {
    return Throughput.of(run);
  }

  /** The sizes of trees whose arrays fill a cache of the run's machine. */
  public static List<Footprint.Filling> caches(RunFigures run) {
    return Footprint.fillings(run);
  }
}
