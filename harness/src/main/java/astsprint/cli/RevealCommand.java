package astsprint.cli;

import astsprint.stages.WalkStage;
import astsprint.workshop.Hints;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "reveal",
    description = "Show a stage and the answer to its exercise, once its gate is passed.",
    mixinStandardHelpOptions = true)
final class RevealCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "STAGE", description = "Such as S05.")
  private WalkStage stage;

  @Option(names = "--anyway", description = "Also if the gate is not passed.")
  private boolean anyway;

  @Override
  public Integer call() throws Exception {
    Hints.reveal(stage, anyway).forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }
}
