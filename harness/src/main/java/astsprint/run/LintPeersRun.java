package astsprint.run;

import astsprint.corpus.NamedTree;
import astsprint.machine.UserPlaces;
import astsprint.peers.Interpreter;
import astsprint.peers.InterpreterSearch;
import astsprint.peers.LintPeer;
import astsprint.peers.LintPeersBenchmark;
import astsprint.peers.PythonEnvironment;
import astsprint.peers.PythonFork;
import astsprint.peers.SourceFiles;
import astsprint.process.Subprocess;
import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Subject;
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
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Linters side by side, on the same files and with the same rules: each in fresh processes and,
 * where it can, warm in one. What this machine lacks costs its rows and says why.
 */
public final class LintPeersRun {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Request request;
  private final Consumer<String> progress;
  private final Map<LintPeer, Availability<Path>> pythons = new EnumMap<>(LintPeer.class);
  private final int processors = Runtime.getRuntime().availableProcessors();

  /**
   * What is asked for.
   *
   * @param tree whose files are linted
   * @param rounds how often each linter is measured
   * @param seed of the order within rounds
   * @param quick shorter iterations
   * @param python the interpreter; null for the newest that is found
   * @param command what the user typed
   */
  public record Request(
      NamedTree tree,
      int rounds,
      long seed,
      boolean quick,
      @Nullable Path python,
      List<String> command) {}

  /**
   * @param progress told, line by line, what happens
   */
  public LintPeersRun(Request request, Consumer<String> progress) {
    this.request = request;
    this.progress = progress;
  }

  /** Measures into {@code folder} what it does not hold yet. */
  public void into(RunFolder folder) throws IOException, InterruptedException {
    List<Subject> subjects = subjects();
    List<Cell> cells = cells();
    RunDescription.writeOrAdd(
        folder, request.command(), List.of(request.tree()), cells, subjects, request.seed());
    try (SourceFiles files = new SourceFiles(List.of(request.tree()))) {
      List<Round> rounds = new ArrayList<>();
      for (int number = 1; number <= request.rounds(); number++) {
        List<Measurement> measurements = new ArrayList<>();
        for (Cell cell : cells) {
          if (cell.round() == number) {
            measurements.add(measurement(cell, files));
          }
        }
        rounds.add(
            new Round(
                number,
                request.rounds(),
                JmhRequest.shuffled(measurements, request.seed(), number)));
      }
      Progress lines = new Progress(RoundRunner.todo(rounds, folder), progress);
      var _ = new RoundRunner(folder, lines, PeersRun.NO_DEADLINE).measure(rounds);
    }
  }

  /** Looks for a Python and makes the environments. */
  private List<Subject> subjects() throws InterruptedException {
    UserPlaces machine = UserPlaces.ofThisMachine();
    Path named = request.python();
    Availability<Interpreter> found =
        named == null ? InterpreterSearch.newest(machine) : InterpreterSearch.named(named);
    List<Subject> subjects = new ArrayList<>();
    for (LintPeer peer : LintPeer.values()) {
      Availability<Path> python =
          switch (found) {
            case Unavailable<Interpreter>(String reason) -> new Unavailable<>(reason);
            case Available<Interpreter>(Interpreter base) ->
                peer.environment().isPresent()
                    ? peer.environment().get().prepare(machine, base, Subprocess::run, progress)
                    : new Available<>(base.executable());
          };
      pythons.put(peer, python);
      String cpython =
          found instanceof Available<Interpreter>(Interpreter it)
              ? "CPython " + it.version()
              : null;
      String reason =
          peer.needsPython() && python instanceof Unavailable<Path>(String why) ? why : null;
      subjects.add(peer.subject(version(peer, cpython), reason));
    }
    return subjects;
  }

