package astsprint.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A program that answers, line by line, and is not trusted: what it prints is bounded, and with it
 * ends everything that it started, also what no longer has it for a parent.
 */
public final class Conversation implements AutoCloseable {
  /** For a JVM: what it has to say itself, as when it crashes, is no line of its answers. */
  public static final List<String> JVM_FLAGS = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

  /** A longer line is cut: nobody asked for it. */
  private static final int LONGEST_LINE = 1 << 20;

  private static final int KEPT_ERRORS = 1 << 13;

  /** In the environment of the program and of all that it starts. */
  private static final String MARK = "ASTSPRINT_FORK";

  private static final Path PROCESSES = Path.of("/proc");

  private final Process process;
  private final String mark = UUID.randomUUID().toString();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>(1000);
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final Thread errorReader;
  private final Set<ProcessHandle> strays = new HashSet<>();

  /**
   * A line.
   *
   * @param text without its end; empty when the program has ended
   * @param at when it came, by {@link System#nanoTime}
   */
  public record Answer(Optional<String> text, long at) {}

  private Conversation(List<String> argv) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(argv);
    builder.environment().put(MARK, mark);
    process = Subprocess.started(builder);
    Thread.ofPlatform().name("answers").daemon().start(this::readAnswers);
    errorReader = Thread.ofPlatform().name("errors").daemon().start(this::readErrors);
  }

  /**
   * Starts a program.
   *
   * @throws IOException if it cannot be started
   */
  public static Conversation with(List<String> argv) throws IOException {
    return new Conversation(argv);
  }

  /** Says a line. Whether the program still listens is seen by its answer. */
  public void say(String line) {
    try {
      OutputStream to = process.getOutputStream();
      to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      to.flush();
    } catch (IOException gone) {
      // As Answer says it.
    }
  }

  /** Hands over bytes, before the first line: the program knows how many. */
  public void hand(byte[] some) {
    try {
      OutputStream to = process.getOutputStream();
      to.write(some);
      to.flush();
    } catch (IOException gone) {
      // As Answer says it.
    }
  }

  /**
   * The next line.
   *
   * @throws TimeoutException if none comes in time
   */
  public Answer hear(Duration limit) throws TimeoutException, InterruptedException {
    Answer answer = answers.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    if (answer == null) {
      throw new TimeoutException();
    }
    return answer;
  }

  /** Processor time of the program so far, where the system tells. */
  public Optional<Duration> processorTime() {
    return process.info().totalCpuDuration();
  }

  /** How the program ended, if it ends within a second. */
  public Optional<Integer> exit() throws InterruptedException {
    return process.waitFor(1, TimeUnit.SECONDS)
        ? Optional.of(process.exitValue())
        : Optional.empty();
  }

  /** The end of what it wrote to standard error. */
  public String errors() throws InterruptedException {
    errorReader.join(500);
    synchronized (errors) {
      return errors.toString(StandardCharsets.UTF_8);
    }
  }

  /** Programs that it has started, as far as anybody can see. */
  public List<String> started() {
    process.descendants().forEach(strays::add);
    if (Files.isDirectory(PROCESSES)) {
      strays.addAll(marked());
    }
    return strays.stream()
        .map(stray -> stray.info().command().orElse("process " + stray.pid()))
        .sorted()
        .toList();
  }

  /** On Linux a process is known by its environment, whoever its parent is by now. */
  private List<ProcessHandle> marked() {
    List<ProcessHandle> found = new ArrayList<>();
    byte[] wanted = (MARK + "=" + mark).getBytes(StandardCharsets.ISO_8859_1);
    try (Stream<Path> all = Files.list(PROCESSES)) {
      for (Path one : all.toList()) {
        String pid = one.getFileName().toString();
        if (pid.matches("\\d+") && Long.parseLong(pid) != process.pid() && holds(one, wanted)) {
          ProcessHandle.of(Long.parseLong(pid)).ifPresent(found::add);
        }
      }
    } catch (IOException unreadable) {
      return found;
    }
    return found;
  }

  private static boolean holds(Path one, byte[] wanted) {
    try {
      String environment =
          new String(Files.readAllBytes(one.resolve("environ")), StandardCharsets.ISO_8859_1);
      return environment.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (IOException notOurs) {
      return false;
    }
  }

  private void readAnswers() {
    try (InputStream in = new BufferedInputStream(process.getInputStream())) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          long now = System.nanoTime();
          String text = line.toString(StandardCharsets.UTF_8);
          line.reset();
          if (text.startsWith("#")) {
            keep((text + "\n").getBytes(StandardCharsets.UTF_8)); // A JVM that crashes says so.
          } else {
            answers.put(new Answer(Optional.of(text), now));
          }
        } else if (line.size() < LONGEST_LINE) {
          line.write(b);
        }
      }
    } catch (IOException closed) {
      // The end, as below.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var _ = answers.offer(new Answer(Optional.empty(), System.nanoTime()));
  }

  private void readErrors() {
    byte[] some = new byte[4096];
    try (InputStream in = process.getErrorStream()) {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        keep(Arrays.copyOf(some, n));
      }
    } catch (IOException closed) {
      // What was read stands.
    }
  }

  private void keep(byte[] said) {
    synchronized (errors) {
      if (errors.size() > KEPT_ERRORS) {
        errors.reset();
      }
      errors.writeBytes(said);
    }
  }

  /** Ends the program and all that it started. */
  @Override
  public void close() {
    var _ = started();
    Subprocess.ended(process);
    strays.forEach(ProcessHandle::destroyForcibly);
  }
}
