package astsprint.ui.code;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

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

  /** How many lines were removed or added. */
  public int changes() {
    return (int) lines.stream().filter(l -> l.kind() != Kind.SAME).count();
  }

  /**
   * What is worth projecting: the changed lines of code, without imports, comments, blank lines and
   * the class's own name, at most {@code most} of them, those that were added before those that
   * were removed, and of those the ones from {@code heart} on before what prepares it.
   *
   * @param heart what is found in the line of the new source that matters first
   */
  public List<Line> gist(int most, Pattern heart) {
    List<Line> code =
        lines.stream().filter(l -> l.kind() != Kind.SAME && isCode(l.text())).toList();
    if (code.size() <= most) {
      return outdented(code);
    }
    int first =
        lines.stream()
            .filter(l -> l.after() > 0 && heart.matcher(l.text()).find())
            .mapToInt(Line::after)
            .findFirst()
            .orElse(0);
    List<Line> added =
        code.stream()
            .filter(l -> l.kind() == Kind.ADDED)
            .sorted(Comparator.comparing(l -> l.after() < first))
            .limit(most)
            .toList();
    int room = most - added.size();
    List<Line> removed = code.stream().filter(l -> l.kind() == Kind.REMOVED).limit(room).toList();
    return outdented(code.stream().filter(l -> added.contains(l) || removed.contains(l)).toList());
  }

  /** Without the indentation that all have. */
  private static List<Line> outdented(List<Line> code) {
    int common =
        code.stream()
            .mapToInt(l -> l.text().length() - l.text().stripLeading().length())
            .min()
            .orElse(0);
    return code.stream()
        .map(l -> new Line(l.kind(), l.before(), l.after(), l.text().substring(common)))
        .toList();
  }

  private static boolean isCode(String line) {
    String text = line.strip();
    return text.length() > 1
        && !text.startsWith("import ")
        && !text.startsWith("package ")
        && !text.startsWith("public final class ")
        && !text.startsWith("//")
        && !text.startsWith("*")
        && !text.startsWith("/*")
        && !text.startsWith("@Override")
        && !text.startsWith("@SuppressWarnings");
  }
}
