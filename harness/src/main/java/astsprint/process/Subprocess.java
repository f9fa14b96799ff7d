package astsprint.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program run to its end: argument vectors only, never a shell. It is ended with everything that
 * it started when its time is up, when the calling thread is interrupted, and when this JVM exits.
 */
public final class Subprocess {
  private static final int KEPT_ERROR_LINES = 200;

  /** Programs that the user sees may have something to close. */
  private static final Duration TO_CLOSE = Duration.ofSeconds(20);

  /** With the time that each has to end by itself. */
  private static final Map<Process, Duration> RUNNING = new ConcurrentHashMap<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(Subprocess::end)));
  }

  private Subprocess() {}

  /**
   * How a program ended.
   *
   * @param exit its exit status; meaningless if it {@link #timedOut}
   * @param out lines of standard output
   * @param err the last lines of standard error
   * @param timedOut whether it was ended because its time was up
   */
  public record Result(int exit, List<String> out, List<String> err, boolean timedOut) {
    public Result {
      out = List.copyOf(out);
      err = List.copyOf(err);
    }

    public boolean succeeded() {
      return exit == 0 && !timedOut;
    }

    /** Why it did not succeed, in one line. */
    public String complaint() {
      if (timedOut) {
        return "took too long";
      }
      List<String> said = err.isEmpty() ? out : err;
      String last =
          said.reversed().stream()
              .map(String::strip)
              .filter(s -> !s.isEmpty())
              .findFirst()
              .orElse("no message");
      return "exit status " + exit + ": " + last;
    }
  }

  /**
   * Runs a program and collects what it prints.
   *
   * @throws IOException if it cannot be started
   * @throws InterruptedException if the waiting thread was interrupted; the program is gone then
   */
  public static Result run(List<String> argv, Duration limit)
      throws IOException, InterruptedException {
    return run(argv, limit, line -> {});
  }

  /** The same, with each line of standard output handed over as it comes. */
  public static Result run(List<String> argv, Duration limit, Consumer<String> onLine)
      throws IOException, InterruptedException {
    return run(argv, Map.of(), limit, onLine);
  }

  /** The same with variables of the environment beside those of this process. */
  public static Result run(
      List<String> argv, Map<String, String> variables, Duration limit, Consumer<String> onLine)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(argv);
    builder.environment().putAll(variables);
    Process process = start(builder, Duration.ZERO);
    try {
      process.getOutputStream().close();
      List<String> out = new ArrayList<>();
      Deque<String> err = new ArrayDeque<>();
      Thread outReader =
          reader(
              process.getInputStream(),
              line -> {
                out.add(line);
                onLine.accept(line);
              });
      Thread errReader =
          reader(
              process.getErrorStream(),
              line -> {
                err.addLast(line);
                if (err.size() > KEPT_ERROR_LINES) {
                  err.removeFirst();
                }
              });
      boolean timedOut = !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (timedOut) {
        end(process, Duration.ZERO);
        process.waitFor();
      }
      outReader.join();
      errReader.join();
      return new Result(process.exitValue(), out, List.copyOf(err), timedOut);
    } finally {
      end(process, Duration.ZERO);
      RUNNING.remove(process);
    }
  }

  /**
   * The first line that a program prints on either stream, if it is there, and ends well in time.
   */
  public static Optional<String> firstLine(List<String> argv, Duration limit)
      throws InterruptedException {
    try {
      Result result = run(argv, limit);
      List<String> said = result.out().isEmpty() ? result.err() : result.out();
      return result.succeeded() ? said.stream().findFirst() : Optional.empty();
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /**
   * Runs a program that talks to the user: it reads and writes where this process does, and takes
   * its time.
   *
   * @param folder where it runs
   * @return its exit status
   * @throws IOException if it cannot be started
   */
  public static int show(List<String> argv, Path folder) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(argv).directory(folder.toFile()).inheritIO();
    Process process = start(builder, TO_CLOSE);
    try {
      return process.waitFor();
    } finally {
      end(process, TO_CLOSE);
      RUNNING.remove(process);
    }
  }

  /** Starts a program that ends with this JVM at the latest. */
  static Process started(ProcessBuilder builder) throws IOException {
    return start(builder, Duration.ZERO);
  }

  /** Ends what {@link #started} has started. */
  static void ended(Process process) {
    end(process, Duration.ZERO);
    RUNNING.remove(process);
  }

  private static Process start(ProcessBuilder builder, Duration toClose) throws IOException {
    Process process = builder.start();
    RUNNING.put(process, toClose);
    return process;
  }

  private static Thread reader(InputStream stream, Consumer<String> action) {
    return Thread.ofVirtual().start(() -> eachLine(stream, action));
  }

  private static void eachLine(InputStream stream, Consumer<String> action) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        action.accept(line);
      }
    } catch (IOException e) {
      // A killed process closes its pipes under the reader: what was read so far stands.
      if (!"Stream closed".equals(e.getMessage())) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void end(Process process, Duration toClose) {
    if (toClose.isPositive()) {
      process.destroy();
      try {
        var _ = process.waitFor(toClose.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
