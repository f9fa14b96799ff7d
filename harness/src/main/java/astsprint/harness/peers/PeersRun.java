package astsprint.harness.peers;

import astsprint.corpus.NamedTree;
import astsprint.harness.Subprocess;
import astsprint.harness.peers.Peer.Host;
import astsprint.harness.peers.Provision.Absent;
import astsprint.harness.peers.Provision.Present;
import astsprint.jmh.ForkFlags;
import astsprint.results.Cell;
import astsprint.results.Run;
import astsprint.results.RunInfo;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import astsprint.results.Subject;
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
import org.openjdk.jmh.runner.RunnerException;

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
      List<NamedTree> trees,
      int rounds,
      long seed,
      boolean quick,
      @Nullable Path python,
      List<String> command) {
    public Request {
      stages = List.copyOf(stages);
      peers = List.copyOf(peers);
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
   * @throws RunnerException if JMH cannot start at all: another JMH holds its lock
   */
  public RunEnd into(Path folder) throws IOException, InterruptedException, RunnerException {
    Provision<Interpreter> interpreter = interpreter();
    Provision<Path> environment =
        interpreter.then(
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
    List<Cell> plan = plan(subjects, python instanceof Present);
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
      String cpython =
          interpreter instanceof Present<Interpreter>(Interpreter it)
              ? "CPython " + it.version()
              : null;
      subjects.add(
          switch (peer.host()) {
            case CPYTHON -> peer.subject(cpython, reason(interpreter));
            case FAST_WALK ->
                peer.subject(
                    FastWalkEnvironment.VERSION + (cpython == null ? "" : " under " + cpython),
                    reason(environment));
            case JVM -> peer.subject(Versions.of(peer), null);
          });
    }
    request.stages().forEach(stage -> subjects.add(RunStart.subject(stage)));
    return subjects;
  }

  private static @Nullable String reason(Provision<?> provision) {
    return provision instanceof Absent<?>(String reason) ? reason : null;
  }

  private List<Cell> plan(List<Subject> subjects, boolean python) {
    List<String> keys =
        subjects.stream().filter(s -> s.unavailable() == null).map(Subject::key).toList();
    List<String> trees = request.trees().stream().map(NamedTree::name).toList();
    return new PeersPlan(keys, trees, request.rounds(), python, request.seed()).cells();
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
      throws InterruptedException, RunnerException {
    String key = cell.series().key();
    boolean onJvm = Peer.of(key).map(peer -> peer.host() == Host.JVM).orElse(true);
    if (onJvm && !key.equals(Peer.CPYTHON_PARSE)) {
      JvmFork.measure(cell, writer.folder(), request.quick());
    } else if (python instanceof Present<Path>(Path program)) {
      NamedTree tree = NamedTree.valueOf(cell.series().tree());
      PythonFork.Pace pace =
          request.quick() ? new PythonFork.Pace(2, 3, 100) : new PythonFork.Pace(3, 5, 200);
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
