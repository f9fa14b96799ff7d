package astsprint.linting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.results.SeededMistakes;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Machine-written programs with mistakes at known places: all found, none invented. */
class SeededCountTest {
  private static final long SEED = 16;

  @Test
  void onSomeProgramsAllIsFoundAndNothingInvented() {
    check(SEED, 150, 600);
  }

  @Test
  @Tag("long")
  void onFiveThousandProgramsAllIsFoundAndNothingInvented() {
    check(SEED + 1, 5000, 20_000);
  }

  private static void check(long seed, int programs, int atLeast) {
    SeededCount count = new SeededCount(seed);
    count.add(programs);
    assertEquals(List.of(), count.missed());
    assertEquals(List.of(), count.invented());
    SeededMistakes result = count.result();
    assertEquals(programs, result.programs());
    assertTrue(result.seeded() >= atLeast, result.toString());
    assertEquals(result.seeded(), result.found());
    assertTrue(result.oneByOne() > result.atOnce(), result.toString());
  }

  @Test
  void everyMistakeComesUp() {
    SeededCount count = new SeededCount(SEED);
    Set<Mistake.Kind> kinds = EnumSet.noneOf(Mistake.Kind.class);
    Set<String> codes =
        IntStream.range(0, 1000)
            .mapToObj(count::program)
            .flatMap(program -> program.due().stream())
            .peek(due -> kinds.add(due.kind()))
            .map(SeededProgram.Due::code)
            .collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Mistake.Kind.class), kinds);
    Set<String> known =
        Mistake.ALL.stream()
            .flatMap(mistake -> mistake.places("1").stream())
            .map(Mistake.Place::code)
            .collect(Collectors.toSet());
    assertEquals(known, codes);
  }

  @Test
  void aRoundMendsOneMistakeAndTheLastLeavesNone() {
    SeededCount count = new SeededCount(SEED);
    for (int i = 0; i < 100; i++) {
      SeededProgram program = count.program(i);
      int refused =
          program.mistakes(Mistake.Kind.SYNTAX).cardinality()
              + program.mistakes(Mistake.Kind.COMPILER).cardinality();
      assertEquals(refused, Rounds.of(program), program.text());
    }
  }

  @Test
  void equalSeedsGiveEqualPrograms() {
    String one = new SeededCount(SEED).program(7).text();
    assertEquals(one, new SeededCount(SEED).program(7).text());
    BitSet all = new BitSet();
    all.set(0, 1000);
    assertTrue(!one.equals(new SeededCount(SEED + 1).program(7).text()));
    assertTrue(new SeededCount(SEED).program(7).text(all).length() > 100);
  }
}
