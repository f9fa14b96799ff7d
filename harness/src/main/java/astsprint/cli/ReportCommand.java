package astsprint.cli;

import astsprint.results.Problem;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.figures.RunFigures;
import astsprint.results.report.Report;
import astsprint.run.StageSources;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description = "Show what runs measured: the ladder, and whatever else is there.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "RUN",
      description = "A run's folder or its name, or a JMH file; without any, the latest run.")
  private List<String> runs = new ArrayList<>();

  @ArgGroup private @Nullable Form form;

  /** At most one of these. */
  static final class Form {
    @Option(names = "--markdown", description = "As Markdown.")
    private boolean markdown;

    @Option(names = "--csv", description = "One line per series, at full precision.")
    private boolean csv;

    @Option(names = "--json", description = "One object per run, at full precision.")
    private boolean json;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean unreadable = false;
    boolean first = true;
    String head = "";
    for (Path path : RunPaths.orLatest(runs)) {
      Run run = RunReader.read(path);
      if (run.isEmpty()) {
        unreadable = true;
        run.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
        continue;
      }
      if (form != null) {
        // For people this is part of the report; programs read the output alone.
        for (Problem problem : run.problems()) {
          spec.commandLine().getErr().println(problem);
        }
      }
      if (!first && (form == null || form.markdown)) {
        out.println();
      }
      String text = render(Report.of(RunFigures.of(run), StageSources.hashes()));
      if (form != null && form.csv) {
        // Runs of one kind have one head; where it changes it stands again.
        int end = text.indexOf('\n') + 1;
        boolean same = text.substring(0, end).equals(head);
        head = text.substring(0, end);
        text = same ? text.substring(end) : text;
      }
      out.print(text);
      first = false;
    }
    return unreadable ? ExitStatus.BAD_INPUT : 0;
  }

  private String render(Report report) {
    if (form != null && form.json) {
      return report.json();
    }
    if (form != null && form.csv) {
      return report.csv();
    }
    return form != null && form.markdown ? report.markdown() : report.text(Ansi.AUTO.enabled());
  }
}
