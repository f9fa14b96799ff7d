package astsprint.run;

import astsprint.benchmark.FilteredBenchmark;
import astsprint.benchmark.FilteredTrees;
import astsprint.benchmark.ParseBenchmark;
import astsprint.benchmark.TreeChoice;
import astsprint.corpus.NamedTree;
import astsprint.machine.UserPlaces;
import astsprint.parse.ParsePhase;
import astsprint.peers.Interpreter;
import astsprint.peers.InterpreterSearch;
import astsprint.peers.Peer;
import astsprint.peers.Peer.Host;
import astsprint.peers.PeersBenchmark;
import astsprint.peers.PythonEnvironment;
import astsprint.peers.SourceFiles;
import astsprint.peers.Versions;
import astsprint.process.Subprocess;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Fact;
import astsprint.results.Subject;
import astsprint.stages.WalkStage;
import astsprint.walk.Availability;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Ours and theirs in one run: every cell a fresh process, of the JVM or of Python, in the order of
 * {@link PeersPlan}. What this machine lacks costs its rows and says why.
 */
public final class PeersRun {
  /** For {@link #into}: as long as it takes. */
  public static final long NO_DEADLINE = RoundRunner.deadline(Duration.ofDays(365));

  private final Request request;
  private final UserPlaces machine;
  private final Consumer<String> progress;
  private final Map<NamedTree, Long> counts = new EnumMap<>(NamedTree.class);

  /**
   * What is asked for.
   *
   * @param stages that stand beside the peers
   * @param peers in the report's order
   * @param phases of our front end, beside CPython's ast.parse on the last of the trees; if empty
   *     neither is timed
   * @param trees to walk
   * @param rounds how often each is measured, each time in a fresh process
   * @param seed of the order within rounds
   * @param quick shorter iterations
   * @param python the interpreter; null for the newest that is found
   * @param command what the user typed
   */
  public record Request(
      List<WalkStage> stages,
      List<Peer> peers,
      List<ParsePhase> phases,
      List<NamedTree> trees,
      int rounds,
      long seed,
      boolean quick,
      @Nullable Path python,
      List<String> command) {
    public Request {
      stages = List.copyOf(stages);
      peers = List.copyOf(peers);
      phases = List.copyOf(phases);
      trees = List.copyOf(trees);
      command = List.copyOf(command);
    }
  }

  /**
   * @param progress told, line by line, what happens
   */
  public PeersRun(Request request, Consumer<String> progress) {
    this.request = request;
    this.machine = UserPlaces.ofThisMachine();
    this.progress = progress;
  }

  /**
   * Measures what {@code folder} does not yet hold. A run that was interrupted goes on where it
   * stopped; a run of something else keeps what it has and gets the peers beside it.
   *
   * @return whether nothing is missing
   * @throws RefusedException if nothing can be measured at all
   */
  public boolean into(RunFolder folder, long deadline) throws IOException, InterruptedException {
    Availability<Interpreter> interpreter = interpreter();
    boolean fastWalk = request.peers().stream().anyMatch(p -> p.host() == Host.FAST_WALK);
    Availability<Path> environment =
        switch (interpreter) {
          case Unavailable<Interpreter>(String reason) -> new Unavailable<>(reason);
          case Available<Interpreter>(Interpreter base) ->
              fastWalk
                  ? PythonEnvironment.FAST_WALK.prepare(machine, base, Subprocess::run, progress)
                  : new Unavailable<>("not asked for");
        };
    // One interpreter for all: the environment's is the same program, with fast-walk in reach.
    Availability<Path> python =
        environment instanceof Available ? environment : interpreter.map(Interpreter::executable);
    List<Subject> subjects = subjects(interpreter, environment);
    List<Cell> plan = plan(subjects);
    RunDescription.writeOrAdd(
        folder, request.command(), request.trees(), plan, subjects, request.seed());
    try (SourceFiles sources = new SourceFiles(request.trees())) {
      List<Round> rounds = new ArrayList<>();
      for (int number = 1; number <= request.rounds(); number++) {
        int round = number;
        rounds.add(
            new Round(
                round,
                request.rounds(),
                plan.stream()
                    .filter(cell -> cell.round() == round)
                    .map(cell -> measurement(cell, python, sources))
                    .toList()));
      }
      Progress lines = new Progress(RoundRunner.todo(rounds, folder), progress);
      return new RoundRunner(folder, lines, deadline).measure(rounds);
    }
  }

  /** What peers in Python run under on this machine, or why they cannot. */
  public static Fact python() throws InterruptedException {
    return switch (InterpreterSearch.newest(UserPlaces.ofThisMachine())) {
      case Available<Interpreter>(Interpreter it) ->
          Fact.of("CPython " + it.version() + ", " + it.executable());
      case Unavailable<Interpreter>(String reason) -> Fact.unreadable(reason);
    };
  }

