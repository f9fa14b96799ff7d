package astsprint.cli;

import astsprint.stages.WalkStage;
import astsprint.walk.Availability.Available;
import astsprint.walk.Availability.Unavailable;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "stages",
    description = "List the stages: what they walk, and whether they can run here.",
    mixinStandardHelpOptions = true)
final class StagesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    for (WalkStage stage : WalkStage.values()) {
      String state =
          switch (stage.availability()) {
            case Available(var walker) -> walker.live() ? "live objects" : "snapshot";
            case Unavailable(String reason) -> "unavailable: " + reason;
          };
      out.printf("%s  %-16s %s\n", stage.name(), stage.title(), state);
    }
  }
}
