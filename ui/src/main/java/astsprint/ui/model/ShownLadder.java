package astsprint.ui.model;

import astsprint.results.Benchmarks;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Which ladder of a run the window shows: that of the stages, or of a run of peers that one. */
public final class ShownLadder {
  private ShownLadder() {}

  /** Reads a run's folder or a JMH JSON file; what could not be read is among its problems. */
  public static RunFigures read(Path path) {
    return ready(RunReader.read(path));
  }

  /**
   * The figures of {@code run}, with all ladders that charts of it will ask for: each takes some
   * thousand resamplings, too many for the window's thread.
   */
  public static RunFigures ready(Run run) {
    RunFigures figures = RunFigures.of(run);
    for (String benchmark : List.of(Benchmarks.LADDER, Benchmarks.PEERS)) {
      figures.trees(benchmark).forEach(tree -> figures.ladder(benchmark, tree));
    }
    return figures;
  }

  /** The ladder of {@code run} on {@code tree}. */
  public static Ladder of(RunFigures run, String tree) {
    return run.ladder(benchmark(run), tree);
  }

  /** The benchmark whose subjects it shows. */
  public static String benchmark(RunFigures run) {
    return run.of(Benchmarks.LADDER).isEmpty() && !run.of(Benchmarks.PEERS).isEmpty()
        ? Benchmarks.PEERS
        : Benchmarks.LADDER;
  }

  /** The trees that it can show. */
  public static List<String> trees(RunFigures run) {
    return run.trees(benchmark(run));
  }

  /** The series with single iterations on {@code tree}, by their subjects' keys. */
  public static List<SeriesFigures> series(RunFigures run, String tree) {
    return run.of(benchmark(run)).stream()
        .filter(f -> f.series().tree().equals(tree) && !f.forks().isEmpty())
        .sorted(Comparator.comparing(f -> f.series().key()))
        .toList();
  }
}
