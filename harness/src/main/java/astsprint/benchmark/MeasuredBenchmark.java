package astsprint.harness;

import astsprint.machine.HardwareCounters;
import astsprint.results.Cell;
import astsprint.results.Observation;
import astsprint.results.Sample;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * What every benchmark here does beside its timed method: each iteration, warm-up included, goes to
 * {@code samples.jsonl} when it ends; a walk is checked before it is timed; what ends the fork
 * early becomes one line of {@code failures.jsonl}; a fork that hangs or is orphaned ends itself.
 *
 * <p>A subclass names itself {@code SomethingBenchmark}, has a parameter {@code round}, one that
 * names its subject ({@code stage}, {@code variant} or {@code peer}) and, unless it always walks
 * the same one, {@code tree}. Its timed method is
 *
 * <pre>{@code
 * @Benchmark
 * public long walk(PerVisit perVisit) {
 *   try {
 *     return worked(walk.walk(), perVisit);
 *   } catch (Throwable failure) {
 *     throw failed(failure);
 *   }
 * }
 * }</pre>
 *
 * <p>Three quarters of a fork's two seconds are warm-up, the same for all: on difflib S01 to S04
 * come to rest after one to two seconds, the others sooner.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 15, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public abstract class MeasuredBenchmark {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ForkRecord fork;
  private HardwareCounters counters;
  private final Map<HardwareCounters.Event, Double> counted =
      new EnumMap<>(HardwareCounters.Event.class);
  private Map<HardwareCounters.Event, Double> countedBefore = Map.of();
  private long workCounted;
  private int iteration;
  private long collections;
  private long began;
  private long allocated;

  /** Work done in this iteration. Read by the watchdog, without a lock. */
  private long work;

  /** Steps of the fork's life, for the watchdog: walks are not all that may take its time. */
  private long steps;

  /**
   * Makes ready what is timed, and checks it.
   *
   * @throws NotMeasuredException if it shall not be timed
   * @throws Exception if it cannot be
   */
  protected abstract void prepare() throws Exception;

  /**
   * Looks, after the last iteration, whether what was timed is still what was made ready.
   *
   * @throws NotMeasuredException if not; the fork then counts for nothing
   */
  protected void review() {}

  /** Lets go of what {@link #prepare} made. */
  protected void release() {}

  /** Counts the work that one operation did: visits, unless the benchmark's unit is another. */
  protected final long worked(long done, PerVisit perVisit) {
    work += done;
    perVisit.nsPerVisit += done;
    return done;
  }

  /** To be thrown on when something left the timed method. */
  protected final NotMeasuredException failed(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      release(); // So that there is room for the note.
    }
    return fork.fail(cause);
  }

  /** Notes something beside the times, under one of {@link Observation}'s names. */
  protected final void observe(String name, String value) {
    fork.observe(name, value);
  }

  /** Says that a long preparation gets on; without it the watchdog takes it for a hang. */
  protected final void alive() {
    steps++;
  }

  @Setup(Level.Trial)
  public final void begin(BenchmarkParams params) {
    fork = new ForkRecord(cell(params));
    counters = HardwareCounters.open(HardwareCounters.HARDWARE);
    Watchdog.start(fork, () -> work + (steps << 48));
    try {
      prepare();
    } catch (Throwable failure) {
      throw failed(failure);
    }
  }

  @Setup(Level.Iteration)
  public final void beginIteration(IterationParams params) {
    steps++;
    if (iteration == 0 && params.getType() == IterationType.MEASUREMENT) {
      collections = collections();
    }
    work = 0;
    countedBefore = counters.read();
    allocated = THREADS.getCurrentThreadAllocatedBytes();
    began = System.nanoTime();
  }

  @TearDown(Level.Iteration)
  public final void endIteration(IterationParams params) {
    long elapsed = System.nanoTime() - began;
    double bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    boolean measured = params.getType() == IterationType.MEASUREMENT;
    if (measured) {
      workCounted += work;
      counters.read().forEach(this::count);
    }
    iteration++;
    fork.sample(
        measured ? Sample.Phase.MEASUREMENT : Sample.Phase.WARMUP,
        iteration,
        params.getCount(),
        (double) elapsed / work,
        work,
        bytes / work);
    if (iteration == params.getCount()) {
      iteration = 0; // The next phase counts anew.
    }
  }

  @TearDown(Level.Trial)
  public final void end() {
    fork.observe(Observation.COLLECTIONS, Long.toString(collections() - collections));
    counted.forEach(
        (event, count) ->
            fork.observe(
                Observation.COUNTER + event.label(), Double.toString(count / workCounted)));
    counters.close();
    try {
      review();
    } catch (Throwable failure) {
      throw failed(failure);
    }
    release();
  }

  private void count(HardwareCounters.Event event, double now) {
    counted.merge(event, now - countedBefore.getOrDefault(event, now), Double::sum);
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  private static Cell cell(BenchmarkParams params) {
    Map<String, String> parameters =
        params.getParamsKeys().stream()
            .collect(Collectors.toMap(Function.identity(), params::getParam));
    return Cells.of(params.getBenchmark(), parameters);
  }
}
