package astsprint.run;

import astsprint.corpus.NamedTree;
import astsprint.results.Cell;
import astsprint.results.GrowingRun;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code ast-sprint bench}: the ladder, or whatever else JMH's options name, round by round. */
public final class BenchRun {
  /** Where nothing else is named. */
  private static final List<String> LADDER = List.of("\\.LadderBenchmark\\.");

  /** A stage once more, in every full run of the whole ladder. */
  private static final String AGAIN = "\\.AgainBenchmark\\.";

  private static final Map<String, List<String>> BOTH_TREES =
      Map.of("tree", List.of("SIXTEEN", "DIFFLIB"));

  private BenchRun() {}

  /**
   * What is asked for.
   *
   * @param kind of the run, for its description
   * @param command what was typed, without paths of the machine
   * @param options JMH's: benchmarks, parameters, iterations, flags of forks
   * @param seed of the order within rounds
   * @param until go on by rounds until every step's interval reaches no farther than this on either
   *     side, 0.03 for 3%
   * @param budget with {@code until}: begin no further round after this time, the first rounds' own
   *     included
   */
  public record Request(
      String kind,
      List<String> command,
      Options options,
      long seed,
      OptionalDouble until,
      Duration budget) {
    public Request {
      command = List.copyOf(command);
    }

    /** Options for a look: short iterations and one round, as far as they do not say otherwise. */
    public static Options quick(Options given) {
      return shortened(given, 6, 3, List.of("1"));
    }

    /** Options for a talk: two stages on sixteen files, three short rounds. */
    public static Options duel(Options given, List<String> stages) {
      ChainedOptionsBuilder two = new OptionsBuilder().parent(shortened(given, 8, 4, THREE));
      if (!given.getParameter("tree").hasValue()) {
        two.param("tree", NamedTree.SIXTEEN.name());
      }
      return two.param("stage", stages.toArray(String[]::new)).build();
    }

    private static final List<String> THREE = List.of("1", "2", "3");

    private static Options shortened(
        Options given, int warmups, int measured, List<String> rounds) {
      ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
      TimeValue time = TimeValue.milliseconds(50);
      if (!given.getWarmupIterations().hasValue()) {
        options.warmupIterations(warmups);
      }
      if (!given.getWarmupTime().hasValue()) {
        options.warmupTime(time);
      }
      if (!given.getMeasurementIterations().hasValue()) {
        options.measurementIterations(measured);
      }
      if (!given.getMeasurementTime().hasValue()) {
        options.measurementTime(time);
      }
      if (!given.getParameter("round").hasValue()) {
        options.param("round", rounds.toArray(String[]::new));
      }
      return options.build();
    }
  }

  /**
   * Measures into a folder.
   *
   * @param progress is told, line by line
   * @throws RefusedException if nothing can be measured, or nothing is named
   */
  public static void into(RunFolder folder, Request request, Consumer<String> progress)
      throws IOException, InterruptedException {
    NavigableMap<Integer, List<Measurement>> byRound = planned(request);
    if (byRound.isEmpty()) {
      throw new RefusedException("no benchmark is called so: " + request.options().getIncludes());
    }
    List<Round> rounds = new ArrayList<>(JmhRequest.rounds(byRound, request.seed()));
    List<Cell> plan = JmhRequest.plan(rounds);
    JmhFork first = (JmhFork) rounds.getFirst().measurements().getFirst();
    List<String> trees =
        rounds.getFirst().measurements().stream()
            .map(JmhFork.class::cast)
            .map(fork -> fork.parameters().getOrDefault("tree", NamedTree.DIFFLIB.name()))
            .toList();
    RunDescription.write(
        folder, request.kind(), request.command(), first.given(), trees, plan, request.seed());
    Progress lines = new Progress(plan, progress);
    RoundRunner runner = new RoundRunner(folder, lines, RoundRunner.deadline(Duration.ofDays(365)));
    long began = System.nanoTime();
    runner.measure(rounds);
    if (request.until().isPresent()) {
      goOn(folder, request, byRound, runner, lines, began);
    }
  }

  private static NavigableMap<Integer, List<Measurement>> planned(Request request) {
    Options given = request.options();
    if (!given.getIncludes().isEmpty()) {
      return JmhRequest.byRound(given, Map.of());
    }
    NavigableMap<Integer, List<Measurement>> all =
        JmhRequest.byRound(named(given, LADDER), BOTH_TREES);
    if (!given.getParameter("stage").hasValue()) {
      Map<String, List<String>> again = new TreeMap<>(BOTH_TREES);
      again.put("stage", List.of(RunDescription.AGAIN.name()));
      JmhRequest.merge(all, JmhRequest.byRound(named(given, List.of(AGAIN)), again));
    }
    return all;
  }

  private static Options named(Options given, List<String> benchmarks) {
    ChainedOptionsBuilder options = new OptionsBuilder().parent(given);
    benchmarks.forEach(options::include);
    return options.build();
  }

  /** Adds rounds until the steps are known as narrowly as was asked, or the time is up. */
  private static void goOn(
      RunFolder folder,
      Request request,
      NavigableMap<Integer, List<Measurement>> byRound,
      RoundRunner runner,
      Progress lines,
      long began)
      throws IOException, InterruptedException {
    double target = 1 + request.until().orElseThrow();
    GrowingRun run = new GrowingRun(folder.path());
    for (int last = byRound.lastKey(); ; last++) {
      StepWidths widths = StepWidths.of(run.read());
      if (!widths.anyStep()) {
        lines.say("Nothing to narrow: this run has no two stages of the ladder.");
        return;
      }
      int done = byRound.size() + last - byRound.lastKey();
      Duration spent = Duration.ofNanos(System.nanoTime() - began);
      Duration left = request.budget().minus(spent);
      if (widths.within(target)) {
        lines.say("Narrow enough after %d rounds.".formatted(done));
        return;
      }
      lines.say(widths.prospect(target, done, spent.dividedBy(done), left));
      if (!left.isPositive()) {
        lines.say("Out of time.");
        return;
      }
      Round next = round(byRound, last + 1, request.seed());
      next.cells().forEach(lines::add);
      folder.plan(next.cells());
      runner.measure(List.of(next));
    }
  }

  /** One more round of what the last one measured. */
  private static Round round(
      NavigableMap<Integer, List<Measurement>> byRound, int number, long seed) {
    List<Measurement> measurements =
        byRound.lastEntry().getValue().stream()
            .map(JmhFork.class::cast)
            .<Measurement>map(fork -> fork.inRound(number))
            .toList();
    return new Round(number, number, JmhRequest.shuffled(measurements, seed, number));
  }
}
