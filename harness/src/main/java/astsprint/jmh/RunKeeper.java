package astsprint.jmh;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/**
 * Keeps a run: gives every fork the same stated flags, has the run described before the first fork
 * and summed up after the last, and ends it when its owner is gone.
 *
 * <p>To JMH this is a profiler, its only hook into the process that starts the forks. It measures
 * nothing. Its argument is {@code OWNER,KEEP,FOLDER}: the process whose end ends the run; {@code
 * yes}, or {@code no} where the owner describes the run and sums it up itself; the run's folder.
 */
public final class RunKeeper implements ExternalProfiler {
  /** In place of KEEP. */
  static final String KEEP = "yes";

  /** Cells whose first fork was started, in this process. */
  private static final Set<String> BEGUN = ConcurrentHashMap.newKeySet();

  private final long owner;
  private final boolean keep;
  private final Path run;

  /** Called by JMH with what follows the colon in {@code -prof}. */
  public RunKeeper(String argument) {
    String[] words = argument.split(",", 3);
    owner = Long.parseLong(words[0]);
    keep = words[1].equals(KEEP);
    run = Path.of(words[2]);
  }

  @Override
  public void beforeTrial(BenchmarkParams params) {
    if (BEGUN.isEmpty() && owner != ProcessHandle.current().pid()) {
      ProcessHandle.of(owner).ifPresentOrElse(RunKeeper::endWith, () -> System.exit(1));
    }
    if (BEGUN.isEmpty() && keep) {
      List<String> flags = new ArrayList<>(params.getJvmArgs());
      flags.addAll(addJVMOptions(params));
      flags.add(0, "--"); // What follows is no option of the command.
      tell(params.getJvm(), "begin", flags);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(params.getJvm()), "finish"));
    }
    BEGUN.add(params.id());
  }

  @Override
  public Collection<String> addJVMOptions(BenchmarkParams params) {
    return ForkFlags.of(params, run);
  }

  /** Ends this process, and through it the run, when {@code owner} ends. */
  private static void endWith(ProcessHandle owner) {
    var unusedFuture = owner.onExit().thenRun(() -> System.exit(1));
  }

  /**
   * After JMH has written its result, or on the way out of an interrupted run. The exit status says
   * whether all that was begun was measured, which JMH itself does not.
   */
  private void finish(String jvm) {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    int status = tell(jvm, "finish", List.of("--begun=" + BEGUN.size()));
    Runtime.getRuntime().halt(status);
  }

  /** Runs one of the project's own commands about this run, on the JVM of the forks. */
  private int tell(String jvm, String command, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(jvm));
    words.addAll(ForkFlags.ACCESS);
    words.add("-Dstdout.encoding=UTF-8");
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), "astsprint.cli.Main"));
    words.addAll(List.of(command, run.toString()));
    words.addAll(arguments);
    try {
      return new ProcessBuilder(words).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + jvm, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  @Override
  public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
    return List.of();
  }

  @Override
  public Collection<? extends Result<?>> afterTrial(
      BenchmarkResult result, long pid, File out, File err) {
    return List.of();
  }

  @Override
  public boolean allowPrintOut() {
    return true;
  }

  @Override
  public boolean allowPrintErr() {
    return true;
  }

  @Override
  public String getDescription() {
    return "ast-sprint: gives forks their flags and keeps the run's folder";
  }
}
