package astsprint.results.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import astsprint.results.stats.Estimate;
import org.junit.jupiter.api.Test;

/** How ratios are said: never by a factor that reads as the opposite. */
class RatiosTest {
  @Test
  void whatIsSlowerIsSaidToTakeLonger() {
    assertEquals("1.09 times as long", Ratios.words(1 / 1.09));
    assertEquals("1.23 times as fast", Ratios.words(1.23));
    assertEquals("1.00 times as fast", Ratios.words(1));
    assertEquals("2.00× as long", Ratios.brief(0.5));
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
