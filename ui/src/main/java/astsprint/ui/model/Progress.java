package astsprint.ui.model;

import astsprint.results.Benchmarks;
import astsprint.results.Run;
import astsprint.results.Sample;
import astsprint.results.figures.RunFigures;
import java.util.List;

/** How far a run has come, and what it can show. */
public final class Progress {
  private Progress() {}

  /** How many forks have come to their end. */
  public static long forks(Run run) {
    return run.samples().stream()
        .filter(s -> s.phase() == Sample.Phase.MEASUREMENT && s.iteration() == s.of())
        .count();
  }

  /** The round that was last begun. */
  public static int round(Run run) {
    return run.samples().isEmpty() ? 0 : run.samples().getLast().cell().round();
  }

  /** The benchmark whose subjects the ladder shows: the stages', or that of the peers. */
  public static String ladder(RunFigures run) {
    return run.of(Benchmarks.LADDER).isEmpty() && !run.of(Benchmarks.PEERS).isEmpty()
        ? Benchmarks.PEERS
        : Benchmarks.LADDER;
  }

  /** The trees that the ladder can show. */
  public static List<String> trees(RunFigures run) {
    return run.trees(ladder(run));
  }
}
