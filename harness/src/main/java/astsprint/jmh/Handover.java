package astsprint.jmh;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.ExternalProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/**
 * Where {@code mvn jmh:benchmark} leaves JMH. The plugin knows nothing but to start JMH, on Maven's
 * JVM; what measures in rounds of random order is {@code ast-sprint bench}, on a JDK 25. To JMH
 * this is a profiler, its only hook before the first fork: there it runs that command to its end
 * and ends JMH with the command's exit status. JMH's lock is held all the while.
 *
 * <p>Its argument names the file that {@link MavenGoal} wrote.
 */
public final class Handover implements ExternalProfiler {
  private final Path file;

  /** Called by JMH with what follows the colon in {@code -prof}. */
  public Handover(String argument) {
    file = Path.of(argument);
  }

  @Override
  public void beforeTrial(BenchmarkParams params) {
    // Maven, when it is killed, does not end what it started.
    ProcessHandle.current()
        .parent()
        .ifPresent(
            maven -> {
              var unusedFuture = maven.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
            });
    Runtime.getRuntime().halt(bench());
  }

  private int bench() {
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> command = new ArrayList<>(List.of(lines.get(1)));
      command.addAll(JvmAccess.FLAGS);
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of("astsprint.cli.Main", "bench"));
      command.add("--owner=" + ProcessHandle.current().pid());
      command.addAll(lines.subList(2, lines.size()));
      return new ProcessBuilder(command)
          .directory(new File(lines.get(0)))
          .inheritIO()
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot measure", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    }
  }

  @Override
  public Collection<String> addJVMOptions(BenchmarkParams params) {
    return List.of();
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
    return "ast-sprint: hands over to ast-sprint bench";
  }
}
