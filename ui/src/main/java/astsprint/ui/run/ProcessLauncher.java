package astsprint.ui.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Starts programs as child processes, in a folder. */
public final class ProcessLauncher implements Launcher {
  /** How long a benchmark may take to end itself before it is killed. */
  private static final int GRACE_SECONDS = 3;

  private final Path folder;

  public ProcessLauncher(Path folder) {
    this.folder = folder;
  }

  @Override
  public Running start(List<String> command, Consumer<String> line, IntConsumer ended)
      throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    process.getOutputStream().close();
    Thread reader =
        Thread.ofPlatform()
            .daemon()
            .name("run-output")
            .start(
                () -> {
                  read(process, line);
                  ended.accept(process.onExit().join().exitValue());
                });
    // A benchmark must not outlive the window: nobody would know why the machine is slow.
    Thread hook = new Thread(() -> kill(process), "run-end");
    Runtime.getRuntime().addShutdownHook(hook);
    var _ = process.onExit().thenRun(() -> forget(hook));
    return new Running() {
      @Override
      public void cancel() {
        Thread.ofPlatform().daemon().name("run-cancel").start(() -> kill(process));
      }

      @Override
      public boolean isAlive() {
        return process.isAlive() || reader.isAlive();
      }
    };
  }

  private static void read(Process process, Consumer<String> line) {
    try (BufferedReader out = process.inputReader()) {
      out.lines().forEach(line);
    } catch (IOException | UncheckedIOException e) {
      // The pipe of a process that was killed; its exit status tells.
    }
  }

  private static void kill(Process process) {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    try {
      boolean ended = process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Already shutting down: the hook runs, and finds the process ended.
    }
  }
}
