package astsprint.results.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On samples with known answers: what the intervals and verdicts promise, counted. */
final class RoundsTest {
  /** More by {@code -Dastsprint.simulations=20000}, for the table in a note. */
  private static final int TRIALS = Integer.getInteger("astsprint.simulations", 1000);

  private static final int[] ROUNDS = {6, 10, 20};
  private static final int STAGES = 10;

  /** The noise of a fork's time, as logarithm in units of its usual spread. */
  enum Noise {
    GAUSSIAN,
    /** One round in ten is hit by a neighbour. */
    SPIKES,
    /** Never below the undisturbed time. */
    ONE_SIDED,
    /** A lottery with two outcomes at the start of every JVM. */
    TWO_HUMPS,
    /** One stage spreads four times as much as the others. */
    ONE_WILD,
    /** From stage to stage spreads differ up to sevenfold. */
    ALL_DIFFERENT;

    private double sample(int stage, SplittableRandom random) {
      double exponential = -Math.log(random.nextDouble());
      return switch (this) {
        case GAUSSIAN -> random.nextGaussian();
        case SPIKES -> random.nextGaussian() + (random.nextInt(10) == 0 ? 10 * exponential : 0);
        case ONE_SIDED -> exponential;
        case TWO_HUMPS -> random.nextGaussian() + (random.nextBoolean() ? 5 : 0);
        case ONE_WILD -> random.nextGaussian() * (stage == 4 ? 4 : 1);
        case ALL_DIFFERENT -> random.nextGaussian() * Math.exp(2 * (stage / 9.0 - 0.5));
      };
    }

    /** Ten stages, each by {@code step} faster than the one before. */
    SequencedMap<Integer, SortedMap<Integer, Double>> ladder(
        double step, double spread, int rounds, SplittableRandom random) {
      SequencedMap<Integer, SortedMap<Integer, Double>> ladder = new LinkedHashMap<>();
      for (int stage = 0; stage < STAGES; stage++) {
        SortedMap<Integer, Double> times = new TreeMap<>();
        for (int round = 1; round <= rounds; round++) {
          double noise = spread * sample(stage, random);
          times.put(round, 60 * Math.pow(step, -stage) * Math.exp(noise));
        }
        ladder.put(stage, times);
      }
      return ladder;
    }
  }

  /**
   * The whole judgement on ten identical stages: at most 5% of ladders hold a step that is told
   * apart, which is to say that in at least 95% all nine intervals hold the truth at once.
   */
  @ParameterizedTest
  @EnumSource
  void identicalStagesAreSeldomToldApart(Noise noise) {
    for (int rounds : ROUNDS) {
      SplittableRandom random = new SplittableRandom(2027);
      int wrong = 0;
      int missed = 0;
      for (int i = 0; i < TRIALS; i++) {
        List<Comparison> steps = steps(noise.ladder(1, 0.02, rounds, random));
        wrong += steps.stream().anyMatch(RoundsTest::toldApart) ? 1 : 0;
        missed += steps.stream().allMatch(step -> holds(step.ratio(), 1)) ? 0 : 1;
      }
      double share = 100.0 * wrong / TRIALS;
      report(
          "%s, %d rounds: %.1f%% of ladders told apart, %.1f%% covered"
              .formatted(noise, rounds, share, 100 - 100.0 * missed / TRIALS));
      assertTrue(share <= 5, noise + ", " + rounds + " rounds: " + share + "%");
    }
  }

