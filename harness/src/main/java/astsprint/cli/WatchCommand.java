package astsprint.cli;

import astsprint.workshop.Watching;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "watch",
    description =
        "Check an own walker after each save. Enter times it; q and Enter, or Ctrl-C, ends.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The walker: Mine.java.")
  private Path file;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    BufferedReader keys =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Watching watching = new Watching(file, Output.live(out))) {
      watching.until(keys, timing -> TimedTry.of(timing, out));
    }
    return ExitStatus.DONE;
  }
}
