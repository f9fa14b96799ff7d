package astsprint.ui.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What became of each line. */
class SourceDiffTest {
  @Test
  void aChangedPassageGivesWhatWasRemovedThenWhatWasAdded() {
    SourceDiff diff = SourceDiff.of("one\ntwo\nfour\n", "one\n2\nthree\nfour\n");
    assertEquals(
        List.of("one", "two", "2", "three", "four"),
        diff.lines().stream().map(SourceDiff.Line::text).toList());
    assertEquals(new SourceDiff.Line(SourceDiff.Kind.SAME, 3, 4, "four"), diff.lines().getLast());
  }

  @Test
  void importsBecomeOneLine() {
    SourceDiff diff =
        SourceDiff.of(
                "package p;\n\nimport a.A;\nimport b.B;\n\nclass C {}",
                "package p;\n\nimport a.A;\nimport d.D;\nimport e.E;\n\nclass C {}")
            .folded();
    assertEquals(
        List.of("package p;", "", "import …  // 3, 2 new, 1 gone", "", "class C {}"),
        diff.lines().stream().map(SourceDiff.Line::text).toList());
    assertEquals(
        new SourceDiff.Line(SourceDiff.Kind.SAME, 6, 7, "class C {}"), diff.lines().getLast());
  }

  @Test
  void marksOfTheTalkAreNoChange() {
    SourceDiff diff = SourceDiff.of("a();\nb();", "// [talk]\na();\n// [/talk]\nb();").folded();
    assertEquals(
        List.of(
            new SourceDiff.Line(SourceDiff.Kind.SAME, 1, 2, "a();"),
            new SourceDiff.Line(SourceDiff.Kind.SAME, 2, 4, "b();")),
        diff.lines());
  }

  @Test
  void changedWordsAreFoundAndAnotherLineIsNot() {
    assertEquals(
        Optional.of(new SourceDiff.Words(13, 20, 19)),
        SourceDiff.words("  int head = counter[head];", "  int head = counts[head];"));
    assertEquals(
        Optional.empty(), SourceDiff.words("return null;", "for (int i = 0; i < n; i++) {"));
  }
}
