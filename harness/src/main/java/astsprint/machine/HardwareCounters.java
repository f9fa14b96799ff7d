package astsprint.machine;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import astsprint.results.Fact;
import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The processor's event counters, of one thread, in user mode: Linux's {@code perf_event_open(2)},
 * asked directly, so that neither the program {@code perf} nor a library is needed. Where an event
 * cannot be counted its absence has a reason.
 */
public final class HardwareCounters implements AutoCloseable {
  /** What is counted; numbers as in {@code linux/perf_event.h}. */
  public enum Event {
    INSTRUCTIONS(0, 1),
    CYCLES(0, 0),
    CACHE_MISSES(0, 3),
    BRANCH_MISSES(0, 5),
    /** Nanoseconds, counted by the kernel: what a test can ask of any machine. */
    TASK_CLOCK(1, 1);

    private final int type;
    private final long config;

    Event(int type, long config) {
      this.type = type;
      this.config = config;
    }

    /** As {@code perf} spells it: {@code cache-misses}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** All that the processor itself counts. */
  public static final List<Event> HARDWARE =
      Arrays.stream(Event.values()).filter(event -> event.type == 0).toList();

  private static final int ATTR_SIZE = 64; // PERF_ATTR_SIZE_VER0
  private static final long USER_ONLY = 1 << 5 | 1 << 6; // exclude_kernel, exclude_hv
  private static final long WITH_TIMES = 1 | 2; // enabled and running, should events take turns
  private static final long CLOSE_ON_EXEC = 8;

  private static final Map<Integer, String> REASONS =
      Map.of(
          1, "not permitted",
          2, "the processor shows none, as in most virtual machines",
          13, "not permitted",
          38, "not in this kernel",
          95, "the processor shows none");

  private final Map<Event, Integer> open = new EnumMap<>(Event.class);
  private final Optional<String> absence;

  private HardwareCounters(List<Event> events) {
    String reason = null;
    if (HARDWARE.containsAll(events) && Os.here() == Os.LINUX && !inKernel()) {
      absence = Optional.of("the kernel shows none, as in most virtual machines");
      return;
    }
    Kernel kernel = Kernel.instance().orElse(null);
    if (kernel == null) {
      reason = "read on Linux, x86-64 or AArch64, only";
    } else {
      for (Event event : events) {
        int descriptor = kernel.open(event);
        if (descriptor >= 0) {
          open.put(event, descriptor);
        } else if (reason == null) {
          reason = event.label() + ": " + reason(-descriptor);
        }
      }
    }
    absence = Optional.ofNullable(reason);
  }

  /** Whether the kernel has a driver for the processor's counters: cheaper than to ask for one. */
  private static boolean inKernel() {
    String[] devices = new File("/sys/bus/event_source/devices").list();
    return devices != null
        && Arrays.stream(devices)
            .anyMatch(name -> name.startsWith("cpu") || name.startsWith("arm"));
  }

  /** Counts for the calling thread from now on what can be counted of these. */
  public static HardwareCounters open(List<Event> events) {
    return new HardwareCounters(events);
  }

  /** Which can be read here, or why none. */
  static Fact probe() {
    try (HardwareCounters counters = open(HARDWARE)) {
      return counters.open.isEmpty()
          ? Fact.unreadable(counters.absence.orElse("none"))
          : Fact.of(
              String.join(", ", counters.open.keySet().stream().map(Event::label).toList())
                  + counters.absence.map(reason -> "; without " + reason).orElse(""));
    }
  }

  /** Why something that was asked for is not counted; empty if all is. */
  public Optional<String> absence() {
    return absence;
  }

  /** Events since {@link #open}, scaled where the processor had to let events take turns. */
  public Map<Event, Double> read() {
    if (open.isEmpty()) {
      return Map.of();
    }
    Map<Event, Double> counts = new EnumMap<>(Event.class);
    Kernel.instance()
        .ifPresent(
            kernel ->
                open.forEach(
                    (event, descriptor) ->
                        kernel.read(descriptor).ifPresent(count -> counts.put(event, count))));
    return counts;
  }

  @Override
  public void close() {
    if (!open.isEmpty()) {
      Kernel.instance().ifPresent(kernel -> open.values().forEach(kernel::close));
      open.clear();
    }
  }

  private static String reason(int errno) {
    String reason = REASONS.getOrDefault(errno, "error " + errno);
    return reason.equals("not permitted")
        ? "not permitted, perf_event_paranoid is "
            + FactReader.firstLine("/proc/sys/kernel/perf_event_paranoid").orElse("unreadable")
            + "; sysctl kernel.perf_event_paranoid=2 permits it"
        : reason;
  }

  /** The three system calls. */
  private static final class Kernel {
    private static final Map<String, Long> OPEN_NUMBERS = Map.of("amd64", 298L, "aarch64", 241L);
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));
    private static final Optional<Kernel> INSTANCE = make();

    private final long number;
    private final MethodHandle syscall;
    private final MethodHandle read;
    private final MethodHandle close;

    @SuppressWarnings("restricted")
    private Kernel(long number) {
      Linker linker = Linker.nativeLinker();
      this.number = number;
      syscall =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("syscall"),
              FunctionDescriptor.of(
                  JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
              Linker.Option.firstVariadicArg(1),
              Linker.Option.captureCallState("errno"));
      read =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("read"),
              FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG));
      close =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("close"),
              FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    }

    static Optional<Kernel> instance() {
      return INSTANCE;
    }

    private static Optional<Kernel> make() {
      Long number = OPEN_NUMBERS.get(System.getProperty("os.arch"));
      return number == null || Os.here() != Os.LINUX
          ? Optional.empty()
          : Optional.of(new Kernel(number));
    }

    /** A descriptor, or the negated error. */
    int open(Event event) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment attributes = arena.allocate(ATTR_SIZE, Long.BYTES);
        attributes.set(JAVA_INT, 0, event.type);
        attributes.set(JAVA_INT, 4, ATTR_SIZE);
        attributes.set(JAVA_LONG, 8, event.config);
        attributes.set(JAVA_LONG, 32, WITH_TIMES);
        attributes.set(JAVA_LONG, 40, USER_ONLY);
        MemorySegment state = arena.allocate(STATE);
        // SAFETY: attr names its own size and lives until the call is back; this thread, any
        // processor, no group.
        long result =
            (long) syscall.invokeExact(state, number, attributes, 0L, -1L, -1L, CLOSE_ON_EXEC);
        return result >= 0 ? (int) result : -(int) ERRNO.get(state, 0L);
      } catch (Throwable e) {
        throw new AssertionError("the call matches its descriptor", e);
      }
    }

    Optional<Double> read(int descriptor) {
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment counts = arena.allocate(JAVA_LONG, 3);
        // SAFETY: the kernel writes at most the 24 bytes that are there.
        long bytes = (long) read.invokeExact(descriptor, counts, counts.byteSize());
        long running = counts.getAtIndex(JAVA_LONG, 2);
        return bytes != counts.byteSize() || running == 0
            ? Optional.empty()
            : Optional.of(
                (double) counts.getAtIndex(JAVA_LONG, 0)
                    * counts.getAtIndex(JAVA_LONG, 1)
                    / running);
      } catch (Throwable e) {
        throw new AssertionError("the call matches its descriptor", e);
      }
    }

    void close(int descriptor) {
      try {
        // SAFETY: a descriptor of ours, closed once: the map is cleared with it.
        int _ = (int) close.invokeExact(descriptor);
      } catch (Throwable e) {
        throw new AssertionError("the call matches its descriptor", e);
      }
    }
  }
}
