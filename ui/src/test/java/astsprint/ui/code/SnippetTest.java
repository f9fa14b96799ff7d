package astsprint.ui.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import astsprint.stages.WalkStage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a stage is projected: whole, short, and narrow enough to be read. */
class SnippetTest {
  /** More lines than this nobody reads from a chair; nor longer ones. */
  private static final int LINES = 20;

  private static final int COLUMNS = 88;

  @Test
  void everyStageHasAWholeSnippetThatFitsASlide() {
    for (WalkStage stage : WalkStage.values()) {
      WalkStage before = stage.predecessor();
      String old = before == null ? "" : before.source();
      List<SourceDiff.Line> lines = Snippet.of(old, stage.source()).lines();
      assertTrue(!lines.isEmpty() && lines.size() <= LINES, stage + ": " + lines.size());
      assertTrue(
          lines.stream().anyMatch(l -> l.kind() == SourceDiff.Kind.ADDED), stage + ": nothing new");
      String text = String.join("\n", lines.stream().map(SourceDiff.Line::text).toList());
      assertEquals(count(text, '{'), count(text, '}'), stage + " is cut:\n" + text);
      assertTrue(text.lines().allMatch(l -> l.length() <= COLUMNS), stage + ":\n" + text);
      assertTrue(text.lines().anyMatch(l -> !l.startsWith(" ")), stage + ": outdented");
    }
  }

  private static long count(String text, char c) {
    return text.chars().filter(each -> each == c).count();
  }

  @Test
  void passagesAreKeptInOrderWithAGapBetween() {
    String source = "a\n  // [talk]\n  b\n    c\n  // [/talk]\nd\n// [talk]\n  e\n// [/talk]\n";
    List<SourceDiff.Line> lines = Snippet.of("  b\n", source).lines();
    assertEquals(List.of("b", "  c", "", "e"), lines.stream().map(SourceDiff.Line::text).toList());
    assertEquals(SourceDiff.Kind.SAME, lines.getFirst().kind());
    assertEquals(SourceDiff.Kind.ADDED, lines.get(1).kind());
    assertEquals(3, lines.getFirst().after(), "numbered as in the source");
  }

  @Test
  void withoutMarksTheWalkIsShownWhole() {
    String source = "class Mine {\n  int walk() {\n    while (x) {\n    }\n  }\n\n  int more;\n}\n";
    List<SourceDiff.Line> lines = Snippet.of("", source).lines();
    assertEquals(
        List.of("int walk() {", "  while (x) {", "  }", "}"),
        lines.stream().map(SourceDiff.Line::text).toList());
  }
}
