package astsprint.ui.model;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Work that must not hold up the window: done on its own threads, delivered on the window's. */
public final class Background implements AutoCloseable {
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          2,
          work -> {
            Thread thread = new Thread(work, "viewer-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });
  private final Executor window;

  /** Delivers results through {@code window}, such as {@code Platform::runLater}. */
  public Background(Executor window) {
    this.window = window;
  }

  /** Does {@code work}, then passes its result or what it threw to one of the others. */
  public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    if (workers.isShutdown()) {
      return; // the window is closing: nobody waits for the result
    }
    workers.execute(
        () -> {
          try {
            T result = work.call();
            window.execute(() -> done.accept(result));
          } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            window.execute(() -> failed.accept(e));
          }
        });
  }

  @Override
  public void close() {
    workers.shutdownNow();
    try {
      boolean ended = workers.awaitTermination(1, TimeUnit.SECONDS);
      if (!ended) {
        System.getLogger(Background.class.getName())
            .log(System.Logger.Level.DEBUG, "work goes on in daemon threads");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
