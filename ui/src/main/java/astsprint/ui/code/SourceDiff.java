package astsprint.ui.code;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** What differs between two lines: characters {@code from} up to {@code before} or after. */
  public record Words(int from, int before, int after) {}

  /**
   * Where two lines differ, to whole words; empty if next to nothing is the same, for then every
   * word would be marked.
   */
  public static Optional<Words> words(String before, String after) {
    int least = Math.min(before.length(), after.length());
    int from = 0;
    while (from < least && before.charAt(from) == after.charAt(from)) {
      from++;
    }
    int same = 0;
    while (same < least - from
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    while (from > 0 && word(before.charAt(from - 1))) {
      from--;
    }
    while (same > 0 && word(before.charAt(before.length() - same))) {
      same--;
    }
    String kept = after.substring(0, from) + after.substring(after.length() - same);
    return kept.strip().length() * 3 < after.strip().length()
        ? Optional.empty()
        : Optional.of(new Words(from, before.length() - same, after.length() - same));
  }

  private static boolean word(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  /**
   * The same with each block of imports as one line that says how many came and went, and without
   * the marks of what a talk shows, which are no code.
   */
  public SourceDiff folded() {
    List<Line> shown = new ArrayList<>();
    List<Line> imports = new ArrayList<>();
    for (Line line : lines) {
      if (Snippet.isMark(line.text())) {
        continue;
      }
      boolean within = line.text().startsWith("import ") || line.text().isBlank();
      if (within && (line.text().startsWith("import ") || !imports.isEmpty())) {
        imports.add(line);
      } else {
        fold(imports, shown);
        shown.add(line);
      }
    }
    fold(imports, shown);
    return new SourceDiff(shown);
  }

  private static void fold(List<Line> imports, List<Line> shown) {
    if (imports.isEmpty()) {
      return;
    }
    List<Line> only = imports.stream().filter(line -> !line.text().isBlank()).toList();
    long came = only.stream().filter(line -> line.kind() == Kind.ADDED).count();
    long went = only.stream().filter(line -> line.kind() == Kind.REMOVED).count();
    long all = only.size() - went;
    String text =
        "import …  // " + all + (came + went == 0 ? "" : ", " + came + " new, " + went + " gone");
    Line first = only.getFirst();
    shown.add(new Line(Kind.SAME, first.before(), first.after(), text));
    shown.add(new Line(Kind.SAME, 0, 0, ""));
    imports.clear();
  }

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
