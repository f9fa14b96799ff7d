package astsprint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.Benchmarks;
import astsprint.results.Cell;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a reference run measures, and how often. */
class ReferenceRunTest {
  @Test
  void whatALessonQuotesHasMoreThanTheSixForksThatThisTakes() {
    List<Cell> plan = plan(List.of());
    for (String benchmark :
        List.of(Benchmarks.ABLATION, Benchmarks.DETOURS, Benchmarks.JIT, Benchmarks.COLLECTOR)) {
      assertEquals(upTo(8), rounds(plan, benchmark, "DIFFLIB"), benchmark);
    }
    assertEquals(upTo(9), rounds(plan, Benchmarks.LADDER, "SIXTEEN"));
  }

  @Test
  void theForestsHaveOneRound() {
    assertEquals(upTo(1), rounds(plan(List.of()), Benchmarks.LADDER, "FOREST_SHUFFLED"));
  }

  @Test
  void whatIsNotNamedIsNotPlanned() {
    List<Cell> plan = plan(List.of(Benchmarks.JIT));
    assertTrue(
        plan.stream().allMatch(cell -> cell.series().benchmark().equals(Benchmarks.JIT)),
        plan::toString);
    assertEquals(upTo(8), rounds(plan, Benchmarks.JIT, "DIFFLIB"));
  }

  private static List<Cell> plan(List<String> only) {
    return ReferenceRun.plan(
        new ReferenceRun.Request(9, only, List.of(), 1, false, Duration.ofMinutes(1)));
  }

  private static Set<Integer> upTo(int rounds) {
    return IntStream.rangeClosed(1, rounds).boxed().collect(Collectors.toSet());
  }

  private static Set<Integer> rounds(List<Cell> plan, String benchmark, String tree) {
    return plan.stream()
        .filter(cell -> cell.series().benchmark().equals(benchmark))
        .filter(cell -> cell.series().tree().equals(tree))
        .map(Cell::round)
        .collect(Collectors.toSet());
  }
}
