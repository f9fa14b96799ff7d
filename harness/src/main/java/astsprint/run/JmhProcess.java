package astsprint.run;

import astsprint.jmh.ForkFlags;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * JMH in a process of its own: it needs a flag that no jar's manifest can ask for, and exits as it
 * likes. It does not outlive this process, and has the time to close its run.
 */
public final class JmhProcess {
  private static final int SECONDS_TO_CLOSE = 20;

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(JmhProcess::close)));
  }

  private JmhProcess() {}

  /**
   * JMH ended before it measured anything: another JMH holds its lock, or its arguments are bad.
   */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(int status) {
      super("JMH ended with status " + status + " before it measured anything");
    }
  }

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
    return run(List.of(), arguments, Redirect.INHERIT);
  }

  /**
   * Measures one call of a longer run, which the caller describes and closes.
   *
   * @param run its folder
   * @throws RefusedException if nothing was begun: JMH is silent about cells that fail
   */
  public static void call(List<String> arguments, Path run)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("-jvm", java()));
    long self = ProcessHandle.current().pid();
    all.addAll(List.of("-prof", "astsprint.jmh.RunKeeper:" + self + ",no," + run));
    int status = run(all);
    if (status != 0) {
      throw new RefusedException(status);
    }
  }

  /**
   * Runs JMH.
   *
   * @param flags of JMH's own JVM
   * @param output where it goes, errors too
   * @return its exit status
   */
  static int run(List<String> flags, List<String> arguments, Redirect output)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(ForkFlags.ACCESS);
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.openjdk.jmh.Main");
    command.addAll(arguments);
    Process jmh =
        new ProcessBuilder(command)
            .redirectInput(Redirect.INHERIT)
            .redirectOutput(output)
            .redirectError(output)
            .start();
    RUNNING.add(jmh);
    try {
      return jmh.waitFor();
    } finally {
      close(jmh);
      RUNNING.remove(jmh);
    }
  }

  /** Asks it to end, its forks and its run's folder seen to; ends it if it does not. */
  private static void close(Process jmh) {
    jmh.destroy();
    try {
      if (!jmh.waitFor(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        jmh.descendants().forEach(ProcessHandle::destroyForcibly);
        jmh.destroyForcibly();
      }
    } catch (InterruptedException e) {
      jmh.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
