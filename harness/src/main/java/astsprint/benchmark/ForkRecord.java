package astsprint.benchmark;

import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one fork, or one thread of it, leaves in the run's folder. A fork that nobody gave a folder
 * (a benchmark started from an IDE) measures all the same and leaves nothing.
 */
final class ForkRecord {
  /** How many of this process's threads have one: threads that measure at once are told apart. */
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final Cell cell;
  private final String fork;
  private final Optional<RunWriter> run;
  private boolean failed;

  ForkRecord(Cell cell) {
    this.cell = cell;
    ProcessHandle self = ProcessHandle.current();
    int thread = THREADS.incrementAndGet();
    this.fork = self.pid() + "-" + System.currentTimeMillis() + (thread == 1 ? "" : "-" + thread);
    this.run = RunWriter.ofParent();
  }

  void sample(Sample.Phase phase, int iteration, int of, double ns, long work, double bytes) {
    long now = System.currentTimeMillis();
    Sample sample = new Sample(cell, fork, iteration, of, phase, now, ns, work, bytes);
    run.ifPresent(writer -> writer.sample(sample));
  }

  /** The same of a part of the work, which is a series of its own. */
  void part(String part, Sample.Phase phase, int iteration, int of, double ns, long work) {
    long now = System.currentTimeMillis();
    Sample sample = new Sample(cell.part(part), fork, iteration, of, phase, now, ns, work, null);
    run.ifPresent(writer -> writer.sample(sample));
  }

  void observe(String name, String value) {
    run.ifPresent(writer -> writer.observation(new Observation(cell, fork, name, value)));
  }

  /** Notes why the cell gets no figure; of several reasons the first counts. */
  synchronized NotMeasuredException fail(Throwable cause) {
    NotMeasuredException failure =
        switch (cause) {
          case NotMeasuredException known -> known;
          case OutOfMemoryError full ->
              new NotMeasuredException(
                  Failure.Kind.OUT_OF_MEMORY, "out of memory: " + full.getMessage());
          default -> new NotMeasuredException(Failure.Kind.THROWN, oneLine(cause));
        };
    if (!failed) {
      failed = true;
      String reason = String.valueOf(failure.getMessage());
      long now = System.currentTimeMillis();
      run.ifPresent(w -> w.failure(new Failure(cell, fork, now, failure.kind(), reason)));
    }
    return failure;
  }

  private static String oneLine(Throwable cause) {
    StackTraceElement[] frames = cause.getStackTrace();
    String text = cause.toString().lines().findFirst().orElse("").strip();
    return frames.length == 0 ? text : text + " at " + frames[0];
  }
}
