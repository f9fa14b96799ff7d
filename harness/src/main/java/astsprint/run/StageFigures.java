package astsprint.run;

import astsprint.process.TemporaryFolder;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of two stages, measured in one run.
 *
 * @param from where they come from
 * @param before of the first
 * @param after of the second
 */
public record StageFigures(String from, SeriesFigures before, SeriesFigures after) {
  private static final int DUEL_ROUNDS = 3;

  /** The newest run below these folders that has both stages on the tree. */
  public static Optional<StageFigures> newest(
      List<Path> folders, String before, String after, String tree) {
    for (Path folder : folders) {
      for (Path run : newestFirst(folder)) {
        Optional<StageFigures> found = in(RunReader.read(run), before, after, tree);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Both stages in one run: the ladder's figures, else those beside the peers. */
  public static Optional<StageFigures> in(Run run, String before, String after, String tree) {
    RunFigures figures = RunFigures.of(run);
    for (String benchmark : List.of(Benchmarks.LADDER, Benchmarks.PEERS)) {
      SeriesFigures a = measured(figures, Series.of(benchmark, before, tree));
      SeriesFigures b = measured(figures, Series.of(benchmark, after, tree));
      if (a != null && b != null) {
        return Optional.of(new StageFigures("run " + run.name(), a, b));
      }
    }
    return Optional.empty();
  }

  private static @Nullable SeriesFigures measured(RunFigures figures, Series series) {
    return figures.get(series).filter(SeriesFigures::measured).orElse(null);
  }

  /** Measures both here and now, in turn; about ten seconds. */
  public static Optional<StageFigures> duel(
      String before, String after, String tree, Consumer<String> progress)
      throws IOException, InterruptedException {
    try (TemporaryFolder temporary = TemporaryFolder.make("duel")) {
      RunFolder folder = RunFolder.open(temporary.path());
      List<Round> rounds = new ArrayList<>();
      for (int number = 1; number <= DUEL_ROUNDS; number++) {
        int round = number;
        rounds.add(
            new Round(
                round,
                DUEL_ROUNDS,
                Stream.of(before, after)
                    .map(stage -> Cell.of(Benchmarks.PEERS, stage, tree, round))
                    .<Measurement>map(cell -> PeersRun.fork(cell, true))
                    .toList()));
      }
      Progress lines = new Progress(JmhRequest.plan(rounds), progress);
      new RoundRunner(folder, lines, RoundRunner.deadline(Duration.ofMinutes(10))).measure(rounds);
      return in(RunReader.read(folder.path()), before, after, tree)
          .map(f -> new StageFigures("a duel of " + DUEL_ROUNDS + " rounds", f.before, f.after));
    }
  }

  private static List<Path> newestFirst(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> runs = Files.list(folder)) {
      return runs.filter(Files::isDirectory).sorted(Comparator.reverseOrder()).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /** One line a stage, and one for what lies between them. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Figures on " + before.series().tree() + ", from " + from + ":");
    lines.add(line(before));
    lines.add(line(after));
    before
        .over(after)
        .map(Comparison::ratio)
        .ifPresent(
            r ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %s takes %.2f times as long as %s, %s %.2f to %.2f",
                        before.series().key(),
                        r.value(),
                        after.series().key(),
                        kind(r),
                        r.low(),
                        r.high())));
    return lines;
  }

  private static String line(SeriesFigures figures) {
    Estimate ns = figures.ns();
    Double bytes = figures.bytes();
    if (ns == null) {
      throw new IllegalStateException("not measured: " + figures.series());
    }
    return String.format(
        Locale.ROOT,
        "  %s  %8.3f ns per visit (%s %.3f to %.3f), %s bytes allocated per visit",
        figures.series().key(),
        ns.value(),
        kind(ns),
        ns.low(),
        ns.high(),
        bytes == null ? "unknown" : String.format(Locale.ROOT, "%.2f", bytes));
  }

  private static String kind(Estimate estimate) {
    return estimate.interval() ? "95% interval" : "rounds from";
  }
}
