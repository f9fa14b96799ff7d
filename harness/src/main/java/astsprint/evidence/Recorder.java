package astsprint.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jdk.jfr.Recording;
import one.profiler.AsyncProfiler;

/** What looks on while a walker runs, in the walker's own JVM. */
public enum Recorder {
  /** Nothing. */
  NONE("nothing") {
    @Override
    Running start(Path file) {
      return () -> {};
    }
  },

  /** The JVM's own recorder: everywhere, Java frames only. */
  JFR("JFR") {
    @Override
    @SuppressWarnings("MustBeClosedChecker") // Closed by what is returned.
    Running start(Path file) throws IOException {
      Recording recording = new Recording();
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(1));
      recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(1));
      recording.enable("jdk.ObjectAllocationSample").with("throttle", "500/s");
      recording.setDestination(file);
      recording.start();
      return recording::close;
    }
  },

  /** async-profiler: Linux and macOS; native and kernel frames too, no bias towards safepoints. */
  ASYNC("async-profiler") {
    @Override
    Running start(Path file) throws IOException {
      AsyncProfiler profiler = AsyncProfiler.getInstance();
      RuntimeException last = new IllegalStateException("no clock");
      for (String clock : List.of("cpu", "ctimer", "itimer")) {
        try {
          profiler.execute(
              String.format(Locale.ROOT, "start,event=%s,interval=1ms,jfr,file=%s", clock, file));
          return () -> profiler.execute("stop,file=" + file);
        } catch (IllegalStateException | IllegalArgumentException refused) {
          last = refused;
        }
      }
      throw last;
    }
  };

  private final String title;

  Recorder(String title) {
    this.title = title;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** A recording under way; closing it writes its file. */
  @FunctionalInterface
  interface Running extends AutoCloseable {
    @Override
    void close() throws IOException;
  }

  /** Begins to record into {@code file}. */
  abstract Running start(Path file) throws IOException;
}
