package astsprint.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StageDiffTest {
  @Test
  void changedLinesStandBetweenTwoLinesOfContext() {
    assertEquals(
        List.of("--- A.java", "+++ B.java", "@@ -2,5 +2,5 @@", " b", " c", "-d", "+D", " e", " f"),
        StageDiff.unified("A.java", "a\nb\nc\nd\ne\nf\ng\n", "B.java", "a\nb\nc\nD\ne\nf\ng\n"));
  }

  @Test
  void equalSourcesHaveNoDiff() {
    assertEquals(List.of(), StageDiff.unified("A", "x\n", "B", "x\n"));
  }
}
