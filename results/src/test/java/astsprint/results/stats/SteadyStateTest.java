package astsprint.results.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SteadyStateTest {
  @Test
  void namesWhatItSees() {
    assertEquals(SteadyState.FLAT, SteadyState.of(new double[] {50, 50.4, 49.8, 50.1, 49.9}));
    assertEquals(SteadyState.WARMING, SteadyState.of(new double[] {60, 57, 54, 52, 51}));
    assertEquals(SteadyState.SLOWING, SteadyState.of(new double[] {50, 51, 52, 54, 57}));
    assertEquals(SteadyState.UNSTEADY, SteadyState.of(new double[] {50, 70, 50, 69, 51}));
    assertEquals(SteadyState.UNKNOWN, SteadyState.of(new double[] {50, 49, 48, 47}));
  }

  @Test
  void aTrendOfLessThanTwoPercentDoesNotMatter() {
    assertEquals(SteadyState.FLAT, SteadyState.of(new double[] {50.4, 50.3, 50.2, 50.1, 50}));
  }

  @Test
  void equalTimesAreFlat() {
    assertEquals(SteadyState.FLAT, SteadyState.of(new double[] {50, 50, 50, 50, 50, 50}));
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 20, 60, 1000})
  void aSteadyForkIsSeldomSaidToTrend(int iterations) {
    SplittableRandom random = new SplittableRandom(2030);
    int trends = 0;
    for (int i = 0; i < 500; i++) {
      double[] times = new double[iterations];
      Arrays.setAll(times, x -> 50 * Math.exp(0.03 * random.nextGaussian()));
      SteadyState state = SteadyState.of(times);
      trends += state == SteadyState.WARMING || state == SteadyState.SLOWING ? 1 : 0;
    }
    assertTrue(trends <= 25 + 10, trends + " of 500");
  }
}
