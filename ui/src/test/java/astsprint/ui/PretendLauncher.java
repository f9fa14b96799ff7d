package astsprint.ui;

import astsprint.ui.run.Launcher;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Starts nothing, and remembers what it was asked to start: runs that go on until cancelled. */
final class PretendLauncher implements Launcher {
  /** What a program says that was ended from outside. */
  private static final int TERMINATED = 143;

  private final List<List<String>> started;
  private final Consumer<IntConsumer> ends;

  /**
   * Puts each command into {@code started}.
   *
   * @param ends is told by whom each run's end is to be heard
   */
  PretendLauncher(List<List<String>> started, Consumer<IntConsumer> ends) {
    this.started = started;
    this.ends = ends;
  }

  @Override
  public Running start(List<String> command, Consumer<String> line, IntConsumer ended) {
    started.add(command);
    ends.accept(ended);
    return new Running() {
      @Override
      public void cancel() {
        ended.accept(TERMINATED);
      }

      @Override
      public boolean isAlive() {
        return true;
      }
    };
  }
}
