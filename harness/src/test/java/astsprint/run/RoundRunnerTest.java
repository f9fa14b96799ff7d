package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Cell;
import astsprint.results.Observation;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import astsprint.results.figures.RunFigures;
import astsprint.results.figures.SeriesFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundRunnerTest {
  private static final double USUAL = 1.85;

  @TempDir private Path path;
  private RunWriter fork;
  private RunFolder folder;
  private final List<String> order = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    fork = RunWriter.open(path);
    folder = RunFolder.open(path);
  }

  /** A process that notes one figure, on a machine of such a speed at each try. */
  private final class Noting implements Measurement {
    private final Cell cell;
    private final double[] speeds;
    private int tries;
    private String compiledAtFirst = "";

    Noting(String key, double... speeds) {
      this.cell = Cell.of("ladder", key, "SIXTEEN", 1);
      this.speeds = speeds;
    }

    @Override
    public Cell cell() {
      return cell;
    }

    @Override
    public void into(RunFolder run) {
      String name = cell.series().key() + "-" + tries;
      String speed = Double.toString(speeds[Math.min(tries, speeds.length - 1)]);
      order.add(cell.series().key());
      fork.observation(new Observation(cell, name, Observation.CANARY, Double.toString(USUAL)));
      fork.observation(new Observation(cell, name, Observation.CANARY, speed));
      if (tries == 0 && !compiledAtFirst.isEmpty()) {
        fork.observation(new Observation(cell, name, Observation.COMPILED, compiledAtFirst));
      }
      fork.sample(
          new Sample(cell, name, 1, 1, Sample.Phase.MEASUREMENT, 0, 10.0 + tries, 100, 0.0));
      tries++;
    }
  }

  @Test
  void aDisturbedProcessIsRepeatedAtTheEndOfItsRoundAndBothAreKept() throws Exception {
    run(new Noting("S01", USUAL), new Noting("S02", 1.2 * USUAL, USUAL), new Noting("S03", 2));
    assertEquals(List.of("S01", "S02", "S03", "S02"), order);
    assertEquals(4, RunReader.read(path).samples().size());
    List<Observation> disturbed = disturbed();
    assertEquals("S02-0", disturbed.getFirst().fork());
    assertEquals("machine 20% slower", disturbed.getFirst().value());
    assertEquals(Map.of(1, 11.0), figures("S02").rounds());
  }

  @Test
  void whatWasStillCompiledIsRepeatedTooAndSaid() throws Exception {
    Noting late = new Noting("S02", USUAL);
    late.compiledAtFirst = "S02List.walk by C2";
    run(new Noting("S01", USUAL), late, new Noting("S03", USUAL));
    assertEquals(List.of("S01", "S02", "S03", "S02"), order);
    assertTrue(lines.get(1).endsWith("compiled while measured: S02List.walk by C2"), lines.get(1));
    assertEquals(Map.of(1, 11.0), figures("S02").rounds());
    assertEquals(List.of(10.0, 11.0), figures("S02").forkTimes());
  }

  @Test
  void repetitionsAreBounded() throws Exception {
    Noting[] all = new Noting[8];
    for (int i = 0; i < all.length; i++) {
      all[i] = new Noting("S0" + (i + 1), i < 4 ? new double[] {USUAL} : new double[] {3});
    }
    run(all);
    assertEquals(8 + 2, order.size());
  }

  @Test
  void aQuietRunRepeatsNothing() throws Exception {
    run(new Noting("S01", USUAL), new Noting("S02", 1.04 * USUAL));
    assertEquals(2, order.size());
    assertTrue(disturbed().isEmpty());
  }

  @Test
  void whenTheTimeIsUpNothingMoreIsBegun() throws Exception {
    Noting late = new Noting("S01", USUAL);
    Progress progress = new Progress(List.of(late.cell()), line -> {});
    RoundRunner runner = new RoundRunner(folder, progress, RoundRunner.deadline(Duration.ZERO));
    assertFalse(runner.measure(List.of(new Round(1, 1, List.of(late)))));
    assertEquals(List.of(), order);
  }

  @Test
  void theSeedDecidesTheOrderAndRoundsDiffer() {
    List<Measurement> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(new Noting("S" + i, USUAL));
    }
    assertEquals(JmhRequest.shuffled(ten, 7, 1), JmhRequest.shuffled(ten, 7, 1));
    assertFalse(JmhRequest.shuffled(ten, 7, 1).equals(JmhRequest.shuffled(ten, 7, 2)));
    assertFalse(JmhRequest.shuffled(ten, 7, 1).equals(JmhRequest.shuffled(ten, 8, 1)));
  }

  private void run(Noting... measurements) throws Exception {
    Round round = new Round(1, 1, List.of(measurements));
    Progress progress = new Progress(round.cells(), lines::add);
    new RoundRunner(folder, progress, RoundRunner.deadline(Duration.ofMinutes(1)))
        .measure(List.of(round));
  }

  private SeriesFigures figures(String key) {
    return RunFigures.of(RunReader.read(path)).get("ladder", key, "SIXTEEN").orElseThrow();
  }

  private List<Observation> disturbed() {
    return RunReader.read(path).observations().stream()
        .filter(seen -> seen.name().equals(Observation.DISTURBED))
        .toList();
  }
}