  /** Of a ratio that is looked at alone. */
  @ParameterizedTest
  @EnumSource
  void anIntervalCoversTheTrueRatio(Noise noise) {
    for (int rounds : ROUNDS) {
      SplittableRandom random = new SplittableRandom(2026);
      int covered = 0;
      for (int i = 0; i < TRIALS; i++) {
        Rounds<Integer> ladder = Rounds.of(noise.ladder(1.6, 0.02, rounds, random));
        Comparison step = ladder.ratio(4, 5, Tolerance.NONE_MEASURED).orElseThrow();
        covered += holds(step.ratio(), 1.6) ? 1 : 0;
      }
      double share = 100.0 * covered / TRIALS;
      report("%s, %d rounds: %.1f%% of single intervals cover".formatted(noise, rounds, share));
      // The wild stage borrows a little of what the others know, though it is not like them.
      assertTrue(
          share >= (noise == Noise.ONE_WILD ? 92 : 95),
          noise + ", " + rounds + " rounds: " + share + "% cover");
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1.10, 1.27})
  void aRealStepIsFound(double step) {
    SplittableRandom random = new SplittableRandom(2028);
    int found = 0;
    for (int i = 0; i < TRIALS; i++) {
      found +=
          (int)
              steps(Noise.GAUSSIAN.ladder(step, 0.04, 6, random)).stream()
                  .filter(comparison -> comparison.verdict() == Verdict.FASTER)
                  .count();
    }
    double share = 100.0 * found / TRIALS / (STAGES - 1);
    report("ratio %.2f, spread 4%%, six rounds: %.1f%% faster".formatted(step, share));
    assertTrue(share >= (step < 1.2 ? 80 : 99), share + "%");
  }

  /** A duel has nobody to lend it a spread. */
  @Test
  void twoSeriesAloneAreJudgedByTheirOwnSpread() {
    SplittableRandom random = new SplittableRandom(2031);
    int wrong = 0;
    int found = 0;
    for (int i = 0; i < TRIALS; i++) {
      SequencedMap<Integer, SortedMap<Integer, Double>> same =
          Noise.GAUSSIAN.ladder(1, 0.04, 6, random);
      same.keySet().removeIf(stage -> stage > 1);
      wrong += toldApart(steps(same).getFirst()) ? 1 : 0;
      SequencedMap<Integer, SortedMap<Integer, Double>> faster =
          Noise.GAUSSIAN.ladder(1.1, 0.04, 6, random);
      faster.keySet().removeIf(stage -> stage > 1);
      found += steps(faster).getFirst().verdict() == Verdict.FASTER ? 1 : 0;
    }
    report(
        "a duel: %.1f%% told apart, 10%% found in %.1f%%"
            .formatted(100.0 * wrong / TRIALS, 100.0 * found / TRIALS));
    assertTrue(20 * wrong <= TRIALS, wrong + " of " + TRIALS);
    assertTrue(5 * found >= 4 * TRIALS, found + " of " + TRIALS);
  }

  @Test
  void roundsOfTwoRunsCoverTheTrueRatioToo() {
    for (int rounds : ROUNDS) {
      SplittableRandom random = new SplittableRandom(2029);
      int wrong = 0;
      for (int i = 0; i < TRIALS; i++) {
        Rounds<Integer> one = Rounds.of(Noise.GAUSSIAN.ladder(1.5, 0.03, rounds, random));
        Rounds<Integer> other = Rounds.of(Noise.GAUSSIAN.ladder(1.5, 0.03, 6, random));
        wrong +=
            one.across(other, List.copyOf(all()), null, Tolerance.NONE_MEASURED).values().stream()
                    .anyMatch(RoundsTest::toldApart)
                ? 1
                : 0;
      }
      report("two runs, %d rounds: %.1f%% told apart".formatted(rounds, 100.0 * wrong / TRIALS));
      assertTrue(20 * wrong <= TRIALS, rounds + " rounds: " + wrong + " of " + TRIALS);
    }
  }

  /** In a real ladder one machine is slower in one round for all. */
  @Test
  void whatAWholeRoundHasInCommonHidesNoStep() {
    SequencedMap<Integer, SortedMap<Integer, Double>> ladder =
        Noise.GAUSSIAN.ladder(1.05, 0.005, 6, new SplittableRandom(1));
    ladder.values().forEach(times -> times.replaceAll((round, ns) -> ns * (1 + 0.3 * round)));
    steps(ladder).forEach(step -> assertEquals(Verdict.FASTER, step.verdict()));
  }

  @Test
  void aMissingRoundBiasesNothingThoughRoundsDiffer() {
    SequencedMap<Integer, SortedMap<Integer, Double>> ladder =
        Noise.GAUSSIAN.ladder(1.2, 0.001, 7, new SplittableRandom(1));
    ladder.values().forEach(times -> times.replaceAll((round, ns) -> ns * round));
    ladder.firstEntry().getValue().remove(7);
    for (Comparison step : steps(ladder)) {
      assertEquals(1.2, step.ratio().value(), 0.01);
    }
  }

