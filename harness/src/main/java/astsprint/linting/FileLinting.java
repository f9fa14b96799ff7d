package astsprint.linting;

import astsprint.lint.Linter;
import astsprint.lint.Visits;
import astsprint.lint.rule.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Lints many files at once. */
public final class FileLinting {
  /** Enough for trees as deep as the parser makes them; untouched pages cost nothing. */
  private static final long STACK = 1L << 28;

  private final Linter linter;
  private final Visits.Walker walker;

  /**
   * What came of one file.
   *
   * @param source its bytes; empty if it could not be read
   * @param problem why it could not be linted; empty if it was
   */
  @SuppressWarnings("ArrayRecordComponent") // Nobody compares results.
  public record Result(String file, byte[] source, List<Finding> findings, String problem) {}

  public FileLinting(Linter linter, Visits.Walker walker) {
    this.linter = linter;
    this.walker = walker;
  }

  /** Lints a source that is no file. */
  public Result lint(String name, byte[] source) {
    try {
      return new Result(name, source, linter.lint(name, source, walker), "");
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return new Result(name, source, List.of(), name + ": cannot be linted: " + e);
    }
  }

  /**
   * Lints files, several at once, and passes on what came of each in the order of the files.
   *
   * @param threads how many at once
   */
  public void lint(List<Path> files, int threads, Consumer<Result> results)
      throws InterruptedException {
    ThreadFactory deep = task -> new Thread(null, task, "lint", STACK);
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, deep)) {
      List<Future<Result>> running = new ArrayList<>(files.size());
      for (Path file : files) {
        running.add(pool.submit(() -> lint(file)));
      }
      for (Future<Result> result : running) {
        results.accept(result.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Result lint(Path file) {
    try {
      return lint(file.toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      String problem = file + ": cannot be read: " + e.getMessage();
      return new Result(file.toString(), new byte[0], List.of(), problem);
    }
  }
}
