package astsprint.benchmark;

import astsprint.corpus.CorpusSources;
import astsprint.corpus.NamedTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The sixteen files with mistakes in them, the same ones at each call: colons and closing brackets
 * that are missing, and an equals sign too many, one mistake in a hundred lines or so.
 */
final class BrokenSources {
  /** What {@code -p tree=} calls them. */
  static final String NAME = "BROKEN";

  private static final int LINES_APART = 100;

  private static final Pattern HEADER =
      Pattern.compile("\\s*(?:def|if|for|while|class|elif|with)\\b.*[^:]:");
  private static final Pattern CALL = Pattern.compile("\\s*[\\w.]+\\([\\w., ]*\\)");
  private static final Pattern ASSIGNMENT = Pattern.compile("\\s*[\\w.]+ = \\w+");

  private BrokenSources() {}

  /** The bytes of each file. */
  static List<byte[]> all() {
    return NamedTree.SIXTEEN_FILES.stream()
        .map(file -> new String(CorpusSources.read(file), StandardCharsets.UTF_8))
        .map(source -> broken(source).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /** The source with a mistake in the first line after every hundred that lends itself to one. */
  static String broken(String source) {
    List<String> lines = new ArrayList<>(source.lines().toList());
    int next = LINES_APART;
    for (int i = 0; i < lines.size(); i++) {
      if (i >= next) {
        String wrong = mistake(lines.get(i));
        if (!wrong.equals(lines.get(i))) {
          lines.set(i, wrong);
          next = i + LINES_APART;
        }
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String mistake(String line) {
    if (HEADER.matcher(line).matches() || CALL.matcher(line).matches()) {
      return line.substring(0, line.length() - 1);
    }
    return ASSIGNMENT.matcher(line).matches() ? line.replace(" = ", " = = ") : line;
  }
}
