package astsprint.run;

import astsprint.jmh.ForkFlags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * JMH in a process of its own: it needs a flag that no jar's manifest can ask for, and exits as it
 * likes.
 */
public final class JmhProcess {
  private JmhProcess() {}

  /** The {@code java} that this process runs on. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Runs JMH with what it prints going where this process's output goes.
   *
   * @return its exit status
   */
  public static int run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(ForkFlags.ACCESS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.openjdk.jmh.Main");
    command.addAll(arguments);
    Process jmh = new ProcessBuilder(command).inheritIO().start();
    try {
      return jmh.waitFor();
    } finally {
      jmh.destroy(); // Its forks notice, and end.
    }
  }
}
