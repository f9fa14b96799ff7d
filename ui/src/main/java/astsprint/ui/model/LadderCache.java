package astsprint.ui.model;

import astsprint.results.Benchmarks;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Runs with their ladders computed: each ladder takes some thousand resamplings, too many to repeat
 * whenever a chart is drawn anew. Safe for several threads, so that ladders can be made ready
 * before they are shown; a run that nobody holds any more is forgotten with its ladders.
 */
public final class LadderCache {
  private static final Map<RunFigures, Map<String, Ladder>> KEPT =
      Collections.synchronizedMap(new WeakHashMap<>());

  private LadderCache() {}

  /** Reads a run's folder or a JMH JSON file; what could not be read is among its problems. */
  public static RunFigures read(Path path) {
    return ready(RunReader.read(path));
  }

  /** The figures of {@code run}, with all ladders that charts of it will ask for. */
  public static RunFigures ready(Run run) {
    RunFigures figures = RunFigures.of(run);
    for (String benchmark : List.of(Benchmarks.LADDER, Benchmarks.PEERS)) {
      figures.trees(benchmark).forEach(tree -> of(figures, benchmark, tree));
    }
    return figures;
  }

  /** The ladder of {@code benchmark} on {@code tree}. */
  public static Ladder of(RunFigures run, String benchmark, String tree) {
    Map<String, Ladder> ofRun =
        KEPT.computeIfAbsent(run, r -> Collections.synchronizedMap(new HashMap<>()));
    return ofRun.computeIfAbsent(benchmark + " " + tree, key -> Ladder.of(run, benchmark, tree));
  }

  /** The ladder that the window shows of {@code run} on {@code tree}. */
  public static Ladder of(RunFigures run, String tree) {
    return of(run, benchmark(run), tree);
  }

  /** The benchmark whose subjects the ladder shows: the stages', or that of the peers. */
  public static String benchmark(RunFigures run) {
    return run.of(Benchmarks.LADDER).isEmpty() && !run.of(Benchmarks.PEERS).isEmpty()
        ? Benchmarks.PEERS
        : Benchmarks.LADDER;
  }

  /** The trees that the ladder can show. */
  public static List<String> trees(RunFigures run) {
    return run.trees(benchmark(run));
  }
}
