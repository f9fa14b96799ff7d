package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import astsprint.results.Failure;
import astsprint.results.Run;
import astsprint.results.Sample;
import astsprint.results.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Stages that fail cost their rows, with the cause, and nothing else. */
@Tag("long")
class FaultyRunTest {
  private static final Map<String, Failure.Kind> FAULTS =
      Map.of(
          "throw", Failure.Kind.THROWN,
          "crash", Failure.Kind.CRASHED,
          "hang", Failure.Kind.HUNG,
          "memory", Failure.Kind.OUT_OF_MEMORY);

  @TempDir private Path runs;

  @Test
  void eachFaultCostsItsRowOnly() throws Exception {
    Map<String, String> stages =
        Map.of("throw", "S06", "crash", "S07", "hang", "S08", "memory", "S09");
    String wishes =
        stages.entrySet().stream()
            .map(wish -> wish.getValue() + ":" + wish.getKey())
            .collect(Collectors.joining(","));
    List<String> given =
        new ArrayList<>(
            List.of("-p", "round=1", "-p", "tree=DIFFLIB", "-p", "stage=S05,S06,S07,S08,S09"));
    given.addAll(List.of("-wi", "1", "-w", "200ms", "-i", "1", "-r", "200ms", "-jvmArgsAppend"));
    given.add("-Xmx256m -Dastsprint.patience=10 -Dastsprint.fault=" + wishes);
    List<String> progress = new ArrayList<>();
    RunFolder folder = RunFolder.create(runs);

    BenchRun.into(
        folder,
        new BenchRun.Request(
            "quick",
            List.of("test"),
            new CommandLineOptions(given.toArray(String[]::new)),
            1,
            OptionalDouble.empty(),
            Duration.ZERO),
        progress::add);
    ClosedRun end = folder.close();

    assertFalse(end.whole());
    Run run = end.run();
    String told = String.join("\n", progress) + Report.of(run).text(false);
    Map<String, Failure> failures =
        run.failures().stream()
            .collect(Collectors.toMap(f -> f.cell().series().key(), Function.identity()));
    assertEquals(Set.copyOf(stages.values()), failures.keySet(), told);
    stages.forEach(
        (fault, stage) -> {
          Failure failure = Objects.requireNonNull(failures.get(stage));
          assertEquals(FAULTS.get(fault), failure.kind(), failure.cause());
          assertEquals(1, failure.cause().lines().count(), failure.cause());
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
