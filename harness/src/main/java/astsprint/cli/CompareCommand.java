package astsprint.cli;

import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.RunComparison;
import astsprint.results.figures.RunComparison.IncomparableException;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.ComparisonReport;
import astsprint.run.StageSources;
import astsprint.stages.WalkStage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description = "Set two runs side by side, stage by stage.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "The run to compare with.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "The run that is judged.")
  private String b;

  @Option(
      names = "--across",
      description =
          "Compare runs of different machines, JVMs or corpora all the same: only by ratios to"
              + " each one's own first stage.")
  private boolean across;

  @Option(names = "--markdown", description = "As Markdown.")
  private boolean markdown;

  @Override
  public Integer call() {
    RunFigures first = figures(a);
    RunFigures second = figures(b);
    try {
      ComparisonReport report =
          ComparisonReport.of(RunComparison.of(first, second, across), StageSources.hashes());
      spec.commandLine()
          .getOut()
          .print(markdown ? report.markdown() : report.text(Ansi.AUTO.enabled()));
      return 0;
    } catch (IncomparableException e) {
      throw new InputException(
          "Not compared: the runs differ in more than the source.\n  "
              + String.valueOf(e.getMessage()).replace("; ", "\n  ")
              + "\nTo see how each stands to its own "
              + WalkStage.first()
              + ": add --across.");
    }
  }

  private RunFigures figures(String name) {
    Path path = RunPaths.find(name);
    Run run = RunReader.read(path);
    run.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
    if (run.samples().isEmpty()) {
      throw new InputException(path + ": no samples of ours to compare");
    }
    return RunFigures.of(run);
  }
}
