package astsprint.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.corpus.Forest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForkFlagsTest {
  @Test
  void everyStageGetsTheSame() {
    assertEquals(
        ForkFlags.of(List.of(), Map.of("tree", "SIXTEEN", "stage", "S01")),
        ForkFlags.of(List.of(), Map.of("tree", "SIXTEEN", "stage", "S10")));
  }

  @Test
  void whatTheUserDecidesIsLeftAlone() {
    List<String> flags = ForkFlags.of(List.of("-XX:+UseZGC", "-Xmx2g"), Map.of());
    assertTrue(flags.stream().noneMatch(flag -> flag.matches("-XX:\\+Use\\w+GC|-Xm.*")));
  }

  @Test
  void theHeapHoldsTheForest() {
    List<String> flags = ForkFlags.heap(List.of(), "FOREST_SHUFFLED");
    long megabytes = Forest.heapBytes(Forest.copies()) >> 20;
    assertTrue(flags.contains("-Xmx" + megabytes + "m"), flags.toString());
    assertTrue(flags.contains("-D" + Forest.COPIES_PROPERTY + "=" + Forest.copies()));
    assertFalse(
        ForkFlags.heap(List.of(), "DIFFLIB").stream()
            .anyMatch(flag -> flag.contains(Forest.COPIES_PROPERTY)));
  }
}