  private Availability<Interpreter> interpreter() throws InterruptedException {
    Path named = request.python();
    Availability<Interpreter> found =
        named == null ? InterpreterSearch.newest(machine) : InterpreterSearch.named(named);
    progress.accept(
        switch (found) {
          case Available<Interpreter>(Interpreter it) ->
              "CPython " + it.version() + ", " + it.executable();
          case Unavailable<Interpreter>(String reason) ->
              "no row for CPython and fast-walk: " + reason;
        });
    return found;
  }

  /** The stages and peers asked for, those that cannot run here with their reasons. */
  private List<Subject> subjects(
      Availability<Interpreter> interpreter, Availability<Path> environment) {
    List<Subject> subjects = new ArrayList<>();
    for (Peer peer : request.peers()) {
      String cpython = version(interpreter);
      subjects.add(
          switch (peer.host()) {
            case CPYTHON -> peer.subject(cpython, reason(interpreter));
            case FAST_WALK ->
                peer.subject(
                    PythonEnvironment.FAST_WALK + (cpython == null ? "" : " under " + cpython),
                    reason(environment));
            case JVM -> peer.subject(Versions.of(peer), null);
          });
    }
    if (!request.phases().isEmpty()) {
      // Where there is no Python its cells fail, each with the reason.
      subjects.add(Peer.parser(version(interpreter)));
      request.phases().forEach(phase -> subjects.add(RunDescription.subject(phase)));
    }
    request.stages().forEach(stage -> subjects.add(RunDescription.subject(stage)));
    return subjects;
  }

  private static @Nullable String version(Availability<Interpreter> interpreter) {
    return interpreter instanceof Available<Interpreter>(Interpreter it)
        ? "CPython " + it.version()
        : null;
  }

  private static @Nullable String reason(Availability<?> provision) {
    return provision instanceof Unavailable<?>(String reason) ? reason : null;
  }

  private List<Cell> plan(List<Subject> subjects) {
    List<String> parsers = new ArrayList<>();
    if (!request.phases().isEmpty()) {
      parsers.add(Peer.CPYTHON_PARSE);
      request.phases().forEach(phase -> parsers.add(phase.name()));
    }
    List<String> keys =
        subjects.stream()
            .filter(subject -> subject.unavailable() == null)
            .map(Subject::key)
            .filter(key -> !parsers.contains(key))
            .toList();
    boolean compared = keys.stream().anyMatch(PeersRun::isFiltered);
    List<String> filtered = keys.stream().filter(key -> compared && canFilter(key)).toList();
    List<String> whole = keys.stream().filter(key -> !isFiltered(key)).toList();
    List<String> trees = request.trees().stream().map(NamedTree::name).toList();
    return new PeersPlan(whole, filtered, trees, request.rounds(), parsers, request.seed()).cells();
  }

  private static boolean isFiltered(String key) {
    return Peer.of(key).map(Peer::isFiltered).orElse(false);
  }

  /** Stages, CPython's own walk with a test of each node, and who does nothing else. */
  private static boolean canFilter(String key) {
    return Peer.of(key).isEmpty() || isFiltered(key) || key.equals(Subject.CPYTHON);
  }

  private Measurement measurement(Cell cell, Availability<Path> python, SourceFiles sources) {
    String key = cell.series().key();
    boolean onJvm = Peer.of(key).map(peer -> peer.host() == Host.JVM).orElse(true);
    return onJvm && !key.equals(Peer.CPYTHON_PARSE)
        ? fork(cell, request.quick())
        : new PythonMeasurement(cell, python, sources, filter(cell), request.quick());
  }

  /** What a filtered walk is to hand out, and how many; counted once for a tree. */
  private List<String> filter(Cell cell) {
    if (!cell.series().benchmark().equals(Benchmarks.FILTERED)) {
      return List.of();
    }
    NamedTree tree = NamedTree.valueOf(cell.series().tree());
    long count = counts.computeIfAbsent(tree, each -> FilteredTrees.count(TreeChoice.of(each)));
    return List.of(FilteredTrees.WANTED, Long.toString(count));
  }

  /** The fork of our own that measures a cell of these. */
  static JmhFork fork(Cell cell, boolean quick) {
    boolean parses = cell.series().benchmark().equals(Benchmarks.PARSE);
    boolean filters = cell.series().benchmark().equals(Benchmarks.FILTERED);
    Class<?> benchmark =
        parses ? ParseBenchmark.class : filters ? FilteredBenchmark.class : PeersBenchmark.class;
    ChainedOptionsBuilder options = new OptionsBuilder();
    if (quick) {
      options
          .warmupIterations(6)
          .warmupTime(TimeValue.milliseconds(100))
          .measurementIterations(3)
          .measurementTime(TimeValue.milliseconds(200));
    } else if (!cell.series().tree().equals(NamedTree.LIBRARY.name())) {
      options.measurementIterations(10); // A second, as PythonFork measures there.
    }
    return new JmhFork(
        benchmark.getName() + ".measure",
        Map.of(
            "round",
            Integer.toString(cell.round()),
            parses ? "variant" : filters ? "stage" : "peer",
            cell.series().key(),
            "tree",
            cell.series().tree()),
        options.build());
  }
}
