package astsprint.cli;

import astsprint.machine.Os;
import astsprint.process.Subprocess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ast-sprint ui}. The jar does not carry the viewer: JavaFX comes with native libraries of
 * one platform each, and Maven knows which one this is.
 */
@Command(
    name = "ui",
    description = "Open the viewer, by mvn -q -Pui in the project's folder.",
    mixinStandardHelpOptions = true)
final class UiCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = "A run's folder or a JMH JSON file to open.")
  private @Nullable Path run;

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isRegularFile(Path.of("ui", "pom.xml"))) {
      throw new InputException(
          "ui: the viewer is not in this jar; start it by mvn -q -Pui in the project's folder");
    }
    String maven = Os.here() == Os.WINDOWS ? "mvn.cmd" : "mvn";
    List<String> command = new ArrayList<>(List.of(maven, "-q", "-Pui"));
    if (run != null) {
      command.add("-Dui.args=" + run.toAbsolutePath());
    }
    try {
      return Subprocess.show(command, Path.of("").toAbsolutePath());
    } catch (IOException e) {
      throw new InputException(
          String.format(Locale.ROOT, "ui: %s cannot be started: %s", command.getFirst(), e));
    }
  }
}
