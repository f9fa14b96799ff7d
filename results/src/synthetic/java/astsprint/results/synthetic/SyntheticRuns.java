package astsprint.results.synthetic;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Fact;
import astsprint.results.Failure;
import astsprint.results.Git;
import astsprint.results.Jvm;
import astsprint.results.Machine;
import astsprint.results.Observation;
import astsprint.results.RunInfo;
import astsprint.results.Series;
import astsprint.results.Subject;
import astsprint.results.Subject.Role;
import astsprint.results.Subject.Walks;
import astsprint.results.TreeInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Typical runs. Their true times per visit are {@link #TIMES}. */
public final class SyntheticRuns {
  /** True nanoseconds per visit on difflib, by key. */
  public static final Map<String, Double> TIMES =
      Map.ofEntries(
          Map.entry("S01", 62.0),
          Map.entry("S02", 58.0),
          Map.entry("S03", 54.0),
          Map.entry("S04", 45.0),
          Map.entry("S05", 30.0),
          Map.entry("S06", 24.0),
          Map.entry("S07", 8.0),
          Map.entry("S08", 5.0),
          Map.entry("S09", 1.8),
          Map.entry("S10", 0.42),
          Map.entry(Subject.FLOOR, 0.016),
          Map.entry(Subject.CPYTHON, 380.0),
          Map.entry("fastwalk-unordered", 9.4),
          Map.entry("java-visitor", 12.5));

  static final List<String> STAGES =
      List.of("S01", "S02", "S03", "S04", "S05", "S06", "S07", "S08", "S09", "S10");

  private static final List<String> TITLES =
      List.of(
          "Generator",
          "List",
          "InlinedChildren",
          "InlinedFields",
          "FusedCheck",
          "BoundAccessor",
          "RawSlot",
          "FieldCountTable",
          "FlatArray",
          "NativeKernel");

  /** Key of the fourth stage, measured once more. */
  public static final String AGAIN = "S04-again";

  /** True nanoseconds per visit of a user's own stage. */
  public static final double OWN = 20;

  private static final double NOISE = 0.015;

  private SyntheticRuns() {}

  /** Ten stages and the floor on difflib. */
  public static SyntheticRun ladder(int rounds) {
    return ladder(new SyntheticRun(info("full"), NOISE, 7), rounds, 1);
  }

  /** The same on a machine that others use: from iteration to iteration times vary by a tenth. */
  public static SyntheticRun busy(int rounds) {
    return ladder(new SyntheticRun(info("full"), 1, 12), rounds, 1);
  }

  /** The same on the same machine, at a time when everything took {@code factor} times as long. */
  public static SyntheticRun slowed(int rounds, double factor) {
    return ladder(new SyntheticRun(info("full"), NOISE, 13), rounds, factor);
  }

  /** Nothing measured yet, and measured without noise: for what is to come out exactly. */
  public static SyntheticRun exact() {
    return new SyntheticRun(info("full"), 0, 14);
  }

  /** The same of a run that calls itself a duel. */
  public static SyntheticRun duel() {
    return new SyntheticRun(info("duel"), 0, 16);
  }

  /** Ten stages and the floor on another machine, where all takes {@code factor} times as long. */
  public static SyntheticRun elsewhere(int rounds, double factor) {
    RunInfo here = info("full");
    Machine m = here.machine();
    Machine there =
        new Machine(
            Fact.of("another synthetic processor"),
            m.architecture(),
            8,
            m.cores(),
            m.caches().subList(0, 1),
            m.governor(),
            m.smt(),
            m.turbo(),
            m.power(),
            m.hypervisor(),
            m.container(),
            m.memory(),
            m.os(),
            m.load(),
            m.counters());
    return ladder(new SyntheticRun(here.on(there), NOISE, 8), rounds, factor);
  }

  /** S05 throws, S07 is unavailable, S08 is wrong once, S10's only fork was interrupted. */
  public static SyntheticRun failures() {
    SyntheticRun run = new SyntheticRun(info("full", "S07", "no raw access on this JVM"), NOISE, 9);
    for (String key : STAGES) {
      switch (key) {
        case "S05" ->
            run.failed(
                cell(key, 1), Failure.Kind.THROWN, "java.lang.IllegalStateException: no class");
        case "S07" -> {}
        case "S08" -> {
          run.measured(difflib(key), time(key), 0, 6);
          run.failed(cell(key, 7), Failure.Kind.WRONG, "visit 17 is Name, not Load");
        }
        case "S10" -> run.interrupted(cell(key, 1), time(key), 2);
        default -> run.measured(difflib(key), time(key), 16, 7);
      }
    }
    return run;
  }

  /** All that a reference run holds: the ladder on two trees, peers, scaling, JIT axis and more. */
  public static SyntheticRun reference() {
    SyntheticRun run = ladder(new SyntheticRun(info("reference"), NOISE, 10), 10, 1);
    for (String key : STAGES) {
      run.measured(Series.of(Benchmarks.LADDER, key, "LIBRARY"), 1.6 * time(key), 8, 6);
      for (String mode : List.of("interpreter", "C1", "C2")) {
        double factor = mode.equals("interpreter") ? 60 : mode.equals("C1") ? 5 : 1;
        run.measured(series(Benchmarks.JIT, key, "mode", mode), factor * time(key), 8, 6);
      }
      for (int visits : new int[] {1_000, 10_000, 100_000, 1_000_000, 3_000_000, 10_000_000}) {
        double factor = visits < 100_000 ? 1 : visits < 3_000_000 ? 1.7 : 3;
        Series series = series(Benchmarks.SCALING, key, "visits", Integer.toString(visits));
        run.measured(series, factor * time(key), 8, 6);
      }
    }
    peers(run, 6);
    for (int distance : new int[] {0, 8, 16, 32, 64, 128}) {
      Series series = series(Benchmarks.SWEEP, "S10", "distance", Integer.toString(distance));
      run.measured(series, 5.4 / (1 + Math.log1p(distance) / 3), 0, 6);
    }
    run.measured(Series.of(Benchmarks.PREPARE, "S09", "DIFFLIB"), 15, 30, 6);
    run.measured(Series.of(Benchmarks.PREPARE, "S10", "DIFFLIB"), 18, 30, 6);
    run.observed(cell("S10", 1), Observation.ID_BITS, "16");
    return run;
  }

  /** Ten stages, the fourth once more, the floor, on both trees; S08 ran at two speeds. */
  public static SyntheticRun twoTrees(int rounds) {
    SyntheticRun run = new SyntheticRun(withAgain(info("full")), NOISE, 15);
    for (String tree : List.of("DIFFLIB", "SIXTEEN")) {
      double slower = tree.equals("DIFFLIB") ? 1 : 1.3;
      for (String key : STAGES) {
        for (int round = 1; round <= rounds; round++) {
          double mode = key.equals("S08") && round % 3 == 0 ? 1.7 : 1;
          Cell cell = new Cell(Series.of(Benchmarks.LADDER, key, tree), round);
          run.measured(cell, slower * mode * time(key), 8);
        }
      }
      run.measured(Series.of(Benchmarks.LADDER, AGAIN, tree), slower * time("S04"), 8, rounds);
      run.measured(Series.of(Benchmarks.LADDER, Subject.FLOOR, tree), 0.016, 0, rounds);
    }
    return run;
  }

  /** Some stages, and a user's own one, S11, that improves on {@code base}; six rounds. */
  public static SyntheticRun own(String base, List<String> stages) {
    RunInfo info = info("full");
    List<Subject> subjects = new ArrayList<>(info.subjects());
    subjects.add(
        STAGES.size(),
        new Subject("S11", "Own", Role.STAGE, Walks.OBJECTS, null, null, null, null, base));
    SyntheticRun run = new SyntheticRun(info.of(subjects), NOISE, 16);
    stages.forEach(key -> run.measured(difflib(key), time(key), 8, 6));
    return run.measured(difflib("S11"), OWN, 8, 6);
  }

  /** Everything that a run can hold, with the longest names and reasons that there may be. */
  public static SyntheticRun widest() {
    SyntheticRun run = twoTrees(7);
    for (String key : STAGES) {
      run.measured(
          Series.of(Benchmarks.LADDER, key, "LIBRARY_SHUFFLED_ON_PURPOSE"),
          12_345 * time(key),
          1e5,
          7);
      run.measured(
          Series.of(Benchmarks.DETOURS, key + "-with-a-name-of-some-length", "DIFFLIB"),
          time(key),
          0,
          3);
      for (int files = 1; files <= 64; files *= 2) {
        run.measured(
            series(Benchmarks.ROTATION, key, "files", Integer.toString(files)),
            1e4 * time(key),
            8,
            3);
      }
      for (int visits = 1; visits < 20; visits++) {
        run.measured(
            series(Benchmarks.SCALING, key, "visits", Integer.toString(100_003 * visits)),
            1e4 * time(key),
            8,
            3);
      }
      for (String mode :
          List.of("interpreter", "C1 without inlining", "C2 without anything at all")) {
        run.measured(series(Benchmarks.JIT, key, "mode", mode), 1e4 * time(key), 8, 6);
      }
    }
    peers(run, 7);
    for (String phase : List.of("DECODE", "TOKENIZE", "LITERALS", "PREDICT", "TREE")) {
      run.measured(Series.of(Benchmarks.PARSE, phase, "DIFFLIB"), 20, 8, 6);
    }
    run.measured(Series.of(Benchmarks.PARSE, Subject.CPYTHON_PARSE, "DIFFLIB"), 20_000, 8, 6);
    run.measured(Series.of(Benchmarks.PREPARE, "S09", "DIFFLIB"), 15, 30, 6);
    run.observed(cell("S10", 1), Observation.COUNTER + "instructions", "123456.789");
    run.observed(cell("S10", 1), Observation.MEDIAN_DISTANCE, "123456789012");
    run.failed(cell("S10", 8), Failure.Kind.THROWN, "a.very.long.name.".repeat(20));
    return run;
  }

  private static RunInfo withAgain(RunInfo info) {
    List<Subject> subjects = new ArrayList<>(info.subjects());
    subjects.add(
        4,
        new Subject(
            AGAIN, "InlinedFields", Role.AGAIN, Walks.OBJECTS, null, null, "S04", "hash of S04"));
    subjects.set(
        3,
        new Subject(
            "S04", "InlinedFields", Role.STAGE, Walks.OBJECTS, null, null, null, "hash of S04"));
    return info.of(subjects);
  }

  /** Peers and two stages beside them. */
  public static SyntheticRun peers(int rounds) {
    return peers(new SyntheticRun(info("peers"), NOISE, 11), rounds);
  }

  private static SyntheticRun peers(SyntheticRun run, int rounds) {
    for (String key :
        List.of(Subject.CPYTHON, "fastwalk-unordered", "java-visitor", "S01", "S08", "S10")) {
      run.measured(Series.of(Benchmarks.PEERS, key, "DIFFLIB"), time(key), 8, rounds);
    }
    return run;
  }

  private static SyntheticRun ladder(SyntheticRun run, int rounds, double factor) {
    for (String key : STAGES) {
      int place = STAGES.indexOf(key);
      run.measured(difflib(key), factor * time(key), Math.max(0, 40 - 5 * place), rounds);
    }
    return run.measured(difflib(Subject.FLOOR), factor * time(Subject.FLOOR), 0, rounds);
  }

  static double time(String key) {
    return Objects.requireNonNull(TIMES.get(key));
  }

  private static Series difflib(String key) {
    return Series.of(Benchmarks.LADDER, key, "DIFFLIB");
  }

  private static Cell cell(String key, int round) {
    return new Cell(difflib(key), round);
  }

  private static Series series(String benchmark, String key, String param, String value) {
    return new Series(benchmark, key, "DIFFLIB", new TreeMap<>(Map.of(param, value)));
  }

  static RunInfo info(String kind) {
    return info(kind, "", null);
  }

  private static RunInfo info(String kind, String missing, @Nullable String reason) {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < STAGES.size(); i++) {
      String key = STAGES.get(i);
      Walks walks = i < 8 ? Walks.OBJECTS : Walks.SNAPSHOT;
      String unavailable = key.equals(missing) ? reason : null;
      subjects.add(new Subject(key, TITLES.get(i), Role.STAGE, walks, null, unavailable));
    }
    subjects.add(
        new Subject(Subject.FLOOR, "copy of the answer", Role.FLOOR, Walks.SNAPSHOT, null, null));
    subjects.add(
        new Subject(Subject.CPYTHON, "ast.walk", Role.PEER, Walks.OBJECTS, "CPython 3.13.0", null));
    subjects.add(
        new Subject(
            "fastwalk-unordered",
            "walk_unordered",
            Role.PEER,
            Walks.OBJECTS,
            "fast-walk 0.3.0 under CPython 3.13.0",
            null));
    subjects.add(new Subject("java-visitor", "forEachChild", Role.PEER, Walks.OBJECTS, null, null));
    return new RunInfo(
        RunInfo.FORMAT,
        kind,
        List.of("synthetic"),
        "2026-01-01T12:00:00Z",
        "2026-01-01T12:04:00Z",
        machine(),
        new Jvm(
            "OpenJDK",
            "25",
            "none",
            List.of("-XX:+UseParallelGC"),
            "Parallel",
            1L << 30,
            768L << 20),
        new Git(Fact.of("0000000"), false),
        "00",
        List.of(
            new TreeInfo("DIFFLIB", "00", 6762, 4335, 1, null),
            new TreeInfo("LIBRARY", "00", 1_188_529, 762_000, 713, null)),
        subjects,
        42);
  }

  private static Machine machine() {
    Fact none = Fact.unreadable("synthetic");
    return new Machine(
        Fact.of("synthetic processor"),
        "none",
        2,
        Fact.of("2, alike"),
        List.of(
            new Machine.Cache(1, "data", 48 << 10, 1),
            new Machine.Cache(2, "unified", 1 << 20, 1),
            new Machine.Cache(3, "unified", 32 << 20, 2)),
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        Fact.of("none"),
        none,
        none);
  }
}
