package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.Observation;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.Subject;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the report's sections beside the ladder make of figures that are known. */
final class SectionsTest {
  @TempDir Path folder;

  @Test
  void theFrontEndIsToldInMegabytesNodesAndTimesOfCPython() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    Series tree = Series.of(Benchmarks.PARSE, "TREE", "DIFFLIB");
    run.measured(tree, 20, 48, 6).measured(tree("TOKENIZE"), 10, 9, 6);
    run.observed(new Cell(tree, 6), Observation.SOURCE_BYTES, Integer.toString(4335 * 20));
    run.measured(tree(Subject.CPYTHON_PARSE), 110, 0, 6);
    List<String> lines = lines(run);
    // 20 ns a byte are 50 MB/s; at 20 bytes a node 400 ns; CPython takes 5.5 times as long.
    assertTrue(anyMatches(lines, "TREE .* 50\\.0 .* 400 +48\\.0 +5\\.50 .*"), lines::toString);
    assertFalse(anyMatches(lines, "By parts.*"), "no parts without all phases");
  }

  @Test
  void countersAreMediansOverForksAndPerCycleTheirRatio() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    double[] instructions = {9, 10, 50};
    for (int round = 1; round <= 3; round++) {
      Cell cell = Cell.of(Benchmarks.LADDER, "S08", "DIFFLIB", round);
      run.measured(cell, 5);
      count(run, cell, "instructions", instructions[round - 1]);
      count(run, cell, "cycles", 4);
      count(run, cell, "branch-misses", 0.25);
    }
    List<String> lines = lines(run);
    assertTrue(
        anyMatches(lines, "S08 +ladder DIFFLIB +10\\.0 +4\\.00 +– +0\\.250 +2\\.50"),
        lines::toString);
  }

  @Test
  void countersOfEveryVariantHaveARowThatNamesIt() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    for (String mode : List.of("C1", "C2")) {
      Series series =
          new Series(Benchmarks.JIT, "S01", "DIFFLIB", new TreeMap<>(Map.of("mode", mode)));
      run.measured(new Cell(series, 1), 100);
      count(run, new Cell(series, 1), "instructions", mode.equals("C1") ? 900 : 300);
      count(run, new Cell(series, 1), "cycles", Double.NaN);
    }
    List<String> lines = lines(run);
    assertTrue(anyMatches(lines, "S01 +jit DIFFLIB mode=C1 +900 +– +– +– +–"), lines::toString);
    assertTrue(anyMatches(lines, "S01 +jit DIFFLIB mode=C2 +300 +– +– +– +–"), lines::toString);
  }

  @Test
  void withoutCountersTheReasonIsTold() throws Exception {
    SyntheticRun run = SyntheticRuns.exact().measured(tree("TREE"), 20, 0, 1);
    assertTrue(anyMatches(lines(run), "Unavailable: unreadable: synthetic\\.|.*synthetic\\."));
  }

  @Test
  void peersAreReadWithinRoundsAndThoseThatFailedKeepTheirRow() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    for (int round = 1; round <= 6; round++) {
      // The machine gets slower from round to round; the ratio does not.
      run.measured(Cell.of(Benchmarks.PEERS, Subject.CPYTHON, "DIFFLIB", round), 400.0 * round);
      run.measured(Cell.of(Benchmarks.PEERS, "S10", "DIFFLIB", round), 0.4 * round);
    }
    Cell failed = Cell.of(Benchmarks.PEERS, "fastwalk-unordered", "DIFFLIB", 1);
    run.failed(failed, Failure.Kind.WRONG, "visits other nodes");
    List<String> lines = lines(run);
    assertTrue(anyMatches(lines, "S10 NativeKernel.* 1000 \\[1000–1000\\].*"), lines::toString);
    assertTrue(anyMatches(lines, "walk_unordered +wrong: visits other nodes"), lines::toString);
    assertTrue(anyMatches(lines, "Versions: CPython 3\\.13\\.0; fast-walk 0\\.3\\.0 under .*"));
  }

  @Test
  void walksForCallsAloneHaveATableOfTheirOwn() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    for (String key : List.of(Subject.CPYTHON, "S08", "S10")) {
      double ns = key.equals("S08") ? 8 : key.equals("S10") ? 2 : 400;
      Cell cell = Cell.of(Benchmarks.FILTERED, key, "DIFFLIB", 1);
      run.measured(cell, ns).observed(cell, Observation.FOUND, "285");
    }
    List<String> lines = lines(run);
    assertTrue(anyMatches(lines, "Calls alone on DIFFLIB.*"), lines::toString);
    assertTrue(anyMatches(lines, ".*its calls alone, 285 of them.*"), lines::toString);
    assertTrue(anyMatches(lines, "S10 NativeKernel.* 200 +4\\.00× as fast.*"), lines::toString);
  }

  @Test
  void threadsAreToldByVisitsOfAllAndTheirShareOfIdeal() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    for (int round = 1; round <= 6; round++) {
      // Two threads, each half as slow again as one alone: 2 / 1.5 of its visits.
      run.measured(threads("S08", 1, round), 20);
      run.measured(threads("S08", 2, round), 30);
      run.measured(threads("S10", 2, round), 0.5);
    }
    List<String> lines = lines(run);
    assertTrue(
        anyMatches(lines, "S08 +SIXTEEN +1 +50\\.0 +100\\.00% +1\\.00–1\\.00"), lines::toString);
    assertTrue(
        anyMatches(lines, "S08 +SIXTEEN +2 +66\\.7 +66\\.7% +0\\.667–0\\.667"), lines::toString);
    assertTrue(anyMatches(lines, "S10 +SIXTEEN +2 +4000 +– +–"), lines::toString);
  }

  @Test
  void aBenchmarkWithoutAFigureRestsOnNoRound() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    run.failed(Cell.of(Benchmarks.DETOURS, "RECURSION", "DIFFLIB", 1), Failure.Kind.THROWN, "end");
    List<String> lines = lines(run);
    assertTrue(anyMatches(lines, "Nanoseconds per visit, of no round\\."), lines::toString);
  }

  @Test
  void aLongReasonIsWrappedBesideItsName() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    run.measured(Cell.of(Benchmarks.PEERS, Subject.CPYTHON, "DIFFLIB", 1), 400);
    Cell failed = Cell.of(Benchmarks.PEERS, "java-visitor", "DIFFLIB", 1);
    run.failed(failed, Failure.Kind.THROWN, "a word and another one, ".repeat(12) + "end");
    List<String> lines = lines(run);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 100), lines::toString);
    assertTrue(anyMatches(lines, "[a-z, ]* end"), lines::toString);
  }

  @Test
  void aNameFromAForeignFileDoesNotSteerTheTerminal() throws Exception {
    Path file = folder.resolve("foreign.json");
    Files.writeString(
        file,
        """
        [{"benchmark": "org.x.Foo.\\u001b[31mred", "mode": "thrpt", "forks": 1, "threads": 4,
          "primaryMetric": {"score": 3, "scoreError": "NaN", "scoreUnit": "ops/s",
                            "scoreConfidence": ["NaN", "NaN"], "rawData": [[3]]},
          "secondaryMetrics": {}}]
        """);
    String text = Report.of(RunReader.read(file)).text(false);
    assertTrue(text.contains("red"), text);
    assertEquals(-1, text.indexOf('\u001b'));
  }

  private static Cell threads(String key, int threads, int round) {
    Map<String, String> params = Map.of("threads", Integer.toString(threads));
    return new Cell(new Series(Benchmarks.THREADS, key, "SIXTEEN", new TreeMap<>(params)), round);
  }

  private static Series tree(String phase) {
    return Series.of(Benchmarks.PARSE, phase, "DIFFLIB");
  }

  private static void count(SyntheticRun run, Cell cell, String counter, double perVisit) {
    run.observed(cell, Observation.COUNTER + counter, Double.toString(perVisit));
  }

  private static boolean anyMatches(List<String> lines, String pattern) {
    return lines.stream().anyMatch(line -> line.strip().matches(pattern));
  }

  private List<String> lines(SyntheticRun run) throws IOException {
    return Report.of(RunReader.read(run.write(folder))).text(false).lines().toList();
  }
}
