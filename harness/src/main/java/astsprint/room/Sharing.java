package astsprint.room;

import astsprint.results.Benchmarks;
import astsprint.results.Machine;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.figures.ForkFigures;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import astsprint.results.room.Share;
import astsprint.results.stats.Rounds;
import astsprint.run.TryRun;
import astsprint.stages.WalkStage;
import astsprint.workshop.HintCount;
import astsprint.workshop.TryResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes a share of a try's run. */
public final class Sharing {
  /** What an entry is timed beside for it: what every laptop has. */
  public static final List<WalkStage> BESIDE =
      List.of(WalkStage.valueOf(Share.FIRST), WalkStage.valueOf(Share.ORIGIN));

  /** The fewest that give a verdict. */
  public static final int ROUNDS = Rounds.FEWEST;

  private Sharing() {}

  /** A run that no share can be made of; the message says why. */
  public static final class UnsharedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnsharedException(String message) {
      super(message);
    }
  }

  /**
   * The share of a run that has ended.
   *
   * @param run of a try beside {@link #BESIDE}
   * @param nickname as its owner wants to be called
   * @param curves a run in which files were walked in turn; null for none
   */
  public static Share of(Run run, String nickname, @Nullable Run curves)
      throws UnsharedException, IOException {
    RunInfo info = run.info();
    TryResult entry =
        TryResult.of(run.path())
            .orElseThrow(() -> new UnsharedException(run.name() + " is no run of a try"));
    if (info == null) {
      throw new UnsharedException(run.name() + " does not say where it was made");
    }
    Map<String, String> sources = new LinkedHashMap<>();
    for (String file : entry.sources()) {
      Path source = run.path().resolve(TryResult.SOURCES).resolve(file);
      sources.put(file, Files.readString(source));
    }
    RunFigures figures = RunFigures.of(run);
    Map<String, List<Double>> quiet = times(figures, entry.key(), ForkFigures::sound);
    // A room of laptops is rarely quiet: the ratios still show a direction, and say what they are.
    Map<String, List<Double>> times =
        quiet.isEmpty() ? times(figures, entry.key(), fork -> true) : quiet;
    if (times.isEmpty()) {
      throw new UnsharedException("no round in which all three were measured");
    }
    try {
      return new Share(
          Share.FORMAT,
          nickname.strip(),
          entry.key(),
          entry.live(),
          remark(entry, quiet.isEmpty()),
          entry.hints(),
          gate(),
          processor(info.machine()),
          info.jvm().version(),
          TryRun.TREE,
          info.started().substring(0, "2026-01-01".length()),
          entry.sourceHash(),
          sources,
          times,
          curves == null ? Map.of() : curve(RunFigures.of(curves)));
    } catch (IllegalArgumentException e) {
      throw new UnsharedException(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable String remark(TryResult entry, boolean disturbed) {
    List<String> remarks = new ArrayList<>();
    if (disturbed) {
      remarks.add("disturbed");
    }
    if (entry.isNative()) {
      remarks.add("native");
    }
    if (entry.rawMemory()) {
      remarks.add("raw memory");
    }
    return remarks.isEmpty() ? null : String.join(", ", remarks);
  }

  private static @Nullable String gate() {
    HintCount progress = HintCount.ofThisUser();
    String last = null;
    for (WalkStage stage : WalkStage.values()) {
      last = progress.passed(stage) ? stage.name() : last;
    }
    return last;
  }

  private static String processor(Machine machine) {
    Machine.Processor processor = machine.processor();
    String name =
        processor != null && processor.microarchitecture().readable()
            ? processor.microarchitecture().text()
            : machine.cpu().text();
    String plain = name.replaceAll("[^\\p{L}\\p{N} ()+,._/:-]", " ").strip();
    return plain.length() <= 40 ? plain : plain.substring(0, 40);
  }

  /** The rounds in which all of them have a fork of that kind, in order; empty if there is none. */
  private static Map<String, List<Double>> times(
      RunFigures figures, String key, Predicate<ForkFigures> kind) {
    Map<String, SortedMap<Integer, Double>> byRound = new LinkedHashMap<>();
    for (String subject : List.of(Share.FIRST, Share.ORIGIN, key)) {
      SortedMap<Integer, Double> rounds = new TreeMap<>();
      figures
          .get(Benchmarks.LADDER, subject, TryRun.TREE)
          .map(SeriesFigures::forks)
          .orElse(List.of())
          .stream()
          .filter(ForkFigures::complete)
          .filter(kind)
          .forEach(fork -> rounds.put(fork.round(), fork.ns()));
      byRound.put(subject, rounds);
    }
    SortedSet<Integer> common = new TreeSet<>(byRound.values().iterator().next().keySet());
    byRound.values().forEach(rounds -> common.retainAll(rounds.keySet()));
    if (common.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Double>> times = new LinkedHashMap<>();
    byRound.forEach(
        (subject, rounds) ->
            times.put(
                subject,
                rounds.entrySet().stream()
                    .filter(round -> common.contains(round.getKey()))
                    .map(Map.Entry::getValue)
                    .toList()));
    return times;
  }

  private static Map<String, Map<Integer, Double>> curve(RunFigures figures) {
    Map<String, Map<Integer, Double>> curves = new TreeMap<>();
    for (SeriesFigures series : figures.of(Benchmarks.ROTATION)) {
      String files = series.series().params().getOrDefault("files", "");
      List<Double> times = series.forkTimes();
      if (files.matches("\\d{1,4}") && !times.isEmpty()) {
        curves
            .computeIfAbsent(series.series().key(), k -> new TreeMap<>())
            .put(Integer.valueOf(files), times.stream().sorted().toList().get(times.size() / 2));
      }
    }
    return curves;
  }
}
