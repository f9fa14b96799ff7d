package astsprint.cli;

import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.RunComparison;
import astsprint.results.figures.RunComparison.IncomparableException;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.ComparisonReport;
import astsprint.results.report.JmhComparisonReport;
import astsprint.run.StageSources;
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
    description =
        "Set two runs side by side, stage by stage; or two JMH files, benchmark by benchmark.",
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "The run, or JMH file, to compare with.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "The one that is judged.")
  private String b;

  @Option(
      names = "--across",
      description =
          "Compare runs of different machines, JVMs or corpora all the same: only by ratios to a"
              + " stage that both measured.")
  private boolean across;

  @Option(names = "--markdown", description = "As Markdown.")
  private boolean markdown;

  @Override
  public Integer call() {
    Run first = read(a);
    Run second = read(b);
    if (first.isForeign() || second.isForeign()) {
      JmhComparisonReport report = JmhComparisonReport.of(first, second);
      print(markdown ? report.markdown() : report.text(Ansi.AUTO.enabled()));
      return 0;
    }
    try {
      ComparisonReport report =
          ComparisonReport.of(
              RunComparison.of(RunFigures.of(first), RunFigures.of(second), across),
              StageSources.hashes());
      print(markdown ? report.markdown() : report.text(Ansi.AUTO.enabled()));
      return 0;
    } catch (IncomparableException e) {
      throw new InputException(
          "Not compared: the runs differ in more than the source.\n  "
              + String.valueOf(e.getMessage()).replace("\n", "\n  ")
              + "\nTo see how each stands to a stage that both measured: add --across.");
    }
  }

  private void print(String text) {
    spec.commandLine().getOut().print(text);
  }

  private Run read(String name) {
    Path path = RunPaths.find(name);
    Run run = RunReader.read(path);
    run.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
    if (run.samples().isEmpty() && run.jmh().isEmpty()) {
      throw new InputException(path + ": nothing measured to compare");
    }
    return run;
  }
}
