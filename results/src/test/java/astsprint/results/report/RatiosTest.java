package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.results.stats.Comparison;
import astsprint.results.stats.Estimate;
import astsprint.results.stats.Tolerance;
import astsprint.results.stats.Verdict;
import org.junit.jupiter.api.Test;

/** How ratios are said: never by a factor that reads as the opposite. */
class RatiosTest {
  @Test
  void whatIsSlowerIsSaidToTakeLonger() {
    assertEquals("1.09 times as long", Ratios.words(1 / 1.09));
    assertEquals("1.23 times as fast", Ratios.words(1.23));
    assertEquals("1.00 times as fast", Ratios.words(1));
    assertEquals("2.00× as long", Ratios.brief(0.5));
    assertEquals("÷2.00", Ratios.factor(0.5));
    assertEquals("2.00", Ratios.factor(2));
  }

  @Test
  void theVerdictFollowsUnlessItIsSaid() {
    Estimate longer = new Estimate(0.5, 0.4, 0.625, 6, true);
    assertEquals("÷2.00 [1.60–2.50]", Ratios.factor(longer));
    assertEquals("2.00× as long [1.60–2.50]", told(longer, Verdict.SLOWER, 0));
    assertEquals(
        "2.00× as fast (1.60–2.50)",
        told(new Estimate(2, 1.6, 2.5, 3, false), Verdict.TOO_FEW_ROUNDS, 0));
    assertEquals("2.00× as fast", told(new Estimate(2, 2, 2, 1, false), Verdict.TOO_FEW_ROUNDS, 0));
    assertEquals(
        "1.09× as long [0.826–1.44], not told apart, 4 more rounds might",
        told(new Estimate(1 / 1.09, 1 / 1.44, 1 / 0.826, 6, true), Verdict.NOT_TOLD_APART, 4));
  }

  private static String told(Estimate ratio, Verdict verdict, int more) {
    return Ratios.told(new Comparison(ratio, verdict, more, Tolerance.NONE_MEASURED));
  }

  @Test
  void theIntervalGoesWithTheRatio() {
    assertEquals(
        "2.00 times as long (1.60–2.50, 95% of 6 rounds)",
        Ratios.words(new Estimate(0.5, 0.4, 0.625, 6, true)));
    assertEquals(
        "2.00 times as fast (1.60–2.50, range of 3)",
        Ratios.words(new Estimate(2, 1.6, 2.5, 3, false)));
    assertEquals("2.00 times as fast (one round)", Ratios.words(new Estimate(2, 2, 2, 1, false)));
  }
}
