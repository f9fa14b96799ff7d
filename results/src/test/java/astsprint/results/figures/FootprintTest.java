package astsprint.results.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Observation;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintTest {
  @Test
  void findsTheTreeThatFillsACache(@TempDir Path folder) throws IOException {
    SyntheticRun run = SyntheticRuns.ladder(1);
    run.observed(scaling(1000), Observation.ARRAY_BYTES, "10000");
    run.observed(scaling(100_000), Observation.ARRAY_BYTES, "2000000");
    Footprint footprint =
        Footprint.of(RunFigures.of(RunReader.read(run.write(folder.resolve("run")))));
    assertEquals(500, footprint.visitsFilling(5000).orElseThrow());
    assertEquals(1000, footprint.visitsFilling(10_000).orElseThrow());
    assertEquals(50_500, footprint.visitsFilling(1_005_000).orElseThrow());
    assertEquals(200_000, footprint.visitsFilling(4_000_000).orElseThrow());
  }

  @Test
  void knowsNothingOfARunWithoutSizes(@TempDir Path folder) throws IOException {
    Footprint footprint =
        Footprint.of(RunFigures.of(RunReader.read(SyntheticRuns.ladder(1).write(folder))));
    assertTrue(footprint.isEmpty());
    assertTrue(footprint.visitsFilling(1).isEmpty());
  }

  private static Cell scaling(int visits) {
    Map<String, String> params = Map.of("visits", String.valueOf(visits));
    return new Cell(new Series(Benchmarks.SCALING, "S10", "DIFFLIB", new TreeMap<>(params)), 1);
  }
}
