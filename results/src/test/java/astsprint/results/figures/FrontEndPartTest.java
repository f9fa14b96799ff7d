package astsprint.results.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import astsprint.results.Failure;
import astsprint.results.RunReader;
import astsprint.results.Series;
import astsprint.results.synthetic.SyntheticRun;
import astsprint.results.synthetic.SyntheticRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FrontEndPartTest {
  private static final Map<String, Double> NS =
      Map.of("DECODE", 1.0, "TOKENIZE", 10.0, "LITERALS", 12.0, "TREE", 22.0);

  @TempDir Path folder;

  @Test
  void partsAreDifferencesThatAddUpToTheWhole() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    NS.forEach((phase, ns) -> run.measured(series(phase), ns, 0, 3));
    List<FrontEndPart> parts = split(run);
    assertEquals(
        List.of("decoding", "lexer", "literals", "rules and nodes"),
        parts.stream().map(FrontEndPart::part).toList());
    double[] expected = {1, 9, 2, 10};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], parts.get(i).ns(), 1e-9);
      assertEquals(expected[i] / 22, parts.get(i).share(), 1e-9);
    }
  }

  @Test
  void differencesAreTakenWithinRounds() throws Exception {
    SyntheticRun run = SyntheticRuns.exact();
    NS.forEach((phase, ns) -> run.measured(series(phase), ns, 0, 2));
    // Of the third round only these two have a figure: it counts for the lexer alone.
    run.measured(new Cell(series("DECODE"), 3), 1).measured(new Cell(series("TOKENIZE"), 3), 14);
    FrontEndPart lexer = split(run).get(1);
    assertEquals(9, lexer.low(), 1e-9);
    assertEquals(13, lexer.high(), 1e-9);
  }

  @Test
  void aPhaseThatFailedLeavesNoPartsRatherThanWrongOnes() throws Exception {
    for (String failed : NS.keySet()) {
      SyntheticRun run = SyntheticRuns.exact();
      NS.forEach(
          (phase, ns) -> {
            if (!phase.equals(failed)) {
              run.measured(series(phase), ns, 0, 3);
            }
          });
      run.failed(new Cell(series(failed), 1), Failure.Kind.THROWN, "no rule");
      assertTrue(split(run).isEmpty(), failed);
    }
  }

  private static Series series(String phase) {
    return Series.of(Benchmarks.PARSE, phase, "DIFFLIB");
  }

  private List<FrontEndPart> split(SyntheticRun run) throws IOException {
    Path fresh = folder.resolve(Long.toString(System.nanoTime()));
    return FrontEndPart.split(RunFigures.of(RunReader.read(run.write(fresh))), "DIFFLIB");
  }
}
