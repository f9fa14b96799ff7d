package astsprint.ui.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
