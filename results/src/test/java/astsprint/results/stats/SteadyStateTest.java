package astsprint.results.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.stats.Changepoints.Segment;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SteadyStateTest {
  private static final int TRIALS = 1000;

  @Test
  void namesWhatItSees() {
    assertEquals(SteadyState.FLAT, state(5, 50, 50.4, 49.8, 50.1, 49.9));
    assertEquals(SteadyState.WARMING, state(0, 60, 60.3, 59.9, 51, 50.8, 51.1));
    assertEquals(SteadyState.SLOWING, state(0, 51, 50.8, 51.1, 60, 60.3, 59.9));
    assertEquals(SteadyState.UNSTEADY, state(5, 50, 70, 51, 69, 50));
    assertEquals(SteadyState.UNSTEADY, state(0, 50, 50.1, 60, 60.1, 50, 50.1));
    assertEquals(SteadyState.UNKNOWN, SteadyState.of(new double[] {50, 49, 48, 47}, 0));
  }

  @Test
  void warmUpMayBeSlow() {
    assertEquals(
        SteadyState.FLAT,
        SteadyState.of(new double[] {150, 80, 52, 50, 50.2, 49.9, 50.1, 50, 49.8, 50.1}, 5));
  }

  /** After such a jump five measured iterations look as flat as any. */
  @Test
  void aForkThatRanFasterBeforeItWasMeasuredIsNotAtRest() {
    assertEquals(
        SteadyState.SLOWING,
        SteadyState.of(
            new double[] {9, 1.71, 1.7, 1.69, 1.7, 1.71, 3.7, 3.71, 3.69, 3.7, 3.7, 3.71}, 7));
  }

  @Test
  void levelsWithinTwoPercentAreOne() {
    double[] times = new double[40];
    Arrays.setAll(times, i -> (i < 20 ? 50 : 50.6) + 0.01 * (i % 2));
    assertEquals(2, Changepoints.of(times).size());
    assertEquals(SteadyState.FLAT, SteadyState.of(times, 5));
  }

  @Test
  void equalTimesAreFlat() {
    assertEquals(SteadyState.FLAT, state(0, 50, 50, 50, 50, 50, 50));
  }

  @Test
  void longSeriesAreJudgedByStretches() {
    double[] times = new double[5000];
    SplittableRandom random = new SplittableRandom(1);
    Arrays.setAll(times, i -> 50 * Math.exp(0.02 * random.nextGaussian()));
    assertEquals(SteadyState.FLAT, SteadyState.of(times, 1000));
    for (int i = 3000; i < 5000; i++) {
      times[i] *= 1.06;
    }
    assertEquals(SteadyState.SLOWING, SteadyState.of(times, 1000));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 15, 20, 30, 60, 120, 200})
  void whereNothingChangesAChangeIsSeldomFound(int length) {
    SplittableRandom random = new SplittableRandom(2030);
    int found = 0;
    for (int i = 0; i < TRIALS; i++) {
      found += Changepoints.of(noise(length, random)).size() > 1 ? 1 : 0;
    }
    System.out.printf("%d iterations: %.1f%% false alarms%n", length, 100.0 * found / TRIALS);
    assertTrue(20 * found <= TRIALS, found + " of " + TRIALS);
  }

  /** Anywhere but in the first and last fifth. */
  @ParameterizedTest
  @ValueSource(ints = {30, 60, 120, 200})
  void aStepOfFivePercentUnderTwoPercentNoiseIsFound(int length) {
    SplittableRandom random = new SplittableRandom(2032);
    int found = 0;
    for (int i = 0; i < TRIALS; i++) {
      double[] times = noise(length, random);
      int at = (int) (length * (0.2 + 0.6 * random.nextDouble()));
      for (int j = at; j < length; j++) {
        times[j] *= 1.05;
      }
      found +=
          Changepoints.of(times).stream()
                  .mapToInt(Segment::from)
                  .anyMatch(from -> from > 0 && Math.abs(from - at) <= length / 6)
              ? 1
              : 0;
    }
    System.out.printf(
        "%d iterations: step of 5%% found in %.1f%%%n", length, 100.0 * found / TRIALS);
    assertTrue(10 * found >= 9 * TRIALS, found + " of " + TRIALS);
  }

  @Test
  void segmentsFollowEachOtherWithoutGap() {
    SplittableRandom random = new SplittableRandom(3);
    for (int length = 1; length < 40; length++) {
      List<Segment> segments = Changepoints.of(noise(length, random));
      assertEquals(0, segments.getFirst().from());
      assertEquals(length, segments.getLast().to());
      for (int i = 1; i < segments.size(); i++) {
        assertEquals(segments.get(i - 1).to(), segments.get(i).from());
      }
    }
  }

  private static double[] noise(int length, SplittableRandom random) {
    double[] times = new double[length];
    Arrays.setAll(times, i -> 50 * Math.exp(0.02 * random.nextGaussian()));
    return times;
  }

  /** After {@code warmup} iterations at the first time's level. */
  private static SteadyState state(int warmup, double... measured) {
    double[] times = new double[warmup + measured.length];
    Arrays.fill(times, measured[0]);
    System.arraycopy(measured, 0, times, warmup, measured.length);
    return SteadyState.of(times, warmup);
  }
}
