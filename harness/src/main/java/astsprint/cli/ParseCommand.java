package astsprint.cli;

import astsprint.corpus.NamedTree;
import astsprint.parse.ParsePhase;
import astsprint.run.PeersRun;
import astsprint.run.RunFolder;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ast-sprint parse}: the front end by parts, beside CPython's own. */
@Command(
    name = "parse",
    description = {
      "A benchmark of parsing: the parser by parts, in turn with CPython's ast.parse on the same"
          + " bytes.",
      "MB/s, ns per node and bytes allocated; every cell is a fresh process. To parse one file:"
          + " ast dump.",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ParseCommand implements Callable<Integer>, Measures {
  @Spec private CommandSpec spec;

  @Option(
      names = "--rounds",
      defaultValue = "6",
      description = "Processes for each part. Default: ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--tree",
      defaultValue = "LIBRARY",
      description = "Whose sources: LIBRARY, all 713 files, or DIFFLIB.")
  private NamedTree tree;

  @Mixin private QuickOption quick;

  @Mixin private PythonOption python;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    PeersRun.Request request =
        new PeersRun.Request(
            List.of(),
            List.of(),
            List.of(ParsePhase.values()),
            List.of(tree),
            quick.rounds(rounds),
            System.currentTimeMillis(),
            quick.isGiven(),
            python.program(),
            List.of("ast-sprint", "parse"));
    PeersRun run = new PeersRun(request, Output.live(err));
    return RunCommand.measure(
        RunFolder.create(RunCommand.RUNS), out, folder -> run.into(folder, PeersRun.NO_DEADLINE));
  }
}
