package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.jmh.JmhArguments;
import astsprint.results.Failure;
import astsprint.results.Run;
import astsprint.results.RunReader;
import astsprint.results.Sample;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages that fail cost their rows, with the cause, and nothing else. */
class FaultyRunTest {
  private static final int INCOMPLETE = 3;

  private static final Map<String, Failure.Kind> FAULTS =
      Map.of(
          "throw", Failure.Kind.THROWN,
          "crash", Failure.Kind.CRASHED,
          "hang", Failure.Kind.HUNG,
          "memory", Failure.Kind.OUT_OF_MEMORY);

  @TempDir private Path runs;

  @Test
  void eachFaultCostsItsRowOnly() throws IOException, InterruptedException {
    Map<String, String> stages =
        Map.of("throw", "S06", "crash", "S07", "hang", "S08", "memory", "S09");
    String wishes =
        stages.entrySet().stream()
            .map(wish -> wish.getValue() + ":" + wish.getKey())
            .collect(Collectors.joining(","));
    List<String> given =
        new ArrayList<>(List.of("-p", "round=1", "-p", "stage=S05,S06,S07,S08,S09"));
    given.addAll(List.of("-wi", "1", "-w", "200ms", "-i", "1", "-r", "200ms", "-jvmArgsAppend"));
    given.add("-Xmx256m -Dastsprint.patience=10 -Dastsprint.fault=" + wishes);
    List<String> arguments =
        JmhArguments.of(
            given, runs, JmhProcess.java(), JmhArguments.QUICK, ProcessHandle.current().pid());
    Path log = runs.resolve("log");

    int status =
        JmhProcess.run(List.of("-Djmh.ignoreLock=true"), arguments, Redirect.to(log.toFile()));

    String told = Files.readString(log);
    assertEquals(INCOMPLETE, status, told);
    Run run = RunReader.read(RunReader.latest(runs).orElseThrow());
    Map<String, Failure> failures =
        run.failures().stream()
            .collect(Collectors.toMap(f -> f.cell().series().key(), Function.identity()));
    assertEquals(Set.copyOf(stages.values()), failures.keySet(), told);
    stages.forEach(
        (fault, stage) -> {
          Failure failure = Objects.requireNonNull(failures.get(stage));
          assertEquals(FAULTS.get(fault), failure.kind(), failure.cause());
          assertEquals(1, failure.cause().lines().count(), failure.cause());
          assertTrue(told.contains(failure.cause()), told);
        });
    assertEquals(Set.of("S05"), measured(run), told);
    assertFalse(run.unfinished(), told);
  }

  private static Set<String> measured(Run run) {
    return run.samples().stream()
        .filter(sample -> sample.phase() == Sample.Phase.MEASUREMENT)
        .map(sample -> sample.cell().series().key())
        .collect(Collectors.toSet());
  }
}
