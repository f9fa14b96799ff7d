package astsprint.ui.code;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a source is projected: the passages that its author has marked, each between a line
 * {@code // [talk]} and a line {@code // [/talk]}; where none is marked, the whole method that
 * walks.
 *
 * @param lines in the source's order, without the indentation that all of a passage have; the new
 *     ones among them are marked as added, the others as the same
 */
public record Snippet(List<SourceDiff.Line> lines) {
  private static final String BEGIN = "// [talk]";
  private static final String END = "// [/talk]";

  /** Where a stage's walk begins; what it prepares is the lesson's matter. */
  private static final Pattern WALK = Pattern.compile("\\bint (visitAll|walk)\\(");

  public Snippet {
    lines = List.copyOf(lines);
  }

  /** Whether a line only marks where a snippet begins or ends. */
  static boolean isMark(String line) {
    return line.strip().equals(BEGIN) || line.strip().equals(END);
  }

  /** The snippet of {@code source}, which followed after {@code before}. */
  public static Snippet of(String before, String source) {
    Set<Integer> shown = marked(source);
    if (shown.isEmpty()) {
      shown = walk(source);
    }
    List<SourceDiff.Line> lines = new ArrayList<>();
    List<SourceDiff.Line> passage = new ArrayList<>();
    for (SourceDiff.Line line : SourceDiff.of(before, source).lines()) {
      if (shown.contains(line.after())) {
        if (!passage.isEmpty() && passage.getLast().after() < line.after() - 1) {
          lines.addAll(outdented(passage));
          lines.add(new SourceDiff.Line(SourceDiff.Kind.SAME, 0, line.after() - 1, ""));
          passage.clear();
        }
        passage.add(line);
      }
    }
    lines.addAll(outdented(passage));
    return new Snippet(lines);
  }

  private static Set<Integer> marked(String source) {
    Set<Integer> marked = new HashSet<>();
    boolean within = false;
    List<String> lines = source.lines().toList();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.strip().equals(BEGIN)) {
        within = true;
      } else if (line.strip().equals(END)) {
        within = false;
        if (lines.get(number - 2).isBlank()) {
          marked.remove(number - 1); // the formatter's, not the author's
        }
      } else if (within) {
        marked.add(number);
      }
    }
    return marked;
  }

  /** From the walk's first line to the brace that closes it. */
  private static Set<Integer> walk(String source) {
    Set<Integer> method = new HashSet<>();
    int depth = 0;
    int number = 0;
    for (String line : source.lines().toList()) {
      number++;
      Matcher start = WALK.matcher(line);
      if (method.isEmpty() && !start.find()) {
        continue;
      }
      method.add(number);
      depth += count(line, '{') - count(line, '}');
      if (depth == 0) {
        break;
      }
    }
    return method;
  }

  private static int count(String line, char brace) {
    return (int) line.chars().filter(c -> c == brace).count();
  }

  private static List<SourceDiff.Line> outdented(List<SourceDiff.Line> lines) {
    int common =
        lines.stream()
            .map(SourceDiff.Line::text)
            .filter(text -> !text.isBlank())
            .mapToInt(text -> text.length() - text.stripLeading().length())
            .min()
            .orElse(0);
    return lines.stream()
        .map(
            line ->
                new SourceDiff.Line(
                    line.kind(),
                    line.before(),
                    line.after(),
                    line.text().isBlank() ? "" : line.text().substring(common)))
        .toList();
  }
}
