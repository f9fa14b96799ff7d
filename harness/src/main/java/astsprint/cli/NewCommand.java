package astsprint.cli;

import astsprint.stages.WalkStage;
import astsprint.workshop.NewRule;
import astsprint.workshop.NewWalker;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "new",
    description =
        "Begin an own walker: NAME.java in the current folder, a stage's under your name.",
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "STAGE",
      defaultValue = "S04",
      description = "The stage to begin with. Default: ${DEFAULT-VALUE}.")
  private WalkStage from;

  @Option(names = "--rule", description = "Begin a rule of the linter instead: MyRule.java.")
  private boolean rule;

  @Parameters(paramLabel = "NAME", description = "Of the class: a word such as Mine.")
  private String name;

  @Override
  public Integer call() throws Exception {
    if (rule) {
      Path begun = NewRule.write(Path.of(""), name);
      spec.commandLine().getOut().println(begun + " holds a rule that finds print. Now:");
      spec.commandLine().getOut().println("  ast-sprint try " + begun);
      return ExitStatus.DONE;
    }
    Path file = NewWalker.write(Path.of(""), name, from);
    spec.commandLine().getOut().println(file + " holds " + from + "'s walker. Now:");
    NewWalker.next(name, from).forEach(line -> spec.commandLine().getOut().println("  " + line));
    return ExitStatus.DONE;
  }
}
