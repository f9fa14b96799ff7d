package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Series;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StepWidthsTest {
  @Test
  void theWidestStepIsNamed() {
    Map<Series, SortedMap<Integer, Double>> figures = new HashMap<>();
    figures.put(Series.of("ladder", "S01", "SIXTEEN"), rounds(100, 0.001));
    figures.put(Series.of("ladder", "S02", "SIXTEEN"), rounds(90, 0.001));
    figures.put(Series.of("ladder", "S03", "SIXTEEN"), rounds(50, 0.05));
    StepWidths widths = StepWidths.of(figures);
    assertEquals(6, widths.rounds());
    assertEquals("S02 : S03 on SIXTEEN", widths.step());
    assertTrue(widths.widest() > 0.01 && widths.widest() < 0.5, widths.toString());
  }

  @Test
  void aQuarterOfTheWidthTakesSixteenTimesTheRounds() {
    assertEquals(96, new StepWidths(6, 0.12, "S01 : S02 on SIXTEEN").roundsFor(0.03));
  }

  @Test
  void oneRoundTellsNothing() {
    Map<Series, SortedMap<Integer, Double>> figures = new HashMap<>();
    figures.put(Series.of("ladder", "S01", "SIXTEEN"), new TreeMap<>(Map.of(1, 100.0)));
    figures.put(Series.of("ladder", "S02", "SIXTEEN"), new TreeMap<>(Map.of(1, 90.0)));
    StepWidths widths = StepWidths.of(figures);
    assertTrue(Double.isInfinite(widths.widest()));
    assertEquals(2, widths.roundsFor(0.03));
  }

  private static SortedMap<Integer, Double> rounds(double ns, double spread) {
    Random random = new Random(1);
    SortedMap<Integer, Double> rounds = new TreeMap<>();
    for (int round = 1; round <= 6; round++) {
      rounds.put(round, ns * (1 + spread * random.nextGaussian()));
    }
    return rounds;
  }
}
