package astsprint.run;

import astsprint.results.Cell;
import astsprint.results.Observation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Measures rounds, process by process. What was measured while the machine was not itself, or while
 * the walk was still being compiled, is measured once more at the end of its round, and both are
 * kept.
 */
final class RoundRunner {
  /** A machine whose speed strays by more is another machine. */
  private static final double MOST_STRAY = 0.05;

  /** Of the cells of a round, at most one in so many is measured again. */
  private static final int ONE_AGAIN_IN = 4;

  private final RunFolder folder;
  private final Progress progress;
  private final long deadline;
  private final long repeatsUntil;

  /** The speed of each process so far: what is usual here. */
  private final List<Double> speeds = new ArrayList<>();

  /**
   * @param deadline by {@link System#nanoTime}, after which no further process is begun
   */
  RoundRunner(RunFolder folder, Progress progress, long deadline) {
    this(folder, progress, deadline, deadline);
  }

  /**
   * The same with less time for what was disturbed.
   *
   * @param repeatsUntil after which nothing is measured a second time
   */
  RoundRunner(RunFolder folder, Progress progress, long deadline, long repeatsUntil) {
    this.folder = folder;
    this.progress = progress;
    this.deadline = deadline;
    this.repeatsUntil = repeatsUntil;
  }

  /** After this time from now. */
  static long deadline(Duration budget) {
    return System.nanoTime() + budget.toNanos();
  }

  /** What of these is yet to be measured, in their order. */
  static List<Cell> todo(List<Round> rounds, RunFolder folder) {
    return rounds.stream()
        .flatMap(round -> round.cells().stream())
        .filter(cell -> !folder.accounted(cell))
        .toList();
  }

  /**
   * Measures what is missing of these rounds.
   *
   * @return whether nothing is, when it returns
   */
  boolean measure(List<Round> rounds) throws IOException, InterruptedException {
    for (Round round : rounds) {
      if (!measure(round)) {
        return false;
      }
    }
    return true;
  }

  private boolean measure(Round round) throws IOException, InterruptedException {
    List<Measurement> again = new ArrayList<>();
    for (Measurement measurement : round.measurements()) {
      if (folder.accounted(measurement.cell())) {
        continue;
      }
      if (System.nanoTime() - deadline > 0) {
        progress.say("out of time");
        return false;
      }
      if (!measure(measurement)) {
        again.add(measurement);
      }
    }
    int most = Math.max(1, round.measurements().size() / ONE_AGAIN_IN);
    for (Measurement measurement : again.subList(0, Math.min(most, again.size()))) {
      if (System.nanoTime() - repeatsUntil < 0) {
        progress.add(measurement.cell());
        var _ = measure(measurement);
      }
    }
    return true;
  }

  /** Whether what the process measured counts: nothing was amiss, or there is nothing to count. */
  private boolean measure(Measurement measurement) throws IOException, InterruptedException {
    waitIfStopped();
    Cell cell = measurement.cell();
    progress.begin();
    measurement.into(folder);
    Seen seen = folder.look(cell);
    waitIfStopped();
    String disturbance = disturbance(seen);
    if (!disturbance.isEmpty()) {
      folder.observe(cell, seen.fork(), Observation.DISTURBED, disturbance);
    }
    boolean compiled = !seen.compiled().isEmpty();
    String remark = compiled ? "compiled while measured: " + inShort(seen.compiled()) : disturbance;
    progress.end(cell, seen, remark);
    return remark.isEmpty() || seen.figure().isEmpty();
  }

  /** The first of several, and how many more: a line has no room for all. */
  private static String inShort(String compiled) {
    String[] methods = compiled.split(", ", -1);
    return methods.length == 1 ? methods[0] : methods[0] + " and " + (methods.length - 1) + " more";
  }

  /** How far the machine's speed strayed, in words; empty if it did not. */
  private String disturbance(Seen seen) {
    OptionalDouble speed = Seen.median(seen.canary());
    if (speed.isEmpty() || !seen.whole()) {
      return "";
    }
    speeds.add(speed.getAsDouble());
    double usual = Seen.median(speeds).orElseThrow();
    double worst = seen.canary().stream().mapToDouble(one -> one / usual - 1).max().orElseThrow();
    double best = seen.canary().stream().mapToDouble(one -> one / usual - 1).min().orElseThrow();
    double stray = worst > -best ? worst : best;
    return Math.abs(stray) <= MOST_STRAY
        ? ""
        : String.format(
            Locale.ROOT,
            "machine %.0f%% %s",
            100 * Math.abs(stray),
            stray > 0 ? "slower" : "faster");
  }

  /** The process is on its way out: what has begun there closes the run. */
  private void waitIfStopped() throws InterruptedException {
    while (folder.stopped()) {
      Thread.sleep(1000);
    }
  }
}
