package astsprint.ui.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Looks at a folder of runs and tells which ones are new or have grown.
 *
 * <p>By looking, once a second, rather than by {@code WatchService}: that one says nothing of files
 * that grow in a folder below, is itself a poll on macOS, and misses network drives.
 */
public final class RunWatcher implements AutoCloseable {
  private final Path runs;
  private final Consumer<Path> changed;
  private final Map<Path, Long> seen = new HashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "run-watcher");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Watches the folders below {@code runs}, which need not exist yet.
   *
   * @param changed is given a run's folder, on the watcher's thread; not those there already
   */
  public RunWatcher(Path runs, Consumer<Path> changed) {
    this.runs = runs;
    this.changed = changed;
  }

  /** Starts to look, every {@code millis}. */
  public void start(long millis) {
    look();
    var _ =
        clock.scheduleWithFixedDelay(
            () -> look().forEach(changed), millis, millis, TimeUnit.MILLISECONDS);
  }

  /** The runs that are new or have grown since the last look. */
  synchronized List<Path> look() {
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    List<Path> news = new ArrayList<>();
    try (Stream<Path> folders = Files.list(runs)) {
      for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
        long print = print(folder);
        Long before = seen.put(folder, print);
        if (before == null || before != print) {
          news.add(folder);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // Deleted while being looked at: the next look sees what is left.
      return List.of();
    }
    return news;
  }

  /** A run's folder has another name now, which makes no new run of it. */
  public synchronized void moved(Path from, Path to) {
    seen.remove(from);
    try {
      seen.put(to, print(to));
    } catch (IOException e) {
      seen.remove(to); // moved again or deleted: what is there at the next look is new
    }
  }

  private static long print(Path folder) throws IOException {
    long print = 1;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        print = print * 31 + file.hashCode();
        print = print * 31 + Files.size(file);
        print = print * 31 + Files.getLastModifiedTime(file).toMillis();
      }
    }
    return print;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
