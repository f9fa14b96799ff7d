package astsprint.ui.model;

import astsprint.results.Run;
import astsprint.results.Sample;
import astsprint.results.figures.RunFigures;

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

  /** How long the rest will take if it goes on as it has, {@code · about 3 min left}; or "". */
  public static String left(RunFigures figures) {
    Run run = figures.run();
    long done = forks(run);
    if (done < 2 || run.plan().size() <= done) {
      return "";
    }
    // The first fork's beginning is not known: its end counts as the start of the others.
    long first =
        run.samples().stream().filter(Sample::endsFork).mapToLong(Sample::at).min().orElse(0);
    long last =
        run.samples().stream().filter(Sample::endsFork).mapToLong(Sample::at).max().orElse(0);
    double seconds = (last - first) / 1000.0 / (done - 1) * (run.plan().size() - done);
    return seconds < 60
        ? " · about " + Math.round(Math.max(1, seconds)) + " s left"
        : " · about " + Math.round(seconds / 60) + " min left";
  }
}
