package astsprint.results.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.stats.Modes.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModesTest {
  @Test
  void aLotteryIsTold() {
    double[] times = {11.1, 11, 6.6, 11.2, 11.15, 11, 11.1, 6.6, 11.05, 11.1, 11.1, 11, 11.2, 11.1};
    assertEquals(List.of(new Mode(6.6, 2), new Mode(11.1, 12)), Modes.of(times));
  }

  @Test
  void threeSpeedsAreThree() {
    double[] times = {1, 1.01, 1, 1.01, 1.6, 1.61, 1.6, 1.61, 2.5, 2.51, 2.5, 2.51};
    assertEquals(3, Modes.of(times).size());
  }

  @Test
  void fiveForksAreTooFewToTell() {
    assertEquals(1, Modes.of(new double[] {1, 1, 2, 2, 2}).size());
    assertEquals(List.of(), Modes.of(new double[0]));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.05, 0.10})
  void oneSpeedIsSeldomSaidToBeTwo(double spread) {
    for (int forks : new int[] {6, 10, 14, 20}) {
      SplittableRandom random = new SplittableRandom(5);
      int wrong = 0;
      int found = 0;
      for (int i = 0; i < 1000; i++) {
        double[] times = new double[forks];
        Arrays.setAll(times, f -> 5 * Math.exp(spread * random.nextGaussian()));
        wrong += Modes.of(times).size() > 1 ? 1 : 0;
        times[0] *= 0.55;
        times[1] *= 0.55;
        found += Modes.of(times).size() == 2 ? 1 : 0;
      }
      System.out.printf(
          "modes, %d forks of %.0f%%: %.1f%% false, two found in %.1f%%%n",
          forks, 100 * spread, wrong / 10.0, found / 10.0);
      assertTrue(wrong <= 50, forks + " forks: " + wrong + " of 1000");
      assertTrue(spread > 0.05 || found >= 900, forks + " forks: " + found + " of 1000 found");
    }
  }
}
