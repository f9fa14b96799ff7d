package astsprint.results.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Medians and variations are those of the definitions, whatever library computes them. */
final class SamplesTest {
  @Test
  void aMedianIsTheMiddleOrTheMeanOfTheMiddleTwo() {
    SplittableRandom random = new SplittableRandom(1);
    for (int length = 1; length < 50; length++) {
      double[] values = random.doubles(length).toArray();
      double[] before = values.clone();
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      double expected = (sorted[(length - 1) / 2] + sorted[length / 2]) / 2;
      assertEquals(expected, Samples.median(values));
      assertArrayEquals(before, values, "the caller's order stays");
    }
    assertTrue(Double.isNaN(Samples.median(new double[0])));
  }

  @Test
  void variationIsTheSpreadInUnitsOfTheMean() {
    assertEquals(0.5, Samples.variation(new double[] {1, 2, 3}), 1e-12);
    assertTrue(Double.isNaN(Samples.variation(new double[] {1})));
  }
}
