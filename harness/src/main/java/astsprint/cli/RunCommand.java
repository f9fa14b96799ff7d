package astsprint.cli;

import astsprint.results.Failure;
import astsprint.results.report.Report;
import astsprint.run.RunEnd;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Closes a run and shows what came of it; called by {@link astsprint.jmh.RunKeeper}. */
@Command(name = "finish", hidden = true)
final class FinishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0")
  private Path folder;

  @Option(names = "--begun", required = true)
  private int begun;

  @Override
  public Integer call() throws Exception {
    return show(RunEnd.close(folder, begun), spec.commandLine().getOut());
  }

  /** Prints the ladder, what failed, and where the result lies. */
  static int show(RunEnd end, PrintWriter out) throws URISyntaxException {
    out.println();
    out.println(Report.of(end.run()).text(Ansi.AUTO.enabled()));
    for (Failure failure : end.failures()) {
      out.printf(
          "%s on %s, round %d, not measured: %s\n",
          failure.cell().series().key(),
          failure.cell().series().tree(),
          failure.cell().round(),
          failure.cause());
    }
    if (end.interrupted()) {
      out.println("Interrupted; what was measured is kept.");
    }
    out.println("Result: " + end.run().path());
    out.println("Again:  " + String.join("\n        ", again(end.run().name())));
    out.flush();
    return end.interrupted() || !end.failures().isEmpty() ? Main.INCOMPLETE : 0;
  }

  /** The commands that show it again: Maven's where there is a checkout, else this jar's own. */
  private static List<String> again(String run) throws URISyntaxException {
    if (Files.exists(Path.of("pom.xml"))) {
      return List.of(
          "mvn -q -Preport, or", "java -jar harness/target/ast-sprint.jar report " + run);
    }
    var code = FinishCommand.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    return List.of("java -jar " + Path.of(code).getFileName() + " report " + run);
  }
}
