package astsprint.results.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On samples with known answers: what the intervals and verdicts promise, counted. */
final class BootstrapTest {
  private static final int TRIALS = 10_000;
  private static final int[] ROUNDS = {6, 10, 20};

  /** The noise of a fork's time, as logarithm in units of its usual spread. */
  enum Noise {
    GAUSSIAN,
    /** One round in ten is hit by a neighbour. */
    SPIKES,
    /** Never below the undisturbed time. */
    ONE_SIDED,
    /** A lottery with two outcomes at the start of every JVM. */
    TWO_HUMPS;

    private double sample(SplittableRandom random) {
      double exponential = -Math.log(random.nextDouble());
      return switch (this) {
        case GAUSSIAN -> random.nextGaussian();
        case SPIKES -> random.nextGaussian() + (random.nextInt(10) == 0 ? 10 * exponential : 0);
        case ONE_SIDED -> exponential;
        case TWO_HUMPS -> random.nextGaussian() + (random.nextBoolean() ? 5 : 0);
      };
    }

    double[] times(double truth, int rounds, SplittableRandom random) {
      double[] times = new double[rounds];
      Arrays.setAll(times, i -> truth * Math.exp(0.02 * sample(random)));
      return times;
    }
  }

  /** Counted over so many that chance moves the share by 0.2 points. */
  @ParameterizedTest
  @EnumSource
  void intervalsCoverTheTrueRatio(Noise noise) {
    for (int rounds : ROUNDS) {
      SplittableRandom random = new SplittableRandom(2026);
      int covered = 0;
      for (int i = 0; i < TRIALS; i++) {
        Estimate ratio =
            Bootstrap.paired(noise.times(8, rounds, random), noise.times(5, rounds, random))
                .ratio();
        covered += ratio.low() <= 1.6 && 1.6 <= ratio.high() ? 1 : 0;
      }
      double share = 100.0 * covered / TRIALS;
      report(noise + ", " + rounds + " rounds: " + share + "% of intervals cover");
      assertTrue(share >= 95, noise + ", " + rounds + " rounds: " + share + "% cover");
    }
  }

  /** The whole judgement on ten identical stages: of 300 ladders, 15 may hold a false verdict. */
  @ParameterizedTest
  @EnumSource
  void identicalStagesAreSeldomToldApart(Noise noise) {
    for (int rounds : ROUNDS) {
      SplittableRandom random = new SplittableRandom(2027);
      int wrong = 0;
      for (int i = 0; i < 300; i++) {
        double[][] stages = new double[10][];
        Arrays.setAll(stages, s -> noise.times(5, rounds, random));
        wrong += anyVerdict(stages) ? 1 : 0;
      }
      report(noise + ", " + rounds + " rounds: " + wrong / 3.0 + "% of ladders told apart");
      assertTrue(wrong <= 15, noise + ", " + rounds + " rounds: " + wrong + " of 300");
    }
  }

  private static boolean anyVerdict(double[][] stages) {
    Comparison[] steps = new Comparison[stages.length - 1];
    Arrays.setAll(steps, s -> Bootstrap.paired(stages[s], stages[s + 1]));
    double[] p = Holm.adjust(Arrays.stream(steps).mapToDouble(Comparison::p).toArray());
    NoiseFloor floor = NoiseFloor.of(Arrays.stream(stages).map(BootstrapTest::byRound).toList());
    return IntStream.range(0, steps.length)
        .anyMatch(s -> steps[s].verdict(p[s], floor) != Verdict.INDISTINGUISHABLE);
  }

  private static SortedMap<Integer, Double> byRound(double[] times) {
    SortedMap<Integer, Double> rounds = new TreeMap<>();
    for (double time : times) {
      rounds.put(rounds.size() + 1, time);
    }
    return rounds;
  }

  /** Steps of the size that the ladder's smallest have are found at the spread that forks have. */
  @Test
  void aRealStepIsFound() {
    SplittableRandom random = new SplittableRandom(2028);
    int found = 0;
    for (int i = 0; i < 1000; i++) {
      double[] slow = Noise.GAUSSIAN.times(1.25, 6, random);
      double[] fast = Noise.GAUSSIAN.times(1, 6, random);
      found += 9 * Bootstrap.paired(slow, fast).p() < 0.05 ? 1 : 0;
    }
    assertTrue(found > 950, found + " of 1000");
  }

  @Test
  void unpairedRoundsCoverTheTrueRatioToo() {
    for (int rounds : ROUNDS) {
      SplittableRandom random = new SplittableRandom(2029);
      int covered = 0;
      int wrong = 0;
      for (int i = 0; i < 1000; i++) {
        double[] slow = Noise.GAUSSIAN.times(8, rounds, random);
        Estimate ratio = Bootstrap.unpaired(slow, Noise.GAUSSIAN.times(5, 6, random)).ratio();
        covered += ratio.low() <= 1.6 && 1.6 <= ratio.high() ? 1 : 0;
        wrong += Bootstrap.unpaired(slow, Noise.GAUSSIAN.times(8, 10, random)).p() < 0.05 ? 1 : 0;
      }
      report(
          "two runs, " + rounds + " rounds: " + covered / 10.0 + "%, told apart " + wrong / 10.0);
      assertTrue(covered >= 950, rounds + " rounds: " + covered + " of 1000");
      assertTrue(wrong <= 50, rounds + " rounds: " + wrong + " of 1000");
    }
  }

  @Test
  void fewerThanSixRoundsGiveTheirRange() {
    Comparison comparison = Bootstrap.paired(new double[] {4, 6, 9}, new double[] {2, 2, 2});
    assertEquals(2, comparison.ratio().low(), 1e-12);
    assertEquals(4.5, comparison.ratio().high(), 1e-12);
    assertFalse(comparison.ratio().interval());
    assertTrue(Double.isNaN(comparison.p()));
    assertEquals(Verdict.TOO_FEW_ROUNDS, comparison.verdict(comparison.p(), new NoiseFloor(1, 0)));
  }

  @Test
  void oneRoundHitByANeighbourMovesNothing() {
    double[] slow = {5.0, 5.1, 4.9, 5.0, 25.0, 5.05, 4.95};
    double[] fast = {4.0, 4.1, 3.9, 4.0, 4.0, 4.05, 3.95};
    assertEquals(1.25, Bootstrap.paired(slow, fast).ratio().value(), 0.01);
  }

  @Test
  void theSameSamplesGiveTheSameReport() {
    double[] slow = {5.0, 5.1, 4.9, 5.0, 5.3, 5.05, 4.95};
    double[] fast = {4.0, 4.1, 3.9, 4.0, 4.0, 4.05, 3.95};
    assertEquals(Bootstrap.paired(slow, fast), Bootstrap.paired(slow, fast));
  }

  @Test
  void timesThatAreNoneAreRefused() {
    double[] good = {1, 2};
    assertThrows(IllegalArgumentException.class, () -> Bootstrap.estimate(new double[] {1, 0}));
    assertThrows(
        IllegalArgumentException.class, () -> Bootstrap.paired(good, new double[] {1, Double.NaN}));
    assertThrows(IllegalArgumentException.class, () -> Bootstrap.estimate(new double[0]));
    assertThrows(
        IllegalArgumentException.class, () -> Bootstrap.paired(good, new double[] {1, 2, 3}));
  }

  private static void report(String line) {
    System.out.println(line);
  }
}
