package astsprint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineSharesTest {
  private static final String PASS = "astsprint/benchmark/WalkedTrees.pass:171_[j];";

  @Test
  void aSampleBelongsToTheInnermostLineOfTheClassWithAllThatItCalls() {
    LineShares shares =
        shares(
            PASS + "a/Walk.walk:10_[j] 10",
            PASS + "a/Walk.walk:12_[j];java/util/List.get:5_[i];java/util/Objects.check:7_[i] 20",
            PASS + "a/Walk.walk:12_[j];java/util/List.add:9_[j] 30",
            PASS + "a/Walk.walk:12_[j];a/Walk$Inner.next:40_[i] 40");
    assertEquals(100, shares.samples());
    assertEquals(0.1, shares.of("a.Walk.walk", 10), 1e-9);
    assertEquals(0.5, shares.of("a.Walk.walk", 12), 1e-9);
    assertEquals(0.4, shares.of("a.Walk.walk", 40), 1e-9);
    assertEquals(1, shares.of("a.Walk.walk"), 1e-9);
  }

  @Test
  void aLineOfAMethodThatWasCompiledAloneBelongsToThatMethod() {
    LineShares shares =
        shares(
            PASS + "a/Walk.walk:12_[j];a/Walk.step:40_[i] 10",
            PASS + "a/Walk.walk:12_[j];a/Walk.step:40_[j] 30");
    assertEquals(0.25, shares.of("a.Walk.walk", 40), 1e-9);
    assertEquals(0.75, shares.of("a.Walk.step", 40), 1e-9);
    assertEquals(0, shares.of("a.Walk.step", 41), 1e-9);
  }

  @Test
  void otherClassesAndWhatDoesNotWalkDoNotCount() {
    LineShares shares =
        shares(
            "java/lang/Thread.run:5_[j];a/Walk.walk:10_[j] 70",
            PASS + "a/Walker.walk:10_[j] 20",
            PASS + "b/Kernel.walk:3_[j];families_16_by_32_walk 80");
    assertEquals(100, shares.samples());
    assertEquals(0, shares.of("a.Walk.walk"), 1e-9);
    assertEquals(0.8, shares.ofFunction("families_16_by_32_walk"), 1e-9);
  }

  private static LineShares shares(String... stacks) {
    return LineShares.of(Stream.of(stacks), "WalkedTrees.pass", "a.Walk");
  }
}
