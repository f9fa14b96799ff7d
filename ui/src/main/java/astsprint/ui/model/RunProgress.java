package astsprint.ui.model;

import astsprint.results.Run;
import astsprint.results.Sample;

/** How far a run that is going on has come. */
public final class RunProgress {
  private RunProgress() {}

  /** How many forks have come to their end. */
  public static long forks(Run run) {
    return run.samples().stream()
        .filter(s -> s.phase() == Sample.Phase.MEASUREMENT && s.iteration() == s.of())
        .count();
  }

  /** The round that was last begun; 0 before the first. */
  public static int round(Run run) {
    return run.samples().isEmpty() ? 0 : run.samples().getLast().cell().round();
  }
}
