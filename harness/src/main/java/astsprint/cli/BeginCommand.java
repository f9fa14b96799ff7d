package astsprint.cli;

import astsprint.jmh.JmhArguments;
import astsprint.results.RunWriter;
import astsprint.run.RunPlan;
import astsprint.run.RunStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Describes a run that is about to begin; called by {@link astsprint.jmh.RunKeeper}. */
@Command(name = "begin", hidden = true)
final class BeginCommand implements Callable<Integer> {
  @Parameters(index = "0")
  private Path folder;

  @Parameters(index = "1..*")
  private List<String> flags = List.of();

  @Override
  public Integer call() throws Exception {
    List<String> lines = Files.readAllLines(folder.resolve(JmhArguments.ARGUMENTS));
    List<String> arguments = lines.subList(1, lines.size());
    var options = new CommandLineOptions(arguments.toArray(String[]::new));
    String kind = lines.getFirst();
    List<String> command = List.of("jmh:benchmark", kind);
    RunStart.write(RunWriter.open(folder), kind, command, flags, RunPlan.of(options), 0);
    return 0;
  }
}
