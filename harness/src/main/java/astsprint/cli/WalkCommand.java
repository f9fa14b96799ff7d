package astsprint.cli;

import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Unavailable;
import astsprint.walk.Walk;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ast-sprint walk}. */
@Command(
    name = "walk",
    description = "Print the class of every node of a Python file in the order of visits.",
    mixinStandardHelpOptions = true)
final class WalkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--stage",
      required = true,
      description = "Which walker: ${COMPLETION-CANDIDATES}.")
  private WalkStage stage;

  @Parameters(paramLabel = "FILE", description = "Python source.")
  private Path file;

  @Override
  public Integer call() {
    if (stage.availability() instanceof Unavailable(String reason)) {
      throw new InputException(stage + " is unavailable: " + reason);
    }
    PrintWriter out = spec.commandLine().getOut();
    try (Walk walk = stage.walker().prepare(SourceFile.parse(file))) {
      int visits = walk.walk();
      for (int i = 0; i < visits; i++) {
        out.println(walk.visited(i).getClass().getSimpleName());
      }
    }
    return 0;
  }
}
