package astsprint.cli;

import astsprint.corpus.NamedTree;
import astsprint.parse.ParsePhase;
import astsprint.peers.Peer;
import astsprint.run.LintPeersRun;
import astsprint.run.PeersRun;
import astsprint.run.RefusedException;
import astsprint.run.RunFolder;
import astsprint.stages.WalkStage;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ast-sprint peers}: what others offer for the same problem, in one run with the stages. */
@Command(
    name = "peers",
    description = {
      "Measure CPython, fast-walk and other walks in Java beside the stages, in one run.",
      "Every cell is a fresh process; the order within each round is drawn anew. The first run"
          + " makes a virtual environment and installs fast-walk from PyPI; without a Python, or"
          + " PyPI, the rest is measured.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PeersCommand implements Callable<Integer>, Measures {
  /** One takes some minutes. */
  private static final int LINT_ROUNDS = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--rounds",
      defaultValue = "6",
      description = "Processes per subject and tree; verdicts need six. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--trees",
      split = ",",
      defaultValue = "SIXTEEN,DIFFLIB,LIBRARY",
      description = "What to walk. Default: ${DEFAULT-VALUE}.")
  private List<NamedTree> trees = List.of();

  @Option(
      names = "--stages",
      split = ",",
      description =
          "Stages to measure beside the peers. Default: the first, the last over live objects, the"
              + " last.")
  private List<WalkStage> stages = WalkStage.bridge();

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "KEY",
      description = "Peers to measure, by key. Default: all. Keys: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Keys.class)
  private List<String> keys = List.of();

  @Option(
      names = "--lint",
      description =
          "Measure linters instead: pyflakes, flake8, ruff and rules in Python beside `lint`, on"
              + " all 713 files; three rounds. The first run installs them from PyPI.")
  private boolean lint;

  @Mixin private QuickOption quick;

  @Mixin private PythonOption python;

  @Mixin private SeedOption seed;

  @Option(
      names = "--into",
      paramLabel = "RUN",
      description = "Run to go on with, its name or path. Default: a new one in results/runs.")
  private @Nullable String into;

  /** What {@code --peers} takes. */
  static final class Keys implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      return Arrays.stream(Peer.values()).map(Peer::key).iterator();
    }
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    if (lint) {
      return linters(err);
    }
    PeersRun.Request request =
        new PeersRun.Request(
            List.copyOf(stages),
            peers(),
            List.of(ParsePhase.TREE),
            quick.isGiven() ? List.of(NamedTree.SIXTEEN) : trees,
            quick.rounds(rounds),
            seed.value(),
            quick.isGiven(),
            python.program(),
            List.of("ast-sprint", "peers"));
    PeersRun run = new PeersRun(request, Output.live(err));
    return measure(err, folder -> run.into(folder, PeersRun.NO_DEADLINE));
  }

  private int measure(PrintWriter err, RunCommand.Measuring measuring) throws Exception {
    RunFolder folder =
        into == null ? RunFolder.create(RunCommand.RUNS) : RunFolder.open(RunPaths.folder(into));
    try {
      return RunCommand.measure(folder, spec.commandLine().getOut(), measuring);
    } catch (RefusedException e) {
      err.println(e.getMessage());
      err.println("To go on with this run: --into " + folder.path());
      return ExitStatus.INCOMPLETE;
    }
  }

  private int linters(PrintWriter err) throws Exception {
    var given = spec.commandLine().getParseResult();
    NamedTree usual = quick.isGiven() ? NamedTree.SIXTEEN : NamedTree.LIBRARY;
    LintPeersRun.Request request =
        new LintPeersRun.Request(
            given.hasMatchedOption("--trees") ? trees.getFirst() : usual,
            quick.rounds(given.hasMatchedOption("--rounds") ? rounds : LINT_ROUNDS),
            seed.value(),
            quick.isGiven(),
            python.program(),
            List.of("ast-sprint", "peers", "--lint"));
    return measure(err, new LintPeersRun(request, Output.live(err))::into);
  }

  private List<Peer> peers() {
    if (keys.isEmpty()) {
      return List.of(Peer.values());
    }
    return keys.stream()
        .map(
            key ->
                Peer.of(key)
                    .orElseThrow(
                        () ->
                            new CommandLine.ParameterException(
                                spec.commandLine(), "no peer is called " + key)))
        .toList();
  }
}
