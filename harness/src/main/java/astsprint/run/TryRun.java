package astsprint.run;

import astsprint.benchmark.Canary;
import astsprint.benchmark.DrawnTrees;
import astsprint.benchmark.Floor;
import astsprint.corpus.Digests;
import astsprint.corpus.NamedTree;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.Sample;
import astsprint.results.Subject;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody's own walker beside stages of the ladder, round by round, all by the same {@link
 * WalkerFork}: on sixteen files in turn, changed where a seed says, so that nobody has seen them.
 */
public final class TryRun {
  /** What is walked. */
  public static final String TREE = NamedTree.SIXTEEN.name();

  /** As in {@code run.json}. */
  public static final String KIND = "try";

  /**
   * Disturbed forks are repeated until then, so that six rounds of three walkers end within three
   * quarters of a minute; a slow machine gets its rounds all the same.
   */
  private static final Duration USUAL = Duration.ofSeconds(24);

  private static final Duration LONGEST = Duration.ofMinutes(5);

  private TryRun() {}

  /**
   * What is asked for.
   *
   * @param entry the walker
   * @param beside stages, in the order of their rows
   * @param trees to walk
   * @param rounds at least one
   * @param seed of the trees and of the order within rounds
   */
  public record Request(
      Entry entry, List<WalkStage> beside, TriedTrees trees, int rounds, long seed) {
    public Request {
      beside = List.copyOf(beside);
    }
  }

  /**
   * Measures into a folder. A walker that fails while it is timed is not timed again.
   *
   * @param progress is told, line by line
   */
  public static void into(RunFolder folder, Request request, Consumer<String> progress)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    Map<Cell, Double> prepared = new LinkedHashMap<>();
    TriedTrees.Parsed parsed = request.trees().get();
    DrawnTrees trees = new DrawnTrees(parsed.roots());
    int[] visits = NamedTree.SIXTEEN.expected().stream().mapToInt(Digests.Row::visits).toArray();
    double floor = Floor.ofReferences(visits).ns();
    WalkerFork.Judge judge =
        new WalkerFork.Judge(
            trees,
            parsed,
            IntStream.of(visits).sum(),
            new Canary(),
            request.seed(),
            floor,
            prepared,
            new ArrayList<>());
    List<Round> rounds = new ArrayList<>();
    for (int number = 1; number <= request.rounds(); number++) {
      rounds.add(round(request, number, judge));
    }
    List<Cell> plan = JmhRequest.plan(rounds);
    RunDescription.write(
        folder, KIND, List.of("ast-sprint", "try"), List.of(), List.of(TREE), plan, request.seed());
    RunDescription.add(folder, List.of(subject(request.entry())));
    RoundRunner runner =
        new RoundRunner(
            folder,
            new Progress(plan, progress),
            began + LONGEST.toNanos(),
            began + USUAL.toNanos());
    for (Round round : rounds) {
      if (!runner.measure(List.of(round)) || failed(folder, request.entry())) {
        break;
      }
    }
    convict(folder, judge.seen());
    prepared.forEach((cell, ns) -> folder.writer().sample(preparation(cell, ns)));
    leaveOut(folder, plan);
  }

  /** What more than half of the forks show is no accident: none of them counts. */
  private static void convict(RunFolder folder, List<WalkerFork.Seen> seen) {
    for (Suspicion.Kind kind : Suspicion.Kind.values()) {
      List<String> told =
          seen.stream().flatMap(fork -> Stream.ofNullable(fork.suspicions().get(kind))).toList();
      if (2 * told.size() > seen.size()) {
        for (WalkerFork.Seen fork : seen) {
          folder
              .writer()
              .failure(
                  new Failure(
                      fork.cell(),
                      fork.fork(),
                      System.currentTimeMillis(),
                      Failure.Kind.REFUSED,
                      told.getFirst()));
        }
        return;
      }
    }
  }

  private static Round round(Request request, int number, WalkerFork.Judge judge) {
    List<Measurement> forks = new ArrayList<>();
    Cell own = Cell.of(Benchmarks.LADDER, request.entry().key(), TREE, number);
    forks.add(new WalkerFork(own, request.entry(), judge));
    for (WalkStage stage : request.beside()) {
      forks.add(
          new WalkerFork(Cell.of(Benchmarks.LADDER, stage.name(), TREE, number), null, judge));
    }
    return new Round(number, request.rounds(), JmhRequest.shuffled(forks, request.seed(), number));
  }

  private static Subject subject(Entry entry) {
    return new Subject(
        entry.key(),
        entry.remark() == null ? entry.key() : entry.key() + " (" + entry.remark() + ")",
        Subject.Role.VARIANT,
        entry.live() ? Subject.Walks.OBJECTS : Subject.Walks.SNAPSHOT,
        null,
        null,
        null,
        entry.sourceHash());
  }

  /** As one iteration of a fork, in the series of preparations. */
  private static Sample preparation(Cell cell, double ns) {
    Cell own = Cell.of(Benchmarks.PREPARE, cell.series().key(), TREE, cell.round());
    String fork = cell.series().key() + "-prepare-" + cell.round();
    return new Sample(
        own, fork, 1, 1, Sample.Phase.MEASUREMENT, System.currentTimeMillis(), ns, 1, null);
  }

  private static boolean failed(RunFolder folder, Entry entry) {
    return RunReader.read(folder.path()).failures().stream()
        .anyMatch(failure -> failure.cell().series().key().equals(entry.key()));
  }

  /** What was not begun will not be: the run has ended. */
  private static void leaveOut(RunFolder folder, List<Cell> plan) throws IOException {
    if (folder.stopped()) {
      return;
    }
    for (Cell cell : plan) {
      if (!folder.accounted(cell)) {
        folder.leaveOut(cell, "not begun: the walker had failed, or the time was up");
      }
    }
  }

  /** Why the walker has no figure; empty where it has one. */
  public static Stream<Failure> failures(Run run, Entry entry) {
    return run.failures().stream()
        .filter(failure -> failure.cell().series().key().equals(entry.key()))
        .filter(failure -> failure.kind() != Failure.Kind.UNAVAILABLE);
  }
}
