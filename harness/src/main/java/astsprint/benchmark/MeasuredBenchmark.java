package astsprint.benchmark;

import astsprint.machine.HardwareCounters;
import astsprint.results.Cell;
import astsprint.results.Observation;
import astsprint.results.Sample;
import com.sun.management.ThreadMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
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
 * What every benchmark here does beside the work it times: each iteration, warm-up included, goes
 * to {@code samples.jsonl} when it ends; a walk is checked before it is timed and after, and the
 * tree changes in between; what ends the fork early becomes one line of {@code failures.jsonl}; a
 * fork that hangs or is orphaned ends itself.
 *
 * <p>The harness stays out of the way. One of JMH's operations holds passes for a millisecond, so
 * that JMH's own loop turns too seldom for HotSpot to compile it. The last iteration of the warm-up
 * goes on until enough passes were made and nothing of the walk or its callers was compiled for a
 * while. What is compiled all the same while it is measured is told as {@link
 * Observation#COMPILED}, and the machine's own speed as {@link Observation#CANARY}.
 *
 * <p>A subclass names itself {@code SomethingBenchmark}, has a parameter {@code round}, one that
 * names its subject ({@code stage}, {@code variant} or {@code peer}) and, unless it always walks
 * the same one, {@code tree}.
 *
 * <p>Half of what a fork walks and more is warm-up: half a second for all, and as much more as it
 * takes to come to rest. Whether that was enough is decided afterwards, for each fork, by {@link
 * astsprint.results.stats.SteadyState}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public abstract class MeasuredBenchmark {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Passes for so long are one operation of JMH's. */
  private static final long OPERATION = TimeUnit.MILLISECONDS.toNanos(1);

  /**
   * Walks that come before the first measured one. HotSpot has compiled the loop of a walk for good
   * after some six hundred, and, as {@link ForkFlags} asks it to, the method around it after a
   * thousand.
   */
  private static final int FEWEST_WALKS = 1500;

  /**
   * Where a walk has a method for each class of nodes, a rare class's is called once in a pass, and
   * HotSpot compiles it for good after some five thousand calls.
   */
  protected static final int PASSES_FOR_RARE_CODE = 8000;

  /** Nothing was compiled for so long before the first measured iteration. */
  private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(150);

  /** The last iteration of the warm-up is not longer, where all methods are called often. */
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(3);

  /** The same where some are called rarely, or a pass takes long. */
  private static final long LONGEST_WAIT_FOR_PASSES = TimeUnit.SECONDS.toNanos(12);

  /** A pass of a tree that no cache holds. What is called once in it costs nothing beside it. */
  private static final long LONG_PASS = TimeUnit.MILLISECONDS.toNanos(10);

  /** So that an operation's counter does not overflow, however little a pass does. */
  private static final int MOST_PASSES = 1_000_000;

  private ForkRecord fork;
  private HardwareCounters counters;
  private final Map<HardwareCounters.Event, Double> counted =
      new EnumMap<>(HardwareCounters.Event.class);
  private Map<HardwareCounters.Event, Double> countedBefore = Map.of();
  private final CompiledCode compiled = new CompiledCode();
  private final List<String> late = new ArrayList<>();
  private final Canary canary = new Canary();
  private final List<Double> measured = new ArrayList<>();
  private long workCounted;
  private int iteration;
  private long collections;
  private long began;
  private long processorTime;
  private long allocated;

  private double passNanos;
  private int passesPerOperation = 1;
  private long asideNanos;
  private long asideBytes;
  private long passes;
  private long passesBefore;
  private boolean settling;

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
   * The work that is timed, once.
   *
   * @return units of it: visits, unless the benchmark's unit is another
   */
  protected abstract long pass() throws Exception;

  /** How many walks a pass makes, one of each of several trees. */
  protected int walksPerPass() {
    return 1;
  }

  /** How many passes come before the first measured one, if there is time. */
  protected int fewestPasses() {
    return 1;
  }

  /** Changes what is worked on, between two iterations, so that it does not pay to remember. */
  protected void change() {}

  /** Whether {@link #change} has code compiled: that is no compilation of a measured iteration. */
  protected boolean changeCompiles() {
    return false;
  }

  /**
   * Whether it is so large a program that HotSpot is never done with it: what is compiled while it
   * is measured is noted then, and the fork counts.
   */
  protected boolean isNeverCompiled() {
    return false;
  }

  /** Whether this thread waits for others: how long it had a processor then says nothing. */
  protected boolean worksInOtherThreads() {
    return false;
  }

  /**
   * Looks, after the last iteration, whether what was timed is still what was made ready.
   *
   * @param ns median of the measured iterations, per unit of work
   * @throws NotMeasuredException if not; the fork then counts for nothing
   */
  protected void review(double ns) {}

  /** Lets go of what {@link #prepare} made. */
  protected void release() {}

  /**
   * Nanoseconds since {@link #change} that parts of the work took, by the part's name: each becomes
   * a sample of its own beside that of the whole. Empty where nobody looks at parts.
   */
  protected Map<String, Long> parts() {
    return Map.of();
  }

  /** Notes something beside the times, under one of {@link Observation}'s names. */
  protected final void observe(String name, String value) {
    fork.observe(name, value);
  }

  /** Does something within a pass that is no part of the work: neither time nor bytes count. */
  protected final void aside(LongSupplier other) {
    long start = System.nanoTime();
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    var _ = other.getAsLong();
    asideBytes += THREADS.getCurrentThreadAllocatedBytes() - bytes;
    asideNanos += System.nanoTime() - start;
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
      observeCanary(1);
    } catch (Throwable failure) {
      throw failed(failure);
    }
  }

  @Setup(Level.Iteration)
  public final void beginIteration(IterationParams params) {
    steps++;
    boolean isMeasured = params.getType() == IterationType.MEASUREMENT;
    boolean isFirst = isMeasured && iteration == 0;
    if (isMeasured && !isFirst && changeCompiles()) {
      late.addAll(compiledSince());
    }
    try {
      change();
    } catch (Throwable failure) {
      throw failed(failure);
    }
    if (isFirst || (isMeasured && changeCompiles())) {
      var _ = compiled.since();
    }
    if (isFirst) {
      collections = collections();
      observeCanary(1);
    }
    settling = !isMeasured && iteration + 1 == params.getCount();
    work = 0;
    asideNanos = 0;
    asideBytes = 0;
    countedBefore = counters.read();
    allocated = THREADS.getCurrentThreadAllocatedBytes();
    processorTime = THREADS.getCurrentThreadCpuTime();
    began = System.nanoTime();
  }

  /** What JMH times: as many passes as take a millisecond. */
  @Benchmark
  public long measure(PerVisit perVisit) {
    try {
      long done = settling ? settle() : passes(passesPerOperation);
      work += done;
      perVisit.nsPerVisit += done;
      return done;
    } catch (Throwable failure) {
      throw failed(failure);
    }
  }

  private long passes(int count) throws Exception {
    long done = 0;
    for (int i = 0; i < count; i++) {
      done += pass();
    }
    passes += count;
    return done;
  }

  /** Goes on until there is nothing to compile any more, or the time for it is up. */
  private long settle() throws Exception {
    settling = false;
    long start = System.nanoTime();
    long quietSince = start;
    long done = 0;
    long now = start;
    boolean slow = passNanos > LONG_PASS;
    // A pass may be long because it is of many trees: their walks are called often all the same.
    boolean seldom = isNeverCompiled() ? slow : passNanos / walksPerPass() > LONG_PASS;
    boolean waits = !isNeverCompiled() && (slow || fewestPasses() > 1);
    long longest = waits ? LONGEST_WAIT_FOR_PASSES : LONGEST_WAIT;
    while (now - start < longest
        && (now - quietSince < QUIET
            || passes < fewestPasses()
            || (!seldom && passes * walksPerPass() < FEWEST_WALKS))) {
      long pause = now + QUIET / 3;
      while (now < pause) {
        long some = passes(passesPerOperation);
        done += some;
        work += some; // For the watchdog.
        now = System.nanoTime();
      }
      if (!compiledSince().isEmpty()) {
        quietSince = now;
      }
    }
    work -= done;
    return done;
  }

  @TearDown(Level.Iteration)
  public final void endIteration(IterationParams params) {
    long elapsed = System.nanoTime() - began - asideNanos;
    double bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated - asideBytes;
    boolean isMeasured = params.getType() == IterationType.MEASUREMENT;
    if (isMeasured) {
      double processor = THREADS.getCurrentThreadCpuTime() - processorTime;
      observeCanary(worksInOtherThreads() ? 1 : Math.max(1, (elapsed + asideNanos) / processor));
      workCounted += work;
      counters.read().forEach(this::count);
      measured.add((double) elapsed / work);
    } else {
      // From the work of this iteration, for the next: measured iterations find it settled.
      passNanos = (double) elapsed / Math.max(1, passes - passesBefore);
      passesPerOperation = (int) Math.clamp(OPERATION / passNanos, 1, MOST_PASSES);
    }
    passesBefore = passes;
    iteration++;
    Sample.Phase phase = isMeasured ? Sample.Phase.MEASUREMENT : Sample.Phase.WARMUP;
    int of = params.getCount();
    fork.sample(phase, iteration, of, (double) elapsed / work, work, bytes / work);
    parts()
        .forEach(
            (part, nanos) -> fork.part(part, phase, iteration, of, (double) nanos / work, work));
    if (iteration == params.getCount()) {
      iteration = 0; // The next phase counts anew.
    }
  }

  @TearDown(Level.Trial)
  public final void end() {
    late.addAll(compiledSince());
    if (!late.isEmpty()) {
      observe(
          isNeverCompiled() ? Observation.COMPILED_TOO : Observation.COMPILED,
          late.stream().distinct().collect(Collectors.joining(", ")));
    }
    observe(Observation.COLLECTIONS, Long.toString(collections() - collections));
    counted.forEach(
        (event, count) ->
            observe(Observation.COUNTER + event.label(), Double.toString(count / workCounted)));
    counters.close();
    try {
      review(median(measured));
    } catch (Throwable failure) {
      throw failed(failure);
    }
    release();
  }

  private NotMeasuredException failed(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      release(); // So that there is room for the note.
    }
    return fork.fail(cause);
  }

  /** What was compiled since the last look and can have changed what is measured. */
  private List<String> compiledSince() {
    return passNanos > LONG_PASS ? compiled.withinPassesSince() : compiled.since();
  }

  /**
   * Notes the machine's speed.
   *
   * @param wait by how much longer the iteration took than it had a processor: others ran there,
   *     which the canary, short as it is, would not notice
   */
  private void observeCanary(double wait) {
    observe(Observation.CANARY, String.format(Locale.ROOT, "%.4f", canary.read() * wait));
  }

  private void count(HardwareCounters.Event event, double now) {
    counted.merge(event, now - countedBefore.getOrDefault(event, now), Double::sum);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
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
