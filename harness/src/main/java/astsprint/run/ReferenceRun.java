package astsprint.run;

import astsprint.benchmark.Cells;
import astsprint.corpus.NamedTree;
import astsprint.detours.Detour;
import astsprint.parse.ParsePhase;
import astsprint.peers.Peer;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.RunInfo;
import astsprint.results.figures.Quotability;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The run that figures are quoted from: the ladder on all trees, and every experiment that this
 * build has, most wanted first. What its time does not suffice for is measured by the next call.
 */
public final class ReferenceRun {
  private static final List<String> SMALL_TREES = List.of("SIXTEEN", "DIFFLIB", "LIBRARY");

  /** Of walks that take up to seconds each: the first of them is compiled on its way. */
  private static final Options SECONDS_LONG_WALKS =
      new OptionsBuilder().warmupIterations(2).measurementIterations(3).build();

  private ReferenceRun() {}

  /**
   * What to measure.
   *
   * @param rounds of the ladder on the small trees; all else has fewer
   * @param only names of benchmarks in results, such as {@code ladder}; empty for all
   * @param trees on which they are measured, where they name their trees; empty for all
   * @param seed of the order within rounds
   * @param miniature one round, very short
   */
  public record Request(
      int rounds,
      List<String> only,
      List<String> trees,
      long seed,
      boolean miniature,
      Duration budget) {}

  /**
   * Measures into {@code folder} what it does not hold yet.
   *
   * @param progress is told, line by line
   * @return whether all is measured
   */
  public static boolean into(RunFolder folder, Request request, Consumer<String> progress)
      throws IOException, InterruptedException {
    RunInfo before = folder.info();
    long seed = before == null ? request.seed() : before.seed();
    long deadline = RoundRunner.deadline(request.budget());
    List<List<Round>> parts = rounds(request, seed);
    List<Round> all = parts.stream().flatMap(List::stream).toList();
    if (before == null) {
      RunDescription.write(
          folder,
          "reference",
          List.of("ast-sprint", "reference"),
          List.of(),
          Stream.of(NamedTree.values()).map(NamedTree::name).toList(),
          JmhRequest.plan(all),
          seed);
    } else {
      folder.planInstead(JmhRequest.plan(all));
    }
    Progress lines = new Progress(RoundRunner.todo(all, folder), progress);
    RoundRunner runner = new RoundRunner(folder, lines, deadline);
    // The peers right after the ladder that they are read beside.
    boolean peers = request.only().isEmpty() || request.only().contains(Benchmarks.PEERS);
    for (int part = 0; part < parts.size(); part++) {
      if (!runner.measure(parts.get(part))
          || (part == 0 && peers && !peers(folder, request, seed, deadline, progress))) {
        return false;
      }
    }
    return !parts.isEmpty() || !peers || peers(folder, request, seed, deadline, progress);
  }

  /** What a request measures besides the peers, cell by cell. */
  static List<Cell> plan(Request request) {
    return JmhRequest.plan(rounds(request, request.seed()).stream().flatMap(List::stream).toList());
  }

  private static List<List<Round>> rounds(Request request, long seed) {
    return parts(request).stream()
        .map(together -> rounds(together, request.miniature(), seed))
        .toList();
  }

  private static boolean peers(
      RunFolder folder, Request request, long seed, long deadline, Consumer<String> progress)
      throws IOException, InterruptedException {
    boolean whole = true;
    for (NamedTree tree : List.of(NamedTree.SIXTEEN, NamedTree.DIFFLIB, NamedTree.LIBRARY)) {
      boolean library = tree == NamedTree.LIBRARY;
      var peers =
          new PeersRun.Request(
              WalkStage.bridge(),
              List.of(Peer.values()),
              library ? List.of(ParsePhase.values()) : List.of(),
              List.of(tree),
              request.miniature() ? 1 : Math.min(library ? 2 : 6, request.rounds()),
              seed,
              request.miniature(),
              null,
              List.of("ast-sprint", "reference"));
      whole &= new PeersRun(peers, progress).into(folder, deadline);
    }
    return whole;
  }

  /**
   * One benchmark of this run.
   *
   * @param benchmark name of its class
   * @param values of parameters; of all others those that it declares
   * @param rounds how many processes each combination gets
   * @param options iterations; none for the benchmark's own
   */
  private record Part(
      String benchmark, Map<String, List<String>> values, int rounds, Options options) {
    static Part of(String benchmark, int rounds, Map<String, List<String>> values) {
      return new Part(benchmark, values, rounds, new OptionsBuilder().build());
    }

    static Part onHugeTrees(String benchmark, Map<String, List<String>> values) {
      return new Part(benchmark, values, 1, SECONDS_LONG_WALKS);
    }

    /** The same on some of its trees; empty if it has none of them. */
    Optional<Part> on(List<String> trees) {
      List<String> own = values.get("tree");
      if (trees.isEmpty() || own == null) {
        return Optional.of(this);
      }
      List<String> left = own.stream().filter(trees::contains).toList();
      Map<String, List<String>> some = new TreeMap<>(values);
      some.put("tree", left);
      return left.isEmpty()
          ? Optional.empty()
          : Optional.of(new Part(benchmark, some, rounds, options));
    }

    /** Name of the benchmark in results. */
    String name() {
      return Cells.of("." + benchmark + ".", Map.of()).series().benchmark();
    }

    SortedMap<Integer, List<Measurement>> byRound(boolean miniature) {
      ChainedOptionsBuilder chosen = new OptionsBuilder().parent(options);
      chosen.include("\\." + benchmark + "\\.");
      values.forEach((name, some) -> chosen.param(name, some.toArray(String[]::new)));
      chosen.param(
          "round",
          IntStream.rangeClosed(1, rounds).mapToObj(Integer::toString).toArray(String[]::new));
      if (miniature) {
        TimeValue time = TimeValue.milliseconds(20);
        chosen.warmupIterations(1).warmupTime(time).measurementIterations(1).measurementTime(time);
      }
      return JmhRequest.byRound(chosen.build(), Map.of());
    }
  }

