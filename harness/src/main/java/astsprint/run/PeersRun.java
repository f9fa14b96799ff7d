package astsprint.harness.peers;

import astsprint.corpus.NamedTree;
import astsprint.harness.Subprocess;
import astsprint.harness.peers.Peer.Host;
import astsprint.harness.peers.Provision.Absent;
import astsprint.harness.peers.Provision.Present;
import astsprint.jmh.ForkFlags;
import astsprint.parse.ParsePhase;
import astsprint.results.Cell;
import astsprint.results.Fact;
import astsprint.results.Failure;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import astsprint.results.Subject;
import astsprint.run.JmhProcess;
import astsprint.run.RunEnd;
import astsprint.run.RunStart;
import astsprint.stages.WalkStage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ours and theirs in one run: every cell a fresh process, of the JVM or of Python, in the order of
 * {@link PeersPlan}. What this machine lacks costs its rows and says why.
 */
public final class PeersRun {
  private static final Duration PYTHON_LIMIT = Duration.ofMinutes(3);

  private final Request request;
  private final Surroundings machine;
  private final Consumer<String> progress;

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
    this.machine = Surroundings.ofThisMachine();
    this.progress = progress;
  }

  /**
   * Measures what {@code folder} does not yet hold. A run that was interrupted goes on where it
   * stopped; a run of something else keeps what it has and gets the peers beside it.
   *
   * @throws JmhProcess.RefusedException if JMH cannot start at all: another JMH holds its lock
   */
  public RunEnd into(Path folder) throws IOException, InterruptedException {
    Provision<Interpreter> interpreter = interpreter();
    boolean fastWalk = request.peers().stream().anyMatch(p -> p.host() == Host.FAST_WALK);
    Provision<Path> environment =
        !fastWalk
            ? Provision.absent("not asked for")
            : interpreter.then(
                base -> {
                  try {
                    return FastWalkEnvironment.prepare(machine, base, Subprocess::run, progress);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return Provision.absent("interrupted");
                  }
                });
    // One interpreter for all: the environment's is the same program, with fast-walk in reach.
    Provision<Path> python =
        environment instanceof Present
            ? environment
            : interpreter.then(i -> Provision.of(i.executable()));
    List<Subject> subjects = subjects(interpreter, environment);
    List<Cell> plan = plan(subjects);
    RunWriter writer = describe(folder, subjects, plan);
    Set<Cell> done = done(folder);
    List<Cell> todo = plan.stream().filter(cell -> !done.contains(cell)).toList();
    try (Sources sources = new Sources(request.trees())) {
      Progress lines = new Progress(request.rounds(), todo, progress);
      for (Cell cell : todo) {
        lines.begin(cell);
        measure(cell, python, sources, writer);
        lines.end(median(folder, cell));
      }
    }
    return RunEnd.close(folder, todo);
  }

  /** What peers in Python run under on this machine, or why they cannot. */
  public static Fact python() throws InterruptedException {
    return switch (InterpreterSearch.newest(Surroundings.ofThisMachine())) {
      case Present<Interpreter>(Interpreter it) ->
          Fact.of("CPython " + it.version() + ", " + it.executable());
      case Absent<Interpreter>(String reason) -> Fact.unreadable(reason);
    };
  }

  private Provision<Interpreter> interpreter() throws InterruptedException {
    Path named = request.python();
    Provision<Interpreter> found =
        named == null ? InterpreterSearch.newest(machine) : InterpreterSearch.named(named);
    progress.accept(
        switch (found) {
          case Present<Interpreter>(Interpreter it) ->
              "CPython " + it.version() + ", " + it.executable();
          case Absent<Interpreter>(String reason) -> "no row for CPython and fast-walk: " + reason;
        });
    return found;
  }

  /** The stages and peers asked for, those that cannot run here with their reasons. */
  private List<Subject> subjects(Provision<Interpreter> interpreter, Provision<Path> environment) {
    List<Subject> subjects = new ArrayList<>();
    for (Peer peer : request.peers()) {
      String cpython = version(interpreter);
      subjects.add(
          switch (peer.host()) {
            case CPYTHON -> peer.subject(cpython, reason(interpreter));
            case FAST_WALK ->
                peer.subject(
                    "fast-walk "
                        + FastWalkEnvironment.VERSION
                        + (cpython == null ? "" : " under " + cpython),
                    reason(environment));
            case JVM -> peer.subject(Versions.of(peer), null);
          });
    }
    if (!request.phases().isEmpty()) {
      // Where there is no Python its cells fail, each with the reason.
      subjects.add(Peer.parser(version(interpreter)));
      request.phases().forEach(phase -> subjects.add(RunStart.subject(phase)));
    }
    request.stages().forEach(stage -> subjects.add(RunStart.subject(stage)));
    return subjects;
  }

  private static @Nullable String version(Provision<Interpreter> interpreter) {
    return interpreter instanceof Present<Interpreter>(Interpreter it)
        ? "CPython " + it.version()
        : null;
  }

  private static @Nullable String reason(Provision<?> provision) {
    return provision instanceof Absent<?>(String reason) ? reason : null;
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
    List<String> trees = request.trees().stream().map(NamedTree::name).toList();
    return new PeersPlan(keys, trees, request.rounds(), parsers, request.seed()).cells();
  }

  /** Writes {@code run.json}, or adds to the one that is there. */
  private RunWriter describe(Path folder, List<Subject> subjects, List<Cell> plan)
      throws IOException {
    RunWriter writer = RunWriter.open(folder);
    Run before = RunReader.read(folder);
    RunInfo info = before.info();
    List<Cell> cells = new ArrayList<>(before.plan());
    plan.stream().filter(cell -> !cells.contains(cell)).forEach(cells::add);
    if (info == null) {
      List<String> flags = ForkFlags.conditions(List.of(), request.trees().getFirst().name());
      info = RunStart.write(writer, "peers", request.command(), flags, cells, request.seed());
    } else {
      writer.plan(cells);
    }
    writer.info(withSubjects(info, subjects));
    return writer;
  }

  private static RunInfo withSubjects(RunInfo info, List<Subject> subjects) {
    Map<String, Subject> all = new LinkedHashMap<>();
    info.subjects().forEach(subject -> all.put(subject.key(), subject));
    subjects.forEach(subject -> all.put(subject.key(), subject));
    return new RunInfo(
        info.format(),
        info.kind(),
        info.command(),
        info.started(),
        info.finished(),
        info.machine(),
        info.jvm(),
        info.git(),
        info.corpusSha256(),
        info.trees(),
        List.copyOf(all.values()),
        info.seed());
  }

  private static Set<Cell> done(Path folder) {
    Set<Cell> done = new HashSet<>();
    for (Sample sample : RunReader.read(folder).samples()) {
      if (sample.phase() == Sample.Phase.MEASUREMENT && sample.iteration() == sample.of()) {
        done.add(sample.cell());
      }
    }
    return done;
  }

  private void measure(Cell cell, Provision<Path> python, Sources sources, RunWriter writer)
      throws IOException, InterruptedException {
    String key = cell.series().key();
    boolean onJvm = Peer.of(key).map(peer -> peer.host() == Host.JVM).orElse(true);
    if (python instanceof Absent<Path>(String reason) && key.equals(Peer.CPYTHON_PARSE)) {
      long now = System.currentTimeMillis();
      writer.failure(new Failure(cell, null, now, Failure.Kind.UNAVAILABLE, reason));
    } else if (onJvm && !key.equals(Peer.CPYTHON_PARSE)) {
      JvmFork.measure(cell, writer.folder(), request.quick());
    } else if (python instanceof Present<Path>(Path program)) {
      NamedTree tree = NamedTree.valueOf(cell.series().tree());
      PythonFork.Pace pace = PythonFork.Pace.of(tree, request.quick());
      PythonFork.measure(
          cell, program, sources.script(), sources.listing(tree), pace, PYTHON_LIMIT, writer);
    }
  }

  private static Optional<Double> median(Path folder, Cell cell) {
    double[] ns =
        RunReader.read(folder).samples().stream()
            .filter(s -> s.phase() == Sample.Phase.MEASUREMENT && s.cell().equals(cell))
            .mapToDouble(Sample::ns)
            .sorted()
            .toArray();
    return ns.length == 0 ? Optional.empty() : Optional.of(ns[ns.length / 2]);
  }
}
