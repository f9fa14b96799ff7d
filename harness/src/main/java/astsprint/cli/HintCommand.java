package astsprint.cli;

import astsprint.stages.WalkStage;
import astsprint.workshop.Hints;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "hint",
    description =
        "Help with a step: a question, then the line of the profile that matters, then the shape"
            + " of the code. Hints are counted.",
    mixinStandardHelpOptions = true)
final class HintCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "STAGE", description = "The step, such as S05.")
  private WalkStage stage;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "1|2|3",
      defaultValue = "0",
      description = "Which one. Default: the next that you have not seen.")
  private int number;

  @Override
  public Integer call() throws Exception {
    Hints.give(stage, number).forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }
}
