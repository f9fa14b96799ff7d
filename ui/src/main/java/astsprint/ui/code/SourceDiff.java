package astsprint.ui.code;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one source to the next.
 *
 * @param lines in order; a changed passage gives what was removed, then what was added
 */
public record SourceDiff(List<Line> lines) {
  public SourceDiff {
    lines = List.copyOf(lines);
  }

  /** What became of a line. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /**
   * A line of either source.
   *
   * @param kind what became of it
   * @param before its number in the old source, from 1; 0 if it is not there
   * @param after its number in the new source; 0 if it is not there
   * @param text without the line's end
   */
  public record Line(Kind kind, int before, int after, String text) {}

  /** Compares line by line. */
  public static SourceDiff of(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    List<Line> lines = new ArrayList<>();
    int b = 0;
    int a = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      while (b < delta.getSource().getPosition()) {
        lines.add(new Line(Kind.SAME, b + 1, a + 1, old.get(b)));
        b++;
        a++;
      }
      for (String line : delta.getSource().getLines()) {
        lines.add(new Line(Kind.REMOVED, ++b, 0, line));
      }
      for (String line : delta.getTarget().getLines()) {
        lines.add(new Line(Kind.ADDED, 0, ++a, line));
      }
    }
    while (b < old.size()) {
      lines.add(new Line(Kind.SAME, b + 1, a + 1, old.get(b)));
      b++;
      a++;
    }
    return new SourceDiff(lines);
  }
}