  @Test
  void oneRoundHitByANeighbourMovesNothing() {
    Map<Integer, SortedMap<Integer, Double>> pair = new LinkedHashMap<>();
    pair.put(0, times(5.0, 5.1, 4.9, 5.0, 25.0, 5.05, 4.95));
    pair.put(1, times(4.0, 4.1, 3.9, 4.0, 4.0, 4.05, 3.95));
    pair.put(2, times(3.0, 3.1, 2.9, 3.0, 3.0, 3.05, 2.95));
    assertEquals(1.25, steps(pair).getFirst().ratio().value(), 0.03);
  }

  @Test
  void fewerThanSixRoundsGiveTheirRange() {
    Map<Integer, SortedMap<Integer, Double>> pair = new LinkedHashMap<>();
    pair.put(0, times(4, 6, 9));
    pair.put(1, times(2, 2, 2));
    Comparison comparison = steps(pair).getFirst();
    assertEquals(new Estimate(3, 2, 4.5, 3, false), comparison.ratio());
    assertEquals(Verdict.TOO_FEW_ROUNDS, comparison.verdict());
    assertEquals("", comparison.words());
  }

  @Test
  void aVerdictSaysWhereItsIntervalLies() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      double step = 1 + 0.12 * random.nextDouble() - 0.06;
      double spread = 0.001 + 0.05 * random.nextDouble();
      for (Comparison c : steps(Noise.GAUSSIAN.ladder(step, spread, 6 + i % 10, random))) {
        boolean aroundOne = holds(c.ratio(), 1);
        boolean near = c.ratio().low() >= 1 / 1.03 && c.ratio().high() <= 1.03;
        Verdict right =
            near
                ? Verdict.NO_DIFFERENCE
                : aroundOne
                    ? Verdict.NOT_TOLD_APART
                    : c.ratio().low() > 1 ? Verdict.FASTER : Verdict.SLOWER;
        assertEquals(right, c.verdict(), c.toString());
        assertEquals(
            c.verdict() == Verdict.NOT_TOLD_APART && c.moreRounds() > 0,
            c.words().contains(" might"));
      }
    }
  }

  @Test
  void verdictsAreSaidInTheseWords() {
    Tolerance declared = Tolerance.NONE_MEASURED;
    Estimate any = new Estimate(1.02, 0.9, 1.1, 6, true);
    assertEquals("faster", new Comparison(any, Verdict.FASTER, 0, declared).words());
    assertEquals("slower", new Comparison(any, Verdict.SLOWER, 0, declared).words());
    assertEquals(
        "no difference above 3%", new Comparison(any, Verdict.NO_DIFFERENCE, 0, declared).words());
    assertEquals(
        "not told apart, 4 more rounds might",
        new Comparison(any, Verdict.NOT_TOLD_APART, 4, declared).words());
  }

  @Test
  void asManyRoundsMoreAsAreSaidDoDecideMostly() {
    SplittableRandom random = new SplittableRandom(11);
    int asked = 0;
    int decided = 0;
    for (int i = 0; i < 300; i++) {
      SequencedMap<Integer, SortedMap<Integer, Double>> all =
          Noise.GAUSSIAN.ladder(1.05, 0.03, 60, random);
      Comparison first = steps(upTo(6, all)).get(4);
      if (first.verdict() == Verdict.NOT_TOLD_APART
          && first.moreRounds() > 0
          && first.moreRounds() < 54) {
        asked++;
        Comparison later = steps(upTo(6 + first.moreRounds(), all)).get(4);
        decided += later.verdict() == Verdict.NOT_TOLD_APART ? 0 : 1;
      }
    }
    report("more rounds as said: " + decided + " of " + asked + " decided");
    assertTrue(asked > 100 && 3 * decided > asked, decided + " of " + asked);
  }

  /** Nearer to 1 than what the same code showed is no step, however narrow its interval. */
  @Test
  void whatTheSameCodeShowsIsNoDifference() {
    Tolerance seen = new Tolerance(new Estimate(0.92, 0.9, 0.94, 6, true));
    SequencedMap<Integer, SortedMap<Integer, Double>> ladder =
        Noise.GAUSSIAN.ladder(1.06, 0.002, 6, new SplittableRandom(1));
    Comparison step = Rounds.of(ladder).ratio(0, 1, seen).orElseThrow();
    assertEquals(Verdict.NO_DIFFERENCE, step.verdict());
    assertEquals("no difference above 8.7%", step.words());
    SequencedMap<Integer, SortedMap<Integer, Double>> wide =
        Noise.GAUSSIAN.ladder(1.08, 0.012, 6, new SplittableRandom(1));
    assertEquals(Verdict.NOT_TOLD_APART, Rounds.of(wide).ratio(0, 1, seen).orElseThrow().verdict());
  }

  @Test
  void exactTimesGiveExactRatios() {
    Map<Integer, SortedMap<Integer, Double>> pair = new LinkedHashMap<>();
    pair.put(0, times(6, 6, 6, 6, 6, 6));
    pair.put(1, times(4, 4, 4, 4, 4, 4));
    Estimate ratio = steps(pair).getFirst().ratio();
    assertEquals(1.5, ratio.value(), 1e-12);
    assertEquals(ratio.low(), ratio.high(), 1e-9);
  }

  @Test
  void withoutACommonRoundThereIsNoRatio() {
    Map<Integer, SortedMap<Integer, Double>> pair = new LinkedHashMap<>();
    pair.put(0, times(6));
    pair.put(1, new TreeMap<>(Map.of(2, 4.0)));
    assertEquals(Optional.empty(), Rounds.of(pair).ratio(0, 1, Tolerance.NONE_MEASURED));
    assertEquals(Optional.empty(), Rounds.of(pair).ratio(0, 3, Tolerance.NONE_MEASURED));
    assertNull(
        Rounds.of(pair)
            .across(Rounds.of(Map.of()), List.of(0), null, Tolerance.NONE_MEASURED)
            .get(0));
  }

  @Test
  void timesThatAreNoneAreRefused() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(
          IllegalArgumentException.class, () -> Rounds.of(Map.of(0, times(1, bad))), "" + bad);
      assertThrows(IllegalArgumentException.class, () -> Estimate.of(new double[] {1, bad}));
    }
    assertThrows(IllegalArgumentException.class, () -> Estimate.of(new double[0]));
  }

  @Test
  void anEstimateSaysHowItWasGot() {
    assertEquals("95% of 6 rounds", Estimate.of(new double[] {1, 2, 1, 2, 1, 2}).basis());
    assertEquals("range of 3", Estimate.of(new double[] {1, 2, 3}).basis());
    assertEquals("one round", Estimate.of(new double[] {1}).basis());
    assertFalse(Estimate.of(new double[] {1, 2, 3}).interval());
  }

  private static List<Comparison> steps(Map<Integer, SortedMap<Integer, Double>> ladder) {
    List<Map.Entry<Integer, Integer>> pairs = new ArrayList<>();
    for (int stage = 1; stage < ladder.size(); stage++) {
      pairs.add(Map.entry(stage - 1, stage));
    }
    return Rounds.of(ladder).ratios(pairs, Tolerance.NONE_MEASURED).stream()
        .map(Optional::orElseThrow)
        .toList();
  }

  private static SequencedMap<Integer, SortedMap<Integer, Double>> upTo(
      int rounds, SequencedMap<Integer, SortedMap<Integer, Double>> all) {
    SequencedMap<Integer, SortedMap<Integer, Double>> first = new LinkedHashMap<>();
    all.forEach((stage, times) -> first.put(stage, times.headMap(rounds + 1)));
    return first;
  }

  private static List<Integer> all() {
    return java.util.stream.IntStream.range(0, STAGES).boxed().toList();
  }

  private static boolean holds(Estimate ratio, double truth) {
    return ratio.low() <= truth && truth <= ratio.high();
  }

  private static boolean toldApart(Comparison step) {
    return step.verdict() == Verdict.FASTER || step.verdict() == Verdict.SLOWER;
  }

  private static SortedMap<Integer, Double> times(double... times) {
    SortedMap<Integer, Double> rounds = new TreeMap<>();
    for (double time : times) {
      rounds.put(rounds.size() + 1, time);
    }
    return rounds;
  }

  private static void report(String line) {
    System.out.println(line);
  }
}