  /** Parts that share their rounds. */
  private static List<Round> rounds(List<Part> parts, boolean miniature, long seed) {
    SortedMap<Integer, List<Measurement>> together = new TreeMap<>();
    parts.forEach(part -> JmhRequest.merge(together, part.byRound(miniature)));
    return JmhRequest.rounds(together, seed);
  }

  private static List<List<Part>> parts(Request request) {
    int many = request.miniature() ? 1 : request.rounds();
    // Two more than are needed: hardly any series has only forks that were at rest.
    int quotable = Math.min(Quotability.FEWEST_FORKS + 2, many);
    int some = Math.min(3, many);
    // Those whose dependence on the JVM is looked into.
    List<String> sample = names(WalkStage.sample());
    List<WalkStage> prepared = new ArrayList<>(WalkStage.snapshots());
    prepared.addFirst(WalkStage.lastLive());
    // What a step brings on one file and on many: the stages of the sample, each with the one
    // before.
    List<String> rotated =
        Stream.of(WalkStage.values())
            .filter(
                stage ->
                    WalkStage.sample().stream()
                        .anyMatch(s -> s == stage || s.predecessor() == stage))
            .map(WalkStage::name)
            .toList();
    List<String> both = List.of("SIXTEEN", "DIFFLIB");
    List<String> again = List.of(RunDescription.AGAIN.name());
    List<Part> ladder =
        List.of(
            Part.of("LadderBenchmark", many, Map.of("tree", both)),
            Part.of("AgainBenchmark", many, Map.of("tree", both, "stage", again)));
    List<Part> others =
        List.of(
            Part.of("LadderBenchmark", many, Map.of("tree", List.of("LIBRARY"))),
            // A third of a minute for each fork: one round shows the shape.
            Part.onHugeTrees("LadderBenchmark", Map.of("tree", List.of("FOREST_SHUFFLED"))),
            Part.onHugeTrees("LadderBenchmark", Map.of("tree", List.of("FOREST"))),
            Part.onHugeTrees("SweepBenchmark", Map.of()),
            Part.of("RotationBenchmark", some, Map.of("stage", rotated)),
            Part.of("FirstBenchmark", some, Map.of("stage", names(prepared), "tree", SMALL_TREES)),
            Part.of("ThreadsBenchmark", some, Map.of()),
            Part.of("JitBenchmark", quotable, Map.of("stage", sample)),
            Part.onHugeTrees("ScalingBenchmark", Map.of()),
            Part.of("FloorBenchmark", quotable, Map.of("tree", SMALL_TREES)),
            Part.of("PrepareBenchmark", some, Map.of("stage", names(prepared))),
            Part.of("AblationBenchmark", quotable, Map.of("tree", SMALL_TREES)),
            Part.of("DetoursBenchmark", quotable, Map.of("tree", SMALL_TREES)),
            Part.of("CollectorBenchmark", quotable, Map.of("stage", sample)),
            Part.of("LintBenchmark", 1, Map.of()),
            Part.onHugeTrees("DetoursBenchmark", ahead(List.of("FOREST_SHUFFLED", "FOREST"))),
            Part.onHugeTrees("AblationBenchmark", Map.of("tree", List.of("FOREST_SHUFFLED"))),
            Part.onHugeTrees("AblationBenchmark", Map.of("tree", List.of("FOREST"))));
    return Stream.concat(Stream.of(ladder), others.stream().map(List::of))
        .filter(
            together ->
                request.only().isEmpty() || request.only().contains(together.getFirst().name()))
        .map(together -> together.stream().flatMap(p -> p.on(request.trees()).stream()).toList())
        .filter(together -> !together.isEmpty())
        .toList();
  }

  /** Only these are about what no cache holds: one touches nodes ahead of the other. */
  private static Map<String, List<String>> ahead(List<String> trees) {
    return Map.of(
        "tree", trees, "variant", List.of(Detour.FOR_EACH_CHILD.name(), Detour.TOUCH_AHEAD.name()));
  }

  private static List<String> names(List<WalkStage> stages) {
    return stages.stream().map(WalkStage::name).toList();
  }
}
