package astsprint.results.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.LintPart;
import astsprint.results.RunReader;
import astsprint.results.synthetic.SyntheticLint;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCostsTest {
  private static final double S01 = Objects.requireNonNull(SyntheticRuns.TIMES.get("S01"));
  private static final double S08 = Objects.requireNonNull(SyntheticRuns.TIMES.get("S08"));

  @TempDir Path folder;

  @Test
  void aBarForEveryStageAndAPanelForEverySetup() throws Exception {
    List<LintCosts> costs = LintCosts.of(figures(SyntheticLint.linting(3)));
    assertEquals(
        List.of(
            new LintCosts.Setup("ALL", 33, "one", "fresh"),
            new LintCosts.Setup("ALL", 33, "each", "fresh")),
        costs.stream().map(LintCosts::setup).toList());
    LintCosts one = costs.getFirst();
    assertEquals("SIXTEEN", one.tree());
    assertEquals(10, one.measured().size());
    LintCosts.Bar bar = one.bar("S01").orElseThrow();
    assertEquals(3 * S01, bar.ns(LintPart.WALK), 1e-9);
    double all = 4 + 300 + 0.1 + 3 * S01 + 2 + 60;
    assertEquals(all, bar.ns(), 1e-9);
    assertEquals(all, Objects.requireNonNull(bar.whole()).value(), 1e-9);
    assertEquals(all / (all - 3 * S01), bar.limit(), 1e-9);
  }

  @Test
  void aStageThatFailedHasABarWithoutParts() throws Exception {
    SyntheticRun run = SyntheticLint.linting(1);
    Map<String, String> params = Map.of("rules", "10", "walks", "one", "state", "warm");
    Cell cell = Cell.of(Benchmarks.LINT, "S05", "SIXTEEN", new TreeMap<>(params), 1);
    run.failed(cell, Failure.Kind.WRONG, "difflib.py: 3 findings, 4 by the reference walk");
    LintCosts last = LintCosts.of(figures(run)).getLast();
    assertEquals(List.of(), last.measured());
    assertTrue(
        String.valueOf(last.bars().getFirst().absence()).endsWith("4 by the reference walk"));
  }

  @Test
  void linesOverWalksBeginWithTheFirstAndGoOnWithLaterOnes() throws Exception {
    List<LintCurve> curves = LintCurve.of(figures(SyntheticLint.linting(2)));
    assertEquals(10, curves.size());
    LintCurve s08 = curve(curves, "S08");
    assertEquals(3 * S08 + 2, s08.first(), 1e-9);
    assertEquals(S08 + 2, s08.later(), 1e-9);
    assertEquals(0.1 + 3 * S08 + 2 + 9 * (S08 + 2), s08.at(10), 1e-9);
  }

  @Test
  void aSnapshotPaysAtTheFirstNumberOfWalksThatTakesLess() throws Exception {
    List<LintCurve> curves = LintCurve.of(figures(SyntheticLint.linting(2)));
    LintCurve live = curve(curves, "S08");
    for (String key : List.of("S09", "S10")) {
      LintCurve snapshot = curve(curves, key);
      int pays = snapshot.paysAgainst(live).orElseThrow().intValue();
      assertTrue(snapshot.at(pays) < live.at(pays), key);
      assertFalse(pays > 1 && snapshot.at(pays - 1) < live.at(pays - 1), key + " " + pays);
    }
    assertEquals(Optional.empty(), curve(curves, "S01").paysAgainst(live));
    assertEquals(Optional.of(1L), live.paysAgainst(curve(curves, "S01")));
  }

  @Test
  void withoutAWalkForEachThereIsNoLine() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    Map<String, String> params = Map.of("rules", "10", "walks", "one", "state", "fresh");
    run.measured(Cell.of(Benchmarks.LINT, "S08", "SIXTEEN", new TreeMap<>(params), 1), 400);
    assertEquals(List.of(), LintCurve.of(figures(run)));
  }

  @Test
  void lintersAreReadAgainstOursWarm() throws Exception {
    LintPeers peers = LintPeers.of(figures(SyntheticLint.linters(2))).getFirst();
    LintPeers.Row fresh = row(peers, "pyflakes", "fresh");
    assertEquals(4000 / 300.0, fresh.overOurs().orElseThrow().value(), 1e-9);
    assertEquals(4000.0 * 1_188_529 / 1e9, peers.seconds(fresh), 1e-9);
    assertEquals(peers.seconds(fresh) - 0.1, peers.secondsAtWork(fresh), 1e-9);
    assertTrue(Double.isNaN(peers.secondsAtWork(row(peers, "ruff", "fresh"))));
    assertEquals(Optional.empty(), row(peers, "lint", "warm").overOurs());
    assertEquals(Optional.of("1234"), fresh.findings());
    String absence = String.valueOf(row(peers, "flake8", "fresh").absence());
    assertTrue(absence.endsWith("no connection to PyPI"), absence);
  }

  private static LintPeers.Row row(LintPeers peers, String key, String process) {
    return peers.rows().stream()
        .filter(row -> row.subject().key().equals(key) && row.process().equals(process))
        .findFirst()
        .orElseThrow();
  }

  private static LintCurve curve(List<LintCurve> curves, String key) {
    return curves.stream()
        .filter(curve -> curve.stage().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private RunFigures figures(SyntheticRun run) throws IOException {
    return RunFigures.of(RunReader.read(run.write(folder)));
  }
}
