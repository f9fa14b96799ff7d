package astsprint.ui.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What of a change is projected. */
class SourceDiffTest {
  private static final Pattern HEART = Pattern.compile("heart");

  @Test
  void theHeartComesBeforeWhatPreparesIt() {
    SourceDiff diff = SourceDiff.of("", "one();\ntwo();\nheart();\nthree();\n");
    List<String> two = diff.gist(2, HEART).stream().map(SourceDiff.Line::text).toList();
    assertEquals(List.of("heart();", "three();"), two);
    List<String> three = diff.gist(3, HEART).stream().map(SourceDiff.Line::text).toList();
    assertEquals(List.of("one();", "heart();", "three();"), three, "in the source's order");
    assertEquals(4, diff.gist(9, HEART).size());
  }

  @Test
  void everyStepHasSomeLinesAndNeverMoreThanAsked() {
    for (WalkStage stage : WalkStage.values()) {
      WalkStage before = stage.predecessor();
      String old = before == null ? "" : before.source();
      int lines = SourceDiff.of(old, stage.source()).gist(20, HEART).size();
      assertTrue(lines > 0 && lines <= 20, stage + ": " + lines);
    }
  }
}