  private static @Nullable String version(LintPeer peer, @Nullable String cpython) {
    if (!peer.needsPython()) {
      return null;
    }
    String tool = peer.environment().map(PythonEnvironment::toString).orElse("");
    String under = cpython == null || peer == LintPeer.RUFF ? "" : cpython;
    return tool + (tool.isEmpty() || under.isEmpty() ? "" : " under ") + under;
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (int round = 1; round <= request.rounds(); round++) {
      for (LintPeer peer : LintPeer.values()) {
        for (LintPeer.Rules rules : peer.rules()) {
          for (String process : List.of(LintPeer.FRESH, LintPeer.WARM)) {
            if (process.equals(LintPeer.WARM) && !peer.staysWarm()) {
              continue;
            }
            cells.add(cell(peer, rules, process, 1, round));
            if (processors > 1 && peer.worksInParallel(process)) {
              cells.add(cell(peer, rules, process, processors, round));
            }
          }
        }
      }
    }
    return cells;
  }

  private Cell cell(LintPeer peer, LintPeer.Rules rules, String process, int jobs, int round) {
    TreeMap<String, String> params = new TreeMap<>();
    params.put(LintPeer.RULES, rules.key());
    params.put(LintPeer.PROCESS, process);
    params.put(LintPeer.JOBS, Integer.toString(jobs));
    return Cell.of(Benchmarks.LINT_PEERS, peer.key(), request.tree().name(), params, round);
  }

  private Measurement measurement(Cell cell, SourceFiles files) throws IOException {
    LintPeer peer = LintPeer.of(cell.series().key());
    Map<String, String> params = cell.series().params();
    boolean fresh = LintPeer.FRESH.equals(params.get(LintPeer.PROCESS));
    if (peer == LintPeer.LINT && !fresh) {
      return fork(cell);
    }
    Availability<Path> python = pythons.getOrDefault(peer, new Unavailable<>("not looked for"));
    if (peer.needsPython() && python instanceof Unavailable<Path>(String reason)) {
      return new Absent(cell, reason);
    }
    Path program = python instanceof Available<Path>(Path it) ? it : Path.of("python3");
    Path listing = files.listing(request.tree());
    if (!fresh) {
      return new WarmPython(cell, program, files.lintScript(), listing, pace());
    }
    LintPeer.Rules rules = LintPeer.Rules.of(params.getOrDefault(LintPeer.RULES, ""));
    int jobs = Integer.parseInt(params.getOrDefault(LintPeer.JOBS, "1"));
    return new ProcessMeasurement(
        cell,
        peer.command(program, rules, jobs, false, files, listing),
        peer.command(program, rules, jobs, true, files, listing),
        request.tree().visits());
  }

  /** An iteration is one pass over all files at least. */
  private PythonFork.Pace pace() {
    return request.quick() ? new PythonFork.Pace(1, 2, 100) : new PythonFork.Pace(1, 3, 500);
  }

  private JmhFork fork(Cell cell) {
    ChainedOptionsBuilder options = new OptionsBuilder();
    if (request.quick()) {
      options.warmupIterations(4).warmupTime(TimeValue.milliseconds(500));
      options.measurementIterations(3).measurementTime(TimeValue.milliseconds(500));
    }
    Map<String, String> parameters = new TreeMap<>(cell.series().params());
    parameters.put("round", Integer.toString(cell.round()));
    parameters.put("peer", cell.series().key());
    parameters.put("tree", cell.series().tree());
    return new JmhFork(
        LintPeersBenchmark.class.getName() + ".measure", parameters, options.build());
  }

  /** One that is not there: its row says why. */
  private record Absent(Cell cell, String reason) implements Measurement {
    @Override
    public void into(RunFolder folder) throws IOException {
      folder
          .writer()
          .failure(
              new Failure(
                  cell, null, System.currentTimeMillis(), Failure.Kind.UNAVAILABLE, reason));
    }
  }

  /** One Python process that lints again and again. */
  private record WarmPython(Cell cell, Path python, Path script, Path listing, PythonFork.Pace pace)
      implements Measurement {
    @Override
    public void into(RunFolder folder) throws IOException, InterruptedException {
      var _ =
          PythonFork.measure(
              cell, python, script, listing, List.of(), pace, LIMIT, folder.writer());
    }
  }
}
