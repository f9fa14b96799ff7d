package astsprint.cli;

import astsprint.machine.Kit;
import astsprint.machine.Os;
import astsprint.process.OwnJvm;
import astsprint.process.Subprocess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ast-sprint ui}. The jar does not carry the viewer: JavaFX comes with native libraries of
 * one platform each, and Maven knows which one this is.
 */
@Command(
    name = "ui",
    description = "Open the viewer: the kit's, or by mvn -q -Pui in the project's folder.",
    mixinStandardHelpOptions = true)
final class UiCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN",
      arity = "0..1",
      description = "A run's folder or a JMH JSON file to open.")
  private @Nullable Path run;

  @Override
  public Integer call() throws InterruptedException {
    List<String> command = command();
    try {
      return Subprocess.show(command, Path.of("").toAbsolutePath());
    } catch (IOException e) {
      throw new InputException(
          String.format(Locale.ROOT, "ui: %s cannot be started: %s", command.getFirst(), e));
    }
  }

  private List<String> command() {
    Optional<Kit> kit = Kit.here().filter(found -> found.javafx().isPresent());
    if (kit.isPresent()) {
      return fromKit(kit.get());
    }
    if (!Files.isRegularFile(Path.of("ui", "pom.xml"))) {
      throw new InputException(
          "ui: the viewer is not in this jar; start it by mvn -q -Pui in the project's folder");
    }
    String maven = Os.here() == Os.WINDOWS ? "mvn.cmd" : "mvn";
    List<String> command = new ArrayList<>(List.of(maven, "-q", "-Pui"));
    if (run != null) {
      command.add("-Dui.args=" + run.toAbsolutePath());
    }
    return command;
  }

  private List<String> fromKit(Kit kit) {
    String classPath =
        kit.viewerClassPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command =
        new ArrayList<>(
            List.of(
                OwnJvm.java(),
                "--module-path=" + kit.javafx().orElseThrow(),
                "--add-modules=javafx.controls",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
                // javafx.swing as a module asks for one that the kit's runtime lacks, so it lies on
                // the class path and needs what a module would be given.
                "--add-exports=javafx.graphics/com.sun.javafx.embed=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-XX:SharedArchiveFile=" + kit.startCache(),
                // Of a file that is not there, or of other jars, the JVM would complain.
                "-Xlog:disable",
                "-Dast-sprint.kit=" + kit.folder(),
                "-cp",
                classPath,
                "astsprint.ui.Main"));
    if (run != null) {
      command.add(run.toAbsolutePath().toString());
    }
    return command;
  }
}
