package astsprint.workshop;

import astsprint.results.SourceHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a walker each time that it is saved. It looks at times, sizes and contents itself: a
 * system's notices do not come from network disks, nor for every editor's way of saving.
 */
public final class Watching implements AutoCloseable {
  private static final long EVERY_MILLIS = 300;

  /** A file that was written a moment ago may not be written to its end. */
  private static final long QUIET_MILLIS = 200;

  private final Path source;
  private final Consumer<String> out;
  private @Nullable Timing next;
  private @Nullable Checker waiting;

  /** Told when a walker is to be timed. */
  public interface Timer {
    void time(Timing timing) throws IOException, InterruptedException;
  }

  /** A file at a moment. */
  private record Stamp(FileTime time, long size, String hash) {}

  /**
   * @param source {@code Mine.java}, or a link to it
   * @param out is told each line
   * @throws WorkshopException if there is no such file
   */
  public Watching(Path source, Consumer<String> out) throws WorkshopException, IOException {
    this.source = source;
    this.out = out;
    makeReady(Checker.Warmth.LUKEWARM);
  }

  /** Makes the next check's folder, and a JVM that waits for it. */
  private void makeReady(Checker.Warmth warmth) throws WorkshopException, IOException {
    next = new Timing(new Trial(source, out), List.of(), 6, System.currentTimeMillis());
    waiting = Checker.start(warmth, next.classes());
  }

  /**
   * Checks, now and after each save.
   *
   * @param keys lines that the user types: an empty one has it timed, {@code q} ends
   */
  public void until(BufferedReader keys, Timer timer)
      throws IOException, InterruptedException, WorkshopException {
    BlockingQueue<String> typed = new LinkedBlockingQueue<>();
    Thread.ofPlatform().name("keys").daemon().start(() -> keys.lines().forEach(typed::add));
    out.accept("Watching " + source + ". Save it to have it checked; Enter times it, q ends.");
    Map<Path, Stamp> seen = Map.of();
    while (true) {
      Map<Path, Stamp> now = stamps(seen);
      if (!now.equals(seen) && !now.isEmpty()) {
        seen = settled(now);
        check();
        continue;
      }
      String line = typed.poll(EVERY_MILLIS, TimeUnit.MILLISECONDS);
      if (line != null && line.strip().equals("q")) {
        return;
      }
      if (line != null) {
        time(timer);
      }
    }
  }

  private Map<Path, Stamp> settled(Map<Path, Stamp> first)
      throws IOException, InterruptedException {
    Map<Path, Stamp> before = first;
    while (true) {
      Thread.sleep(QUIET_MILLIS);
      Map<Path, Stamp> now = stamps(before);
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
  }

  /** Checks what is there, by the JVM that waits, and has the next one wait. */
  private boolean check() throws IOException, InterruptedException, WorkshopException {
    long began = System.nanoTime();
    Timing timing = next;
    Checker checker = waiting;
    if (timing == null || checker == null) {
      throw new IllegalStateException("closed");
    }
    boolean right = timing.check(checker);
    out.accept(String.format("  (%.1f s)", (System.nanoTime() - began) / 1e9));
    close();
    makeReady(Checker.Warmth.WARM);
    return right;
  }

  private void time(Timer timer) throws IOException, InterruptedException, WorkshopException {
    Timing timing = next;
    Checker checker = waiting;
    if (timing != null && checker != null) {
      timing.makeReady();
      if (timing.check(checker)) {
        checker.close(); // Nothing else runs while it is timed.
        timer.time(timing);
      }
    }
    close();
    makeReady(Checker.Warmth.WARM);
  }

  /** The walker's own files: those of its folder that end in .java or .c. */
  private Map<Path, Stamp> stamps(Map<Path, Stamp> before) throws IOException {
    Map<Path, Stamp> stamps = new TreeMap<>();
    if (!Files.isRegularFile(source)) {
      return stamps; // Between two steps of an editor that renames.
    }
    for (Path file : files()) {
      try {
        FileTime time = Files.getLastModifiedTime(file);
        Stamp old = before.get(file);
        stamps.put(file, new Stamp(time, Files.size(file), hash(file, time, old)));
      } catch (NoSuchFileException goneJustNow) {
        // As if it had never been.
      }
    }
    return stamps;
  }

  /** Contents count: a disk's clock may be too coarse to tell two saves apart. */
  private static String hash(Path file, FileTime time, @Nullable Stamp old) throws IOException {
    boolean longAgo = System.currentTimeMillis() - time.toMillis() > 10_000;
    return old != null && longAgo && old.time().equals(time)
        ? old.hash()
        : SourceHash.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
  }

  private List<Path> files() throws IOException {
    Path folder = Compilation.folder(source);
    try (Stream<Path> all = Files.list(folder)) {
      return new ArrayList<>(
          all.filter(file -> file.toString().matches(".*\\.(java|c)"))
              .filter(Files::isRegularFile)
              .toList());
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  @Override
  public void close() {
    if (waiting != null) {
      waiting.close();
      waiting = null;
    }
    if (next != null) {
      next.close();
      next = null;
    }
  }
}
