package astsprint.ui.run;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Starts programs beside the viewer. */
public interface Launcher {
  /**
   * Starts a program.
   *
   * @param command with its arguments
   * @param line is given every line the program prints, on any thread
   * @param ended is given the exit status, on any thread, once
   * @throws IOException if it cannot be started
   */
  Running start(List<String> command, Consumer<String> line, IntConsumer ended) throws IOException;

  /** A program that was started. */
  interface Running {
    /** Ends it and all that it started. Harmless once it has ended. */
    void cancel();

    boolean isAlive();
  }
}
