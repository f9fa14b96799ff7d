package astsprint.harness.peers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTableTest {
  @Test
  void ratiosArePairedWithinRoundsAndFailuresKeepTheirRow(@TempDir Path folder) throws Exception {
    RunWriter run = RunWriter.open(folder);
    for (int round = 1; round <= 6; round++) {
      // The machine gets slower from round to round; the ratio does not.
      sample(run, "cpython", round, 400.0 * round);
      sample(run, "S10", round, 0.4 * round);
    }
    Cell failed = Cell.of(Benchmarks.PEERS, "fast-walk-dfs", "DIFFLIB", 1);
    run.failure(new Failure(failed, null, 0, Failure.Kind.WRONG, "visits other nodes"));
    String text = String.join("\n", PeersTable.of(RunReader.read(folder)));
    assertTrue(text.contains("1000 [1000, 1000]"), text);
    assertTrue(text.contains("visits other nodes"), text);
  }

  private static void sample(RunWriter run, String key, int round, double ns) {
    Cell cell = Cell.of(Benchmarks.PEERS, key, "DIFFLIB", round);
    run.sample(
        new Sample(cell, key + round, 1, 1, Sample.Phase.MEASUREMENT, round, ns, 1000, null));
  }
}
