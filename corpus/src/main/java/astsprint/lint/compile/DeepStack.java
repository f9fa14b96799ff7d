package astsprint.lint.compile;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Runs what recurses along a tree, however deep the tree is. */
public final class DeepStack {
  /** Enough for the deepest tree that the parser makes. */
  private static final long SIZE = 1L << 30;

  private DeepStack() {}

  /** The result of a task, which may be begun twice: on this stack, then on a large one. */
  public static <T> T call(Supplier<T> task) {
    try {
      return task.get();
    } catch (StackOverflowError e) {
      return onLargeStack(task);
    }
  }

  private static <T> T onLargeStack(Supplier<T> task) {
    FutureTask<T> result = new FutureTask<>(task::get);
    new Thread(null, result, "deep-check", SIZE).start();
    try {
      return result.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
