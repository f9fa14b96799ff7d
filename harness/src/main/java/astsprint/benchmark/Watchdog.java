package astsprint.benchmark;

import astsprint.results.Failure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Ends a fork that no longer gets anywhere, or whose parent is gone. JMH's own timeout only
 * interrupts, which no walker heeds, and a parent that is killed leaves its forks running.
 */
final class Watchdog extends Thread {
  /** System property: seconds without a finished walk after which a fork counts as hung. */
  static final String PATIENCE_PROPERTY = "astsprint.patience";

  private static final int DEFAULT_PATIENCE_SECONDS = 60;
  private static final int HUNG_STATUS = 86;

  private final ForkRecord fork;
  private final LongSupplier progress;
  private final Duration patience =
      Duration.ofSeconds(Integer.getInteger(PATIENCE_PROPERTY, DEFAULT_PATIENCE_SECONDS));

  /**
   * @param fork told why before it ends
   * @param progress differs whenever something was finished; read without a lock, so that what is
   *     timed writes an ordinary field
   */
  private Watchdog(ForkRecord fork, LongSupplier progress) {
    super("watchdog");
    this.fork = fork;
    this.progress = progress;
    setDaemon(true);
  }

  static void start(ForkRecord fork, LongSupplier progress) {
    new Watchdog(fork, progress).start();
  }

  @Override
  public void run() {
    ProcessHandle parent = ProcessHandle.current().parent().orElse(ProcessHandle.current());
    long seen = progress.getAsLong();
    long since = System.nanoTime();
    while (true) {
      try {
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
      if (!parent.isAlive()) {
        Runtime.getRuntime().halt(HUNG_STATUS);
      }
      long now = progress.getAsLong();
      if (now != seen) {
        seen = now;
        since = System.nanoTime();
      } else if (System.nanoTime() - since > patience.toNanos()) {
        var _ =
            fork.fail(
                new NotMeasuredException(
                    Failure.Kind.HUNG,
                    "hung: nothing finished within " + patience.toSeconds() + " s"));
        Runtime.getRuntime().halt(HUNG_STATUS);
      }
    }
  }
}
