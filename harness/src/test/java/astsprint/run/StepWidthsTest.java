package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Cell;
import astsprint.results.Observation;
import astsprint.results.RunReader;
import astsprint.results.RunWriter;
import astsprint.results.Sample;
import astsprint.results.figures.Ladder;
import astsprint.results.figures.RunFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepWidthsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  @Test
  void whatIsToBeExpectedIsTheReportsOwnReckoning() throws IOException {
    measured("S01", 100, 0.001, 6);
    measured("S02", 90, 0.001, 6);
    measured("S03", 50, 0.05, 6);
    StepWidths widths = widths();
    Ladder ladder = RunFigures.of(RunReader.read(folder)).ladders().getFirst();
    int more = ladder.roundsUntil(1.03).orElseThrow() - 6;
    assertTrue(more > 6, "a spread of 5% takes many rounds");
    String told = widths.prospect(1.03, 6, MINUTE, Duration.ofHours(9));
    assertTrue(told.startsWith("After 6 rounds: ±"), told);
    assertTrue(told.contains("% at worst (S02 : S03 on SIXTEEN), wanted ±3.0%"), told);
    assertTrue(told.endsWith("about " + more + " rounds more, " + more + ":00 min."), told);
    assertFalse(widths.within(1.03));
    assertTrue(widths.within(ladder.smallestVisible().orElseThrow()));
  }

  @Test
  void aTimeTooShortIsSaidBeforehandAndHowFarItWillReach() throws IOException {
    measured("S01", 100, 0.05, 6);
    measured("S02", 50, 0.05, 6);
    String told = widths().prospect(1.01, 6, MINUTE, Duration.ofMinutes(18));
    assertTrue(told.matches(".* The time is up in 18:00 min, at ±\\d+\\.\\d% or so\\."), told);
  }

  @Test
  void withoutAnIntervalTheStepIsNamedThatIsWaitedFor() throws IOException {
    measured("S01", 100, 0.01, 6);
    measured("S02", 90, 0.01, 4);
    assertFalse(widths().within(10));
    assertEquals(
        "After 6 rounds: S01 : S02 on SIXTEEN has 4 of the 6 undisturbed ones that an interval"
            + " needs.",
        widths().prospect(1.03, 6, MINUTE, MINUTE));
  }

  @Test
  void whereEveryForkWasDisturbedItGoesOn() throws IOException {
    RunWriter run = RunWriter.open(folder);
    for (String stage : List.of("S01", "S02")) {
      measured(stage, 100, 0.01, 1);
      Cell cell = Cell.of("ladder", stage, "SIXTEEN", 1);
      run.observation(new Observation(cell, stage + "-1", Observation.DISTURBED, "20% slower"));
    }
    assertTrue(widths().anyStep());
    assertFalse(widths().within(10));
    assertEquals(
        "After 1 rounds: no two stages have an undisturbed fork in one of them.",
        widths().prospect(1.03, 1, MINUTE, MINUTE));
  }

  @Test
  void oneStageHasNoStep() throws IOException {
    measured("S05", 100, 0.01, 6);
    assertFalse(widths().anyStep());
  }

  private StepWidths widths() {
    return StepWidths.of(RunReader.read(folder));
  }

  private void measured(String stage, double ns, double spread, int rounds) throws IOException {
    Random random = new Random(stage.hashCode());
    RunWriter run = RunWriter.open(folder);
    for (int round = 1; round <= rounds; round++) {
      double time = ns * Math.exp(spread * random.nextGaussian());
      Cell cell = Cell.of("ladder", stage, "SIXTEEN", round);
      run.sample(
          new Sample(cell, stage + "-" + round, 1, 1, Sample.Phase.MEASUREMENT, 0, time, 100, 0.0));
    }
  }
}
