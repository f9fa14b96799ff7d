package astsprint.run;

import astsprint.corpus.NamedTree;
import astsprint.harness.peers.Peer;
import astsprint.harness.peers.PeersRun;
import astsprint.jmh.ForkFlags;
import astsprint.parse.ParsePhase;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The run that figures are quoted from: the ladder on all trees, and every experiment that this
 * build has, most wanted first. What its time does not suffice for is measured by the next call.
 */
public final class ReferenceRun {
  /** One round of very short iterations: shows that everything runs, and no figure. */
  private static final List<String> MINIATURE =
      List.of("-wi", "1", "-w", "20ms", "-i", "1", "-r", "20ms");

  private static final List<String> SMALL_TREES = List.of("DIFFLIB", "LIBRARY");

  /** Of walks that take up to seconds each: the first of them is compiled on its way. */
  private static final List<String> SECONDS_LONG_WALKS = List.of("-wi", "2", "-i", "3");

  private ReferenceRun() {}

  /**
   * What to measure.
   *
   * @param rounds of the ladder on difflib; all else has fewer
   * @param only names of benchmarks in results, such as {@code ladder}; empty for all
   * @param seed of the order within rounds
   * @param miniature one round, very short
   */
  public record Request(
      int rounds, List<String> only, long seed, boolean miniature, Duration budget) {}

  /**
   * Measures into {@code folder} what it does not hold yet.
   *
   * @param progress is told, line by line
   * @return whether all is measured
   */
  public static boolean into(Path folder, Request request, Consumer<String> progress)
      throws IOException, InterruptedException {
    Run there = RunReader.read(folder);
    RunInfo before = there.info();
    long seed = before == null ? request.seed() : before.seed();
    long deadline = System.nanoTime() + request.budget().toNanos();
    List<String> arguments = request.miniature() ? MINIATURE : List.of();
    List<Part> parts = parts(request);
    LongRun run = new LongRun(folder, parts, seed, arguments, deadline, progress);
    if (before == null) {
      describe(RunWriter.open(folder), run, seed);
    } else {
      Set<Cell> plan = new LinkedHashSet<>(there.plan());
      plan.addAll(run.plan());
      RunWriter.open(folder).plan(List.copyOf(plan));
    }
    // The peers right after the ladder that they are read beside.
    List<Part> ladder = parts.subList(0, Math.min(1, parts.size()));
    boolean whole = new LongRun(folder, ladder, seed, arguments, deadline, progress).measure();
    if (whole && (request.only().isEmpty() || request.only().contains(Benchmarks.PEERS))) {
      peers(folder, request, seed, progress);
    }
    return whole && run.measure();
  }

  private static void peers(Path folder, Request request, long seed, Consumer<String> progress)
      throws IOException, InterruptedException {
    for (NamedTree tree : List.of(NamedTree.DIFFLIB, NamedTree.LIBRARY)) {
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
      new PeersRun(peers, progress).into(folder);
    }
  }

  private static void describe(RunWriter writer, LongRun run, long seed) throws IOException {
    List<String> command = List.of("ast-sprint", "reference");
    List<String> flags = ForkFlags.conditions(List.of(), NamedTree.DIFFLIB.name());
    RunStart.write(writer, "reference", command, flags, run.plan(), seed);
  }

  private static List<Part> parts(Request request) {
    int many = request.miniature() ? 1 : request.rounds();
    int some = Math.min(3, many);
    int few = Math.min(2, many);
    // Those whose dependence on the JVM is looked into.
    List<String> stages = names(WalkStage.sample());
    List<WalkStage> prepared = new ArrayList<>(WalkStage.snapshots());
    prepared.addFirst(WalkStage.lastLive());
    List<@Nullable Part> parts = new ArrayList<>();
    parts.add(part("LadderBenchmark", Map.of("tree", List.of("DIFFLIB")), many));
    parts.add(part("LadderBenchmark", Map.of("tree", List.of("LIBRARY")), some));
    // A third of a minute for each fork: one round shows the shape.
    parts.add(onHugeTrees("LadderBenchmark", Map.of("tree", List.of("FOREST_SHUFFLED"))));
    parts.add(onHugeTrees("LadderBenchmark", Map.of("tree", List.of("FOREST"))));
    parts.add(onHugeTrees("SweepBenchmark", Map.of()));
    parts.add(part("JitBenchmark", Map.of("stage", stages), few));
    parts.add(onHugeTrees("ScalingBenchmark", Map.of()));
    parts.add(part("FloorBenchmark", Map.of("tree", SMALL_TREES), some));
    parts.add(part("PrepareBenchmark", Map.of("stage", names(prepared)), some));
    parts.add(part("AblationBenchmark", Map.of("tree", SMALL_TREES), few));
    parts.add(part("DetoursBenchmark", Map.of(), some));
    parts.add(part("CollectorBenchmark", Map.of("stage", stages), few));
    parts.add(onHugeTrees("AblationBenchmark", Map.of("tree", List.of("FOREST_SHUFFLED"))));
    parts.add(onHugeTrees("AblationBenchmark", Map.of("tree", List.of("FOREST"))));
    return parts.stream()
        .flatMap(part -> Optional.ofNullable(part).stream())
        .filter(part -> request.only().isEmpty() || request.only().contains(part.benchmarkName()))
        .toList();
  }

  private static List<String> names(List<WalkStage> stages) {
    return stages.stream().map(WalkStage::name).toList();
  }

  private static @Nullable Part onHugeTrees(String simpleName, Map<String, List<String>> values) {
    Part part = part(simpleName, values, 1);
    return part == null ? null : part.with(SECONDS_LONG_WALKS);
  }

  private static @Nullable Part part(
      String simpleName, Map<String, List<String>> values, int rounds) {
    return Part.of(simpleName, values, rounds).orElse(null);
  }
}
