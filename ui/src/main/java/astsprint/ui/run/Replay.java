package astsprint.ui.run;

import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.Sample;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded run as it looked while it was going on: cut off after any number of its forks.
 *
 * <p>Only one benchmark is replayed, so that the room does not wait for figures no chart shows.
 */
public final class Replay {
  private final Run run;
  private final List<Sample> samples;
  private final List<Integer> ends;

  /** A replay of {@code benchmark} in {@code run}. */
  public Replay(Run run, String benchmark) {
    this.run = run;
    samples =
        run.samples().stream()
            .filter(s -> s.cell().series().benchmark().equals(benchmark))
            .sorted(Comparator.comparingLong(Sample::at))
            .toList();
    // A fork is whole with its last measured iteration: charts know nothing of halves.
    ends =
        java.util.stream.IntStream.range(0, samples.size())
            .filter(i -> isLast(samples.get(i)))
            .mapToObj(i -> i + 1)
            .toList();
  }

  private static boolean isLast(Sample sample) {
    return sample.phase() == Sample.Phase.MEASUREMENT && sample.iteration() == sample.of();
  }

  /** How many forks there are to show. */
  public int forks() {
    return ends.size();
  }

  /** In which round the {@code forks}-th fork was. */
  public int round(int forks) {
    return forks == 0 ? 0 : samples.get(ends.get(forks - 1) - 1).cell().round();
  }

  /** The run as it was after {@code forks} forks. */
  public Run after(int forks) {
    int end = forks == 0 ? 0 : ends.get(forks - 1);
    long now = forks == 0 ? Long.MIN_VALUE : samples.get(end - 1).at();
    boolean whole = forks == ends.size();
    return new Run(
        path(run),
        whole ? run.info() : unfinished(run.info()),
        run.plan(),
        samples.subList(0, end),
        run.failures().stream().filter(f -> f.at() <= now).toList(),
        run.observations(),
        List.of(),
        null,
        List.of());
  }

  private static @Nullable RunInfo unfinished(@Nullable RunInfo info) {
    return info == null
        ? null
        : new RunInfo(
            info.format(),
            info.kind(),
            info.command(),
            info.started(),
            null,
            info.machine(),
            info.jvm(),
            info.git(),
            info.corpusSha256(),
            info.trees(),
            info.subjects(),
            info.seed());
  }

  /** Beside the recorded run, never in its place. */
  private static Path path(Run run) {
    return run.path().resolveSibling(run.name() + " (replay)");
  }
}
