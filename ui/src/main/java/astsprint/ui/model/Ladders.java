package astsprint.ui.model;

import astsprint.results.Benchmarks;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Ladders once computed: each takes some thousand resamplings, too many to repeat whenever a chart
 * is drawn anew. Safe for several threads, so that they can be made ready before they are shown.
 */
public final class Ladders {
  private static final Map<RunFigures, Map<String, Ladder>> KEPT =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Ladders() {}

  /** The ladder of {@code benchmark} on {@code tree}. */
  public static Ladder of(RunFigures run, String benchmark, String tree) {
    Map<String, Ladder> ofRun =
        KEPT.computeIfAbsent(run, r -> Collections.synchronizedMap(new HashMap<>()));
    return ofRun.computeIfAbsent(benchmark + " " + tree, key -> Ladder.of(run, benchmark, tree));
  }

  /** Computes all that charts of the run will ask for. */
  public static RunFigures ready(RunFigures run) {
    for (String benchmark : List.of(Benchmarks.LADDER, Benchmarks.PEERS)) {
      run.trees(benchmark).forEach(tree -> of(run, benchmark, tree));
    }
    return run;
  }
}
