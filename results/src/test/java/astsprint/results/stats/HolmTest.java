package astsprint.results.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class HolmTest {
  @Test
  void theSmallestIsMultipliedByAllAndNoneFallsBelowASmallerOne() {
    double[] adjusted = Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005});
    assertArrayEquals(new double[] {0.03, 0.06, 0.06, 0.02}, adjusted, 1e-12);
  }

  @Test
  void whatIsUnknownCountsForNothing() {
    double[] adjusted = Holm.adjust(new double[] {0.02, Double.NaN, 0.9});
    assertArrayEquals(new double[] {0.04, Double.NaN, 0.9}, adjusted, 1e-12);
  }
}
